import {shifted, type ConfigScalar} from '../../languages/config/tree.js';
import {defaultsIn, literalsInExpression, literalsOf, type Literal} from '../config/interpolation.js';
import {asNode, configNodesOf, entryAround, isKey} from '../config/nodes.js';
import {placedSettingsOf} from '../config/placed-settings.js';
import {meansSecret, settingName, shownName, type SettingName} from '../config/setting-names.js';
import {part, settingsOf, type Setting} from '../config/settings.js';
import {isRefused, isSentence} from '../innocence.js';
import {isHalfOfPair, stripPublicPrefix} from '../names.js';
import {originAt} from '../origin.js';
import type {SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import type {Evidence} from './evidence.js';

/** Values that a configuration file gives to a JWT secret, and defaults that act where one is read. */
export function * evidenceOfSettings(tables: Tables, file: SourceFile): Generator<Evidence> {
	if (configNodesOf(file, 'ConfigDocument').length === 0) {
		return;
	}

	for (const setting of settingsOf(file)) {
		const isRead = isReadAsKey(file, setting.name);
		if (isRead || meansSecret(tables, setting.name) && !isAnothers(setting)) {
			yield * valuesOf(tables, file, setting, isRead);
		}
	}

	for (const setting of placedSettingsOf(file)) {
		yield * valuesOf(tables, file, setting);
	}

	for (const scalar of configNodesOf(file, 'ConfigScalar')) {
		if (!isKey(scalar)) {
			yield * readsIn(tables, file, scalar);
		}
	}
}

function isAnothers({name: {name}, value}: Setting): boolean {
	const mapping = entryAround(value)?.parent;
	return mapping?.type === 'ConfigMapping' && isHalfOfPair(name, mapping, ({entries}) => entries.map(({key}) => key.text));
}

function * valuesOf(tables: Tables, file: SourceFile, setting: Setting, isRead = false): Generator<Evidence> {
	const {name, value, isCommand} = setting;
	const raw = file.text.slice(...value.inner);
	const shown = shownName(tables, name);
	if (stripPublicPrefix(name.name).prefix !== undefined && raw.trim() !== '') {
		const node = asNode(value);
		yield {origin: {...originAt(file, node), kind: 'variable', name: shown, isClient: true}, name: shown, use: node, isCertain: true};
		return;
	}

	if (value.style === 'expression') {
		yield * literalsInExpression(raw).map(literal => partOf(file, value, shown, literal));
		return;
	}

	// A placeholder may be written in escapes: `\u003cyour-secret\u003e`.
	const isPlaceholder = value.text !== raw && literalsOf(value.text.trim()).length === 0;
	for (const literal of isPlaceholder ? [] : literalsOf(raw)) {
		// A shell puts other values there.
		const isFilledIn = literal.behind === undefined && isCommand && /\$[\w({]|`/.test(raw);
		if (!isFilledIn) {
			yield literal.text === raw ? wholeOf(file, setting, isRead, shown) : partOf(file, value, shown, literal);
		}
	}
}

function wholeOf(file: SourceFile, {name, value, isDefault, isBase64}: Setting, isRead: boolean, shown: string): Evidence {
	const node = asNode(value);
	const text = isBase64 ? decoded(value.text) : {text: value.text, decodedAs: undefined};
	const behind = isDefault ? {file, node, names: [shown]} : undefined;
	return {origin: {...originAt(file, node), kind: 'text', ...text, behind}, name: shown, use: node, isCertain: isDefault || isRead || name.isVariable};
}

/** `${JWT_SECRET:-x}`, under whatever name. */
function * readsIn(tables: Tables, file: SourceFile, scalar: ConfigScalar): Generator<Evidence> {
	for (const literal of defaultsIn(file.text.slice(...scalar.inner))) {
		const name = literal.behind?.map(read => settingName(read)).find(read => isReadAsKey(file, read) || meansSecret(tables, read));
		if (name) {
			yield partOf(file, scalar, shownName(tables, name), literal);
		}
	}
}

/** `SECRET_KEY`, where a program of the repository signs with the variable or the setting of this name. */
function isReadAsKey({keyNames}: SourceFile, {name, parents, outside, isVariable}: SettingName): boolean {
	const near = parents.slice(outside);
	// A chart may keep its variables under any key.
	return keyNames !== undefined && (keyNames.has([...near, name].join('.')) || isVariable && keyNames.has(name) && !isSentence(near) && !isRefused([...near, name]));
}

/** A literal inside a longer value; a default, where something is read before it. */
function partOf(file: SourceFile, scalar: ConfigScalar, name: string, {text, range, behind}: Literal): Evidence {
	const place = shifted(range, scalar.inner[0]);
	const node = asNode(part(file, scalar, name, place, place, 'plain'));
	return {origin: {...originAt(file, node), kind: 'text', text, behind: behind && {file, node, names: behind}}, name, use: node, isCertain: true};
}

/** A key that is no text stays as it is written, to be measured in the octets that it stands for. */
function decoded(text: string): {readonly text: string; readonly decodedAs: 'base64' | undefined} {
	const octets = Buffer.from(text.replaceAll(/\s/g, ''), 'base64');
	const plain = octets.toString('utf8');
	return /^[\x20-\x7E\s]*$/.test(plain) ? {text: plain.trimEnd(), decodedAs: undefined} : {text, decodedAs: 'base64'};
}
