import {isFunction, unwrap, type Node} from '../ast.js';
import {exportOf, type Located} from '../exports.js';
import type {Step} from '../position.js';
import {settingAt, settingValues} from '../settings-files.js';
import {dialectOf, type SourceFile} from '../source-file.js';
import {isPythonModule} from '../specifier.js';
import type {State, Trace} from './state.js';

/** How far above a file its configuration is looked for. */
const maximumFolders = 8;
/** How deep packages of Python stand in each other. */
const maximumPackages = 4;

/** What another module exports: the part of it that is asked for begins with the name of the export. */
export function traceImport(trace: Trace, file: SourceFile, specifier: string, node: Node, state: State): void {
	const [name = 'default', ...rest] = state.access;
	const target = file.resolve(specifier, state.isCautious ? trace.tables.mayLead : undefined);
	const before = trace.origins.length;
	// `config.jwt.secret` is as good as `config.get('jwt.secret')`.
	traceWritten(trace, file, target ? [] : trace.tables.settingFiles.get(specifier) ?? [], {...state, access: name === 'default' ? rest : state.access});
	if (trace.origins.length === before && (target || !traceSetting(trace, file, specifier, state.access, node, state))) {
		const found = submodule(trace, file, specifier, target, state);
		exported(trace, found?.target ?? target, found?.name ?? name, found?.rest ?? rest, file, node, state);
	}
}

/** A whole module, of which an export is asked for. */
export function traceProgram(trace: Trace, file: SourceFile, state: State): void {
	const [name, ...rest] = state.access;
	if (name !== undefined) {
		exported(trace, file, name, rest, file, file.ast, state);
	}
}

/** The setting of the program that a path leads to; whether it is one. */
export function traceSetting(trace: Trace, file: SourceFile, module: string | undefined, path: readonly Step[], node: Node, state: State): boolean {
	const read = dialectOf(file) === undefined ? undefined : settingAt(trace.tables.settingsObjects, module, path);
	if (!read) {
		return false;
	}

	const values = settingValues(file, read, state.isCautious ? trace.tables.mayLead : undefined);
	// What the program itself makes may be given a value in the same file.
	const isElsewhere = values.length === 0 && module !== undefined && !path.includes('new');
	if (isElsewhere) {
		trace.found(file, node, state, {kind: 'setting', name: read.name});
	}

	for (const {file: where, node: value, access} of values) {
		trace.trace(where, value, {...state, access: [...access, ...read.rest]});
	}

	return isElsewhere || values.length > 0;
}

/** The part that is asked for of what these files of the project export: `config/default.json`. The nearest folder with such a file is the one that counts. */
export function traceWritten(trace: Trace, file: SourceFile, names: readonly string[], state: State): void {
	for (let up = 0, folder = './', isFound = names.length === 0; !isFound && up < maximumFolders; up++, folder += '../') {
		for (const name of names) {
			const target = file.resolve(folder + name);
			const found = target && (exportOf(target, 'default') ?? (dialectOf(target) && wholeOf(target)));
			if (found) {
				isFound = true;
				const called = isFunction(unwrap(found.node)) ? ['()'] : [];
				trace.trace(found.file, found.node, {...state, access: [...called, ...state.access]});
			}
		}
	}
}

interface Submodule {
	readonly target: SourceFile;
	readonly name: string;
	readonly rest: readonly Step[];
}

/** `from app.core import config`: what a package does not hold may be a module in its folder. */
function submodule(trace: Trace, file: SourceFile, specifier: string, target: SourceFile | undefined, {access, isCautious}: State): Submodule | undefined {
	const wanted = isCautious ? trace.tables.mayLead : undefined;
	const [first] = access;
	if (!isPythonModule(specifier) || first === undefined || target && exportOf(target, first, wanted)) {
		return undefined;
	}

	let path = specifier;
	for (const [index, name] of access.slice(0, maximumPackages).entries()) {
		path += path.endsWith('.') ? name : `.${name}`;
		const found = /^\w+$/.test(name) ? file.resolve(path, wanted) : undefined;
		if (found) {
			return {target: found, name: access[index + 1] ?? 'default', rest: access.slice(index + 2)};
		}
	}

	return undefined;
}

function exported(trace: Trace, target: SourceFile | undefined, name: string, rest: readonly Step[], file: SourceFile, node: Node, state: State): void {
	const wanted = state.isCautious ? trace.tables.mayLead : undefined;
	const found = target && (exportOf(target, name, wanted) ?? (name === 'default' ? wholeOf(target) : undefined));
	const viaDefault = target && !found && name !== 'default' ? exportOf(target, 'default', wanted) : undefined;
	if (found) {
		return trace.trace(found.file, found.node, {...state, access: rest});
	}

	if (viaDefault) {
		return trace.trace(viaDefault.file, viaDefault.node, {...state, access: [name, ...rest]});
	}

	trace.found(file, node, state, {kind: 'unknown'});
}

/** A module without a default export, imported as a whole. */
function wholeOf(file: SourceFile): Located {
	return {file, node: file.ast};
}
