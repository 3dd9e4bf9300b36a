import type {TSESTree} from '@typescript-eslint/utils';
import {isFunction, keyOf, unwrap, type Node} from './ast.js';
import {variableOf, type SourceFile} from './source-file.js';

/**
 * The list of which a name is one element after the other: `for (const x of list)`, `list.forEach(x => …)`. In the
 * entries of an object only what stands behind the name of a member counts: `([name, value]) => …`.
 */
export function iteratedBy(file: SourceFile, identifier: TSESTree.Identifier): Node | undefined {
	const definition = variableOf(file, identifier)?.defs[0];
	if (definition?.type === 'Variable') {
		const loop = definition.parent.parent;
		return loop.type === 'ForOfStatement' && loop.left === definition.parent ? elementOf(definition.node.id, definition.name, loop.right) : undefined;
	}

	if (definition?.type !== 'Parameter' || !isFunction(definition.node)) {
		return undefined;
	}

	const {params, parent: call} = definition.node;
	const callee = call.type === 'CallExpression' && call.arguments[0] === definition.node ? unwrap(call.callee) : undefined;
	return callee?.type === 'MemberExpression' && /^(?:forEach|map|flatMap|filter|find|some|every)$/.test(keyOf(callee) ?? '') && params[0]
		? elementOf(params[0], definition.name, callee.object)
		: undefined;
}

function elementOf(pattern: Node, name: Node, list: Node): Node | undefined {
	return pattern === name || pattern.type === 'ArrayPattern' && pattern.elements[1] === name ? list : undefined;
}
