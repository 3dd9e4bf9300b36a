import type {GeneratorRow} from '../../knowledge/types.js';
import {argumentAt} from '../arguments.js';
import {unwrap, type CallNode, type Node} from '../ast.js';
import {parsePosition} from '../position.js';
import type {SourceFile} from '../source-file.js';
import {memberOf} from './arguments.js';
import type {State, Trace} from './state.js';

/** What a call makes up: a random value, a date. */
export function traceGenerated(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	// `Math.random().toString(36)[2]`: a letter of it is as predictable.
	const isText = state.weakOnly || state.access.every(step => step === '[]' || /^\d+$/.test(step));
	const [only, ...others] = state.access;
	const isMember = only !== undefined && others.length === 0 && !isText;
	const [row] = isText || isMember ? trace.tables.generators.match(file, node).filter(({textMembers}) => isText || textMembers?.includes(only ?? '')) : [];
	if (row) {
		trace.found(file, node, state, {kind: 'generated', row, size: sizeOf(trace, file, node, row, state)});
	}

	return row !== undefined;
}

function sizeOf(trace: Trace, file: SourceFile, call: CallNode, row: GeneratorRow, state: State): number | undefined {
	const {index, steps} = parsePosition(row.size ?? '0');
	const argument = row.size === undefined ? undefined : argumentAt(call, index);
	if (!argument) {
		return row.defaultSize;
	}

	// `getRandomValues(new Uint8Array(32))` fills what is made on the spot.
	const isMade = steps.length === 0 || unwrap(argument).type === 'NewExpression';
	const inner = isMade ? unwrap(argument) : memberOf(argument, steps);
	return inner && numberOf(trace, file, inner, state);
}

function numberOf(trace: Trace, file: SourceFile, node: Node, state: State): number | undefined {
	const inner = node.type === 'Property' ? unwrap(node.value) : node;
	if (inner.type === 'Literal') {
		return typeof inner.value === 'number' ? inner.value : undefined;
	}

	if (inner.type === 'NewExpression') {
		const [length] = inner.arguments;
		return length && numberOf(trace, file, unwrap(length), state);
	}

	const [only, ...others] = trace.aside(file, inner, state);
	return others.length === 0 && only?.node.type === 'Literal' && typeof only.node.value === 'number' ? only.node.value : undefined;
}
