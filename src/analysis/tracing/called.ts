import {isFunction, unwrap, type CallNode} from '../ast.js';
import type {Origin} from '../origin.js';
import type {SourceFile} from '../source-file.js';
import type {State, Trace} from './state.js';

type FunctionOrigin = Extract<Origin, {kind: 'function'}>;
export type ClassOrigin = Extract<Origin, {kind: 'class'}>;

/** The functions of the project that a call may mean. */
export function functionsOf(trace: Trace, file: SourceFile, node: CallNode, state: State): readonly FunctionOrigin[] {
	const callee = unwrap(node.callee);
	return isFunction(callee) || callee.type === 'Identifier' || callee.type === 'MemberExpression'
		? trace.aside(file, callee, state).filter(origin => origin.kind === 'function')
		: [];
}

/** The classes that a call may construct. */
export function classesOf(trace: Trace, file: SourceFile, node: CallNode, state: State): readonly ClassOrigin[] {
	const callee = unwrap(node.callee);
	if (callee.type !== 'ThisExpression') {
		return trace.aside(file, callee, state).filter(origin => origin.kind === 'class');
	}

	// `cls(…)` in `Settings.load()`, which another class may declare.
	const made = state.frame && unwrap(state.frame.call.callee);
	return made?.type === 'MemberExpression' && state.frame ? trace.aside(state.frame.file, made.object, {...state, frame: state.frame.outer}).filter(origin => origin.kind === 'class') : [];
}
