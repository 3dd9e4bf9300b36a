import {configFiles} from '../../knowledge/config-files.js';
import type {ConfigEntry, ConfigValue} from '../../languages/config/tree.js';
import type {SourceFile} from '../source-file.js';
import {configNodesOf} from './nodes.js';
import {plain, type Setting} from './settings.js';

/** Keys that a framework takes out of a file because of where it lies, whatever they are called. */
export function placedSettingsOf(file: SourceFile): Setting[] {
	const path = file.path.replaceAll('\\', '/');
	const documents = configNodesOf(file, 'ConfigDocument').flatMap(({body}) => body);
	return configFiles.filter(row => row.path.test(path)).flatMap(({keys, beside = []}) => documents.flatMap(document =>
		beside.every(member => entryAt(document, member.split('.'))) ? keys.flatMap(key => settingAt(document, key)) : []));
}

function settingAt(document: ConfigValue, key: string): Setting[] {
	const steps = key.split('.');
	const value = entryAt(document, steps)?.value;
	return value?.type === 'ConfigScalar'
		? [{...plain, name: {name: steps.at(-1) ?? key, parents: steps.slice(0, -1), outside: 0, isVariable: false}, value}]
		: [];
}

function entryAt(value: ConfigValue, [step, ...rest]: readonly string[]): ConfigEntry | undefined {
	const entry = value.type === 'ConfigMapping' ? value.entries.find(({key}) => key.text === step) : undefined;
	return rest.length === 0 || !entry?.value ? entry : entryAt(entry.value, rest);
}
