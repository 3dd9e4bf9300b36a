import type {TSESTree} from '@typescript-eslint/utils';
import {macs, type MacRow} from '../knowledge/macs.js';
import {argumentAt, argumentIn} from './arguments.js';
import {isCall, keyOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {createCalleeIndex, writtenPath, type CalleeIndex} from './callee-index.js';
import {useAt, type KeyUse} from './key-uses.js';
import {wordsOf} from './names.js';
import {parsePosition} from './position.js';
import {nodesOf, variableOf, type SourceFile} from './source-file.js';

let index: CalleeIndex<MacRow> | undefined;

/** Keys of MACs over a JWS Signing Input: JWTs that are signed by hand. */
export function handmadeUsesOf(file: SourceFile): KeyUse[] {
	index ??= createCalleeIndex(macs.map(row => ({modules: row.modules, callee: row.callee, value: row})));
	const table = index;
	return nodesOf(file, 'CallExpression').flatMap(call => table.match(file, call).flatMap(row => {
		const {index: at, steps} = parsePosition(row.key);
		const use = inputsOf(row, call).some(input => isSigningInput(file, input)) ? useAt(file, call, argumentAt(call, at), steps, {use: 'both'}) : undefined;
		return use ? [use] : [];
	}));
}

function inputsOf(row: MacRow, call: TSESTree.CallExpression): Node[] {
	if (row.input !== undefined) {
		const argument = argumentIn(call, row.input);
		return argument ? [argument] : [];
	}

	// `createHmac(…).update(a).update(b)`
	const inputs: Node[] = [];
	let node: CallNode = call;
	while (node.parent.type === 'MemberExpression' && node.parent.object === node && node.parent.parent.type === 'CallExpression') {
		const method: CallNode = node.parent.parent;
		if (keyOf(node.parent) === row.inputMethod) {
			inputs.push(...method.arguments);
		}

		node = method;
	}

	return inputs;
}

/** `header.payload`: two values joined by a dot, the first of which is a header. Webhooks sign `timestamp.body`. */
function isSigningInput(file: SourceFile, expression: Node, depth = 0): boolean {
	const node = unwrap(expression);
	switch (node.type) {
		case 'TemplateLiteral': {
			const [first] = node.expressions;
			return node.expressions.length === 2 && node.quasis.map(quasi => quasi.value.cooked).join('|') === '|.|' && first !== undefined && isHeader(file, first);
		}

		case 'BinaryExpression': {
			const left = unwrap(node.left);
			return left.type === 'BinaryExpression' && stringOf(left.right) === '.' && isHeader(file, left.left);
		}

		case 'CallExpression': {
			const method = node.callee.type === 'MemberExpression' ? {name: keyOf(node.callee), of: node.callee.object} : undefined;
			const list = method?.name === 'join' && stringOf(node.arguments[0]) === '.' ? initialOf(file, unwrap(method.of)) : undefined;
			const first = list?.type === 'ArrayExpression' && list.elements.length === 2 ? list.elements[0] : undefined;
			// `new TextEncoder().encode(input)`, and in Python `input.encode()`
			const encoded = list ? [] : [...node.arguments.slice(0, 1), ...method?.name === 'encode' ? [method.of] : []];
			return first !== null && first !== undefined && isHeader(file, first)
				|| depth < 4 && encoded.some(inner => isSigningInput(file, inner, depth + 1));
		}

		case 'Identifier': {
			const value = depth < 4 ? initialOf(file, node) : undefined;
			return value !== undefined && value !== node && isSigningInput(file, value, depth + 1);
		}

		default: {
			return false;
		}
	}
}

/** The value that a variable begins with; another expression is what it is. */
function initialOf(file: SourceFile, node: Node): Node | undefined {
	const definition = node.type === 'Identifier' ? variableOf(file, node)?.defs[0] : undefined;
	return node.type !== 'Identifier' ? node : definition?.type === 'Variable' && definition.node.init !== null && definition.node.id.type === 'Identifier' ? unwrap(definition.node.init) : undefined;
}

/** By its name, by that of what it encodes, or by the `alg` that the object behind it declares. */
function isHeader(file: SourceFile, expression: Node, depth = 0): boolean {
	const node = unwrap(expression);
	if (depth > 5) {
		return false;
	}

	if (isCall(node)) {
		const receiver = node.callee.type === 'MemberExpression' ? [node.callee.object] : [];
		return namesHeader(writtenPath(node.callee)) || [...node.arguments, ...receiver].some(argument => isHeader(file, argument, depth + 1));
	}

	if (node.type === 'ObjectExpression') {
		return node.properties.some(property => property.type === 'Property' && keyOf(property) === 'alg');
	}

	if (node.type !== 'Identifier' && node.type !== 'MemberExpression') {
		return stringOf(node)?.startsWith('eyJ') ?? false;
	}

	if (namesHeader(writtenPath(node))) {
		return true;
	}

	const definition = node.type === 'Identifier' ? variableOf(file, node)?.defs[0] : undefined;
	return definition?.type === 'Variable' && definition.node.init !== null && isHeader(file, definition.node.init, depth + 1);
}

function namesHeader(path: readonly string[]): boolean {
	return path.some(name => wordsOf(name).some(word => word === 'header' || word === 'head' || word === 'protected'));
}
