import type {TSESTree} from '@typescript-eslint/utils';
import type {EnvironmentRow} from '../../knowledge/types.js';
import {keyOf, type Node} from '../ast.js';
import {environmentOf, readOf} from '../environment.js';
import {isWhole, someMember} from '../position.js';
import type {SourceFile} from '../source-file.js';
import {traceWritten} from './modules.js';
import {traceShared} from './shared-objects.js';
import type {State, Trace} from './state.js';

export function traceMember(trace: Trace, file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
	if (state.access.length > 0 && traceEnvironment(trace, file, node, state)) {
		return;
	}

	const read = isWhole(state.access) ? readOf(trace.tables, file, node) : undefined;
	if (read) {
		trace.found(file, node, state, {kind: 'variable', name: read.name, isClient: read.isClient});
		return traceSet(trace, file, environmentOf(trace.tables, file, node.object), read.name, state);
	}

	if (traceShared(trace, file, node, state)) {
		return;
	}

	const key = keyOf(node);
	if (key !== undefined) {
		return trace.trace(file, node.object, {...state, access: [key, ...state.access]});
	}

	if (environmentOf(trace.tables, file, node.object)) {
		return traceNamedAtRunTime(trace, file, node, state);
	}

	trace.trace(file, node.property, {...state, access: [], weakOnly: true});
	trace.trace(file, node.object, {...state, access: [someMember, ...state.access]});
}

/** A variable that is asked for of the environment as a whole; whether it is one. */
export function traceEnvironment(trace: Trace, file: SourceFile, node: Node, state: State): boolean {
	const [name, ...rest] = state.access;
	const row = name === undefined ? undefined : environmentOf(trace.tables, file, node);
	if (!row || name === undefined || !isWhole(rest)) {
		return false;
	}

	trace.found(file, node, state, name === someMember ? {kind: 'unknown'} : {kind: 'variable', name, isClient: row.isClient ?? false});
	traceSet(trace, file, row, name, state);
	return true;
}

/** The value of a variable that a file of the project sets: `serverRuntimeConfig` in Next.js's configuration. */
function traceSet(trace: Trace, file: SourceFile, row: EnvironmentRow | undefined, name: string, state: State): void {
	if (row?.writtenIn) {
		traceWritten(trace, file, [row.writtenIn.file], {...state, access: [...row.writtenIn.path.split('.'), name]});
	}
}

/** `process.env[name]` in a function that is called with the name. */
function traceNamedAtRunTime(trace: Trace, file: SourceFile, node: TSESTree.MemberExpression, state: State): void {
	const names = trace.aside(file, node.property, state);
	const [only] = names;
	trace.found(file, node, state, names.length === 1 && only?.kind === 'text' ? {kind: 'variable', name: only.text, isClient: false} : {kind: 'unknown'});
}
