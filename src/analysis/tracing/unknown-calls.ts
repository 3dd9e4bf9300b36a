import {isCall, isFunction, unwrap, type CallNode} from '../ast.js';
import {parsePosition} from '../position.js';
import type {SourceFile} from '../source-file.js';
import type {State, Trace} from './state.js';

/** A call nobody knows: with a part asked for, it may pass on what it was given; otherwise only weak randomness counts. */
export function traceUnknownCall(trace: Trace, file: SourceFile, node: CallNode, state: State): void {
	const before = trace.origins.length;
	if (state.access.length > 0 && !state.weakOnly) {
		passedOn(trace, file, node, state, []);
	} else {
		for (const argument of node.arguments) {
			if (argument.type !== 'SpreadElement') {
				trace.trace(file, argument, {...state, access: [], weakOnly: true});
			}
		}

		const callee = unwrap(node.callee);
		if (callee.type === 'MemberExpression') {
			trace.trace(file, callee.object, {...state, access: [], weakOnly: true});
		}
	}

	if (trace.origins.length === before) {
		trace.found(file, node, state, {kind: 'unknown'});
	}
}

/** The member that is asked for, in whatever a call was given: `loadConfig({jwtSecret: 'x'}).jwtSecret`. */
export function passedOn(trace: Trace, file: SourceFile, node: CallNode, state: State, known: readonly string[]): void {
	const before = trace.origins.length;
	const indices = new Set(known.map(position => parsePosition(position).index));
	for (const [index, argument] of node.arguments.entries()) {
		const inner = unwrap(argument);
		if (indices.has(index)) {
			continue;
		}

		if (inner.type === 'ObjectExpression' || inner.type === 'Identifier' || isCall(inner)) {
			trace.trace(file, inner, {...state, behind: state.behind ?? {file, node, names: []}});
		} else if (isFunction(inner)) {
			trace.trace(file, inner, {...state, access: ['()', ...state.access]});
		}
	}

	const callee = unwrap(node.callee);
	if (callee.type === 'MemberExpression') {
		trace.trace(file, callee.object, state);
	}

	const useful = trace.origins.splice(before).filter(({kind}) => kind === 'text' || kind === 'generated' || kind === 'variable' || kind === 'setting');
	trace.origins.push(...useful);
}
