import {keyOf, stringOf, type Node} from './ast.js';
import {exportOf} from './exports.js';
import type {SettingsObjectRow} from '../knowledge/types.js';
import {nodesOf, type SourceFile, type Wanted} from './source-file.js';
import type {Step} from './position.js';
import {pythonNamespace} from './specifier.js';

/** How far above a file the settings of its program are looked for. */
const maximumFolders = 8;
/** Settings for a developer's own machine, or for tests. */
const developmentOnly = /test|dev|local|debug/i;

export interface SettingRead {
	readonly row: SettingsObjectRow;
	readonly name: string;
	readonly rest: readonly Step[];
}

/** The setting that a path from a module, or from a parameter of a usual name, leads to: `current_app.config['SECRET_KEY']`. */
export function settingAt(rows: readonly SettingsObjectRow[], module: string | undefined, path: readonly Step[]): SettingRead | undefined {
	for (const row of rows) {
		for (const known of module === undefined ? row.parameters ?? [] : row.modules.includes(module) ? row.paths : []) {
			const steps = known.split('.');
			const name = path[steps.length];
			if (name !== undefined && /^\w+$/.test(name) && steps.every((step, index) => path[index] === step)) {
				return {row, name, rest: path.slice(steps.length + 1)};
			}
		}
	}

	return undefined;
}

/** The values of a setting in the nearest file that has it; `access` leads from the node to the value. */
export function settingValues(file: SourceFile, {row, name}: SettingRead, wanted?: Wanted): {readonly file: SourceFile; readonly node: Node; readonly access: readonly Step[]}[] {
	for (const target of settingsFiles(file, row, wanted)) {
		const found = exportOf(target, name, wanted);
		if (found) {
			return [{...found, access: []}];
		}

		const classes = nodesOf(target, 'ClassDeclaration').filter(({id, body}) => !developmentOnly.test(id?.name ?? '') && body.body.some(member => keyOf(member) === name));
		if (classes.length > 0) {
			return classes.map(node => ({file: target, node, access: [name]}));
		}
	}

	return [];
}

function * settingsFiles(file: SourceFile, {files, namedBy}: SettingsObjectRow, wanted?: Wanted): Generator<SourceFile> {
	for (let up = 1; up <= maximumFolders; up++) {
		const above = pythonNamespace + '.'.repeat(up);
		const manifest = namedBy && file.resolve(above + namedBy.file);
		const module = manifest && textGivenTo(manifest, namedBy.variable);
		const named = module === undefined ? undefined : manifest?.resolve(pythonNamespace + module, wanted);
		if (named) {
			yield named;
		}

		for (const name of files) {
			const target = file.resolve(above + name, wanted);
			if (target) {
				yield target;
			}
		}
	}
}

/** `os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')` */
function textGivenTo(file: SourceFile, variable: string): string | undefined {
	for (const {arguments: [name, value]} of nodesOf(file, 'CallExpression')) {
		if (name && value && stringOf(name) === variable) {
			return stringOf(value);
		}
	}

	return undefined;
}
