import {argumentAt, argumentIn} from '../arguments.js';
import {keyOf, stringOf, unwrap, type CallNode, type Node} from '../ast.js';
import {parsePosition} from '../position.js';
import type {SourceFile} from '../source-file.js';
import type {State, Trace} from './state.js';

/** What stands in a place of a call. */
export function traceAt(trace: Trace, file: SourceFile, call: CallNode, position: string, state: State): void {
	const {index, steps} = parsePosition(position);
	const argument = argumentAt(call, index);
	if (argument && argument.type !== 'SpreadElement') {
		trace.trace(file, argument, {...state, access: [...steps, ...state.access]});
	}
}

/** The text in a place, when there is only one that it can be. */
export function textAt(trace: Trace, file: SourceFile, call: CallNode, position: string, state: State): string | undefined {
	const argument = argumentIn(call, position);
	if (!argument || argument.type === 'SpreadElement') {
		return undefined;
	}

	const fixed = stringOf(argument);
	if (fixed !== undefined) {
		return fixed;
	}

	const [only, ...others] = trace.aside(file, argument, state);
	return others.length === 0 && only?.kind === 'text' ? only.text : undefined;
}

/** The property of an object that is written on the spot. */
export function memberOf(argument: Node, [name]: readonly string[]): Node | undefined {
	const inner = unwrap(argument);
	return inner.type === 'ObjectExpression'
		? inner.properties.find(property => property.type === 'Property' && keyOf(property) === name)
		: undefined;
}
