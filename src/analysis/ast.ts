import type {TSESTree} from '@typescript-eslint/utils';
import {visitorKeys} from '@typescript-eslint/visitor-keys';

export type Node = TSESTree.Node;
export type FunctionNode =
	| TSESTree.FunctionDeclaration
	| TSESTree.FunctionExpression
	| TSESTree.ArrowFunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

const wrappers = new Set([
	'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression',
	'ChainExpression', 'AwaitExpression', 'ParenthesizedExpression',
]);

/** The expression below casts, `!`, `await`, optional chains and parentheses: none of them changes which value is meant. */
export function unwrap(node: Node): Node {
	let current = node;
	while (wrappers.has(current.type)) {
		const {expression, argument} = current as {readonly expression?: Node; readonly argument?: Node};
		const inner = expression ?? argument;
		if (!inner) {
			return current;
		}

		current = inner;
	}

	return current;
}

/** ESLint's own parser knows no decorators, and leaves the list out. */
export function decoratorsOf(node: Node): readonly TSESTree.Decorator[] {
	return (node as {readonly decorators?: readonly TSESTree.Decorator[]}).decorators ?? [];
}

/** The nearest parent that is no wrapper, with the child through which it was reached. */
export function outer(node: Node): {readonly parent: Node | undefined; readonly child: Node} {
	let child = node;
	while (child.parent && wrappers.has(child.parent.type)) {
		child = child.parent;
	}

	return {parent: child.parent ?? undefined, child};
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
	return node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}

export function isClass(node: Node | null | undefined): node is ClassNode {
	return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function isCall(node: Node | null | undefined): node is CallNode {
	return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}

/** The text of a string literal or of a template without expressions. */
export function stringOf(node: Node | null | undefined): string | undefined {
	if (!node) {
		return undefined;
	}

	const inner = unwrap(node);
	if (inner.type === 'Literal' && typeof inner.value === 'string') {
		return inner.value;
	}

	if (inner.type === 'TemplateLiteral' && inner.expressions.length === 0) {
		return inner.quasis[0]?.value.cooked ?? undefined;
	}

	return undefined;
}

/** The name of a member, key or class member when it can be read off the text. */
export function keyOf(node: Node): string | undefined {
	switch (node.type) {
		case 'MemberExpression': {
			return node.computed ? indexOf(node.property) : nameOfKey(node.property);
		}

		case 'Property':
		case 'PropertyDefinition':
		case 'AccessorProperty':
		case 'MethodDefinition': {
			return node.computed ? stringOf(node.key) : nameOfKey(node.key);
		}

		case 'TSEnumMember': {
			return nameOfKey(node.id);
		}

		default: {
			return undefined;
		}
	}
}

function indexOf(node: Node): string | undefined {
	const inner = unwrap(node);
	return inner.type === 'Literal' && typeof inner.value === 'number' ? String(inner.value) : stringOf(inner);
}

function nameOfKey(node: Node): string | undefined {
	if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') {
		return node.name;
	}

	return node.type === 'Literal' ? String(node.value) : undefined;
}

/** The nodes directly below, in source order. */
export function children(node: Node): Node[] {
	const found: Node[] = [];
	for (const key of visitorKeys[node.type] ?? []) {
		const value: unknown = (node as unknown as Record<string, unknown>)[key];
		if (Array.isArray(value)) {
			for (const item of value as unknown[]) {
				if (isNode(item)) {
					found.push(item);
				}
			}
		} else if (isNode(value)) {
			found.push(value);
		}
	}

	return found;
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && typeof (value as {type?: unknown}).type === 'string';
}

/** Every value that a function gives back; functions inside it keep their own. */
export function returnsOf(fn: FunctionNode): Node[] {
	if (fn.body.type !== 'BlockStatement') {
		return [fn.body];
	}

	const found: Node[] = [];
	const stack: Node[] = [fn.body];
	for (let node = stack.pop(); node; node = stack.pop()) {
		if (node.type === 'ReturnStatement') {
			if (node.argument) {
				found.push(node.argument);
			}
		} else if (!isFunction(node) && !isClass(node)) {
			stack.push(...children(node));
		}
	}

	return found.reverse();
}

/** The nearest enclosing node that fits. */
export function ancestor<T extends Node>(node: Node, fits: (candidate: Node) => candidate is T): T | undefined {
	let current = node.parent;
	while (current) {
		if (fits(current)) {
			return current;
		}

		current = current.parent;
	}

	return undefined;
}

/** Whether a program or a block of statements begins with a directive: `'use strict'`. */
export function hasDirective(body: readonly Node[], directive: string | undefined): boolean {
	return body.some(statement => statement.type === 'ExpressionStatement' && statement.directive !== undefined && statement.directive === directive);
}
