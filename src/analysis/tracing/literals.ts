import type {TSESTree} from '@typescript-eslint/utils';
import {keyOf, stringOf, unwrap} from '../ast.js';
import {namesLimit} from '../names.js';
import {entries, isWhole, someMember, type Step} from '../position.js';
import type {SourceFile} from '../source-file.js';
import {behindOf, type State, type Trace} from './state.js';

export function traceLiteral(trace: Trace, file: SourceFile, node: TSESTree.Literal, state: State): void {
	const isText = typeof node.value === 'string' && isWhole(state.access);
	trace.found(file, node, state, isText ? {kind: 'text', text: node.value} : {kind: 'unknown'});
}

export function traceObject(trace: Trace, file: SourceFile, node: TSESTree.ObjectExpression, state: State): void {
	const [key, ...rest] = state.access;
	if (key === undefined) {
		return trace.found(file, node, state, {kind: 'object'});
	}

	if (key === '[]' || key === entries) {
		return traceObject(trace, file, node, {...state, access: rest});
	}

	// The last one wins; a spread may hold the key or not, so what stands before it is a default.
	let {behind} = state;
	for (const property of node.properties.toReversed()) {
		if (property.type === 'SpreadElement') {
			const before = trace.origins.length;
			trace.trace(file, property.argument, {...state, behind});
			const spread = trace.origins.slice(before);
			if (spread.some(({kind}) => kind === 'variable' || kind === 'parameter' || kind === 'unknown')) {
				behind = behindOf(file, property.argument, spread, behind);
			}
		} else if (key === someMember ? !namesLimit(keyOf(property) ?? '') : keyOf(property) === key) {
			trace.trace(file, property.value, {...state, behind, access: rest});
			if (key !== someMember) {
				return;
			}
		}
	}
}

export function traceArray(trace: Trace, file: SourceFile, node: TSESTree.ArrayExpression, state: State): void {
	const [key, ...rest] = state.access;
	if (key === entries) {
		return traceEntries(trace, file, node, rest, state);
	}

	for (const [index, element] of node.elements.entries()) {
		if (!element) {
			continue;
		}

		if (element.type === 'SpreadElement') {
			trace.trace(file, element.argument, state);
		} else if (key === undefined || key === '[]' || key === someMember || key === String(index)) {
			trace.trace(file, element, {...state, access: rest});
		}
	}
}

/** `[['jwt', key], …]` */
function traceEntries(trace: Trace, file: SourceFile, node: TSESTree.ArrayExpression, [name, ...rest]: readonly Step[], state: State): void {
	for (const element of node.elements) {
		const pair = element && unwrap(element);
		if (pair?.type === 'SpreadElement') {
			trace.trace(file, pair.argument, state);
		} else if (pair?.type === 'ArrayExpression') {
			const [key, value] = pair.elements;
			if (value && (name === someMember || key && stringOf(key) === name)) {
				trace.trace(file, value, {...state, access: rest});
			}
		}
	}
}
