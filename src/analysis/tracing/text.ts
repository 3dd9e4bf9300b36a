import type {TSESTree} from '@typescript-eslint/utils';
import {keyOf, stringOf, unwrap, type Node} from '../ast.js';
import type {SourceFile} from '../source-file.js';
import type {State, Trace} from './state.js';

type Joined = TSESTree.TemplateLiteral | TSESTree.BinaryExpression;

/**
 * A text with other values in it: all of it written in source makes it one literal, otherwise the values are what it is
 * made of, and the words between them tell nothing.
 */
export function traceText(trace: Trace, file: SourceFile, node: Joined, state: State): void {
	const parts = node.type === 'TemplateLiteral' ? node.expressions : operandsOf(node);
	tracePieces(trace, file, node, parts, state, texts => node.type === 'BinaryExpression'
		? texts.join('')
		: node.quasis.map((quasi, index) => (quasi.value.cooked ?? '') + (texts[index] ?? '')).join(''));
}

/** `[a, b].join('.')`, as a text with a separator between its parts. */
export function traceJoin(trace: Trace, file: SourceFile, call: TSESTree.CallExpression, state: State): boolean {
	const callee = unwrap(call.callee);
	const list = callee.type === 'MemberExpression' && keyOf(callee) === 'join' ? unwrap(callee.object) : undefined;
	const parts = list?.type === 'ArrayExpression' ? list.elements.filter(element => element !== null && element.type !== 'SpreadElement') : [];
	const glue = call.arguments[0] ? stringOf(call.arguments[0]) : ',';
	if (list?.type !== 'ArrayExpression' || parts.length !== list.elements.length || glue === undefined) {
		return false;
	}

	tracePieces(trace, file, call, parts, state, texts => texts.join(glue));
	return true;
}

function tracePieces(trace: Trace, file: SourceFile, node: Node, parts: readonly Node[], state: State, join: (texts: readonly string[]) => string): void {
	// `get(url).text`: a text has letters, and no members of such a name.
	if (/^[A-Za-z_]/.test(state.access[0] ?? '')) {
		return trace.found(file, node, state, {kind: 'unknown'});
	}

	const texts = constantTexts(trace, file, parts, state);
	if (texts) {
		return trace.found(file, node, state, {kind: 'text', text: join(texts)});
	}

	const before = trace.origins.length;
	for (const part of parts) {
		if (part.type !== 'Literal' && stringOf(part) === undefined) {
			trace.trace(file, part, {...state, isDerived: true});
		}
	}

	const made = trace.origins.splice(before);
	// A key that also holds something nobody can guess is not weak because of the clock in it.
	const hasOther = made.some(({kind}) => kind === 'variable' || kind === 'setting' || kind === 'unknown' || kind === 'parameter');
	trace.origins.push(...made.filter(({kind}) => kind !== 'generated' || !hasOther));
}

function constantTexts(trace: Trace, file: SourceFile, parts: readonly Node[], state: State): string[] | undefined {
	const texts: string[] = [];
	for (const part of parts) {
		const text = stringOf(part) ?? onlyText(trace, file, part, state);
		if (text === undefined) {
			return undefined;
		}

		texts.push(text);
	}

	return texts;
}

function onlyText(trace: Trace, file: SourceFile, part: Node, state: State): string | undefined {
	const [only, ...others] = trace.aside(file, part, state);
	return others.length === 0 && only?.kind === 'text' && !only.behind ? only.text : undefined;
}

function operandsOf(node: TSESTree.BinaryExpression): Node[] {
	const operands: Node[] = [];
	let current: Node = node;
	while (current.type === 'BinaryExpression' && current.operator === '+') {
		operands.unshift(current.right);
		current = unwrap(current.left);
	}

	operands.unshift(current);
	return operands;
}
