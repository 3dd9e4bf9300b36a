import type {TSESTree} from '@typescript-eslint/utils';
import {visitorKeys} from '@typescript-eslint/visitor-keys';
import type {Node} from './ast.js';
import type {NodeIndex} from './source-file.js';

/** A node as the parser gives it. */
interface RawNode {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly decorators?: readonly RawNode[];
	parent: RawNode | undefined;
	range: [number, number];
}

/** Deeper trees would overflow the stack of what reads them. */
export const maximumDepth = 1500;

const noKeys: readonly string[] = [];

/**
 * Gives every node its parent and its range, and lists all nodes by type in source order, in one walk. `undefined` for a
 * tree that is deeper than `maximumDepth`.
 */
export function link(ast: TSESTree.Program, text: string): NodeIndex | undefined {
	const index = new Map<string, RawNode[]>();

	const visit = (node: RawNode, parent: RawNode | undefined, depth: number): boolean => {
		node.parent = parent;
		node.range = [node.start, node.end];
		if (node.decorators !== undefined && node.decorators.length > 0) {
			node.range[0] = startBehindDecorators(node, node.decorators, text);
		}

		const list = index.get(node.type);
		if (list) {
			list.push(node);
		} else {
			index.set(node.type, [node]);
		}

		if (depth > maximumDepth) {
			return false;
		}

		for (const key of visitorKeys[node.type] ?? noKeys) {
			const value = (node as unknown as Record<string, unknown>)[key];
			if (Array.isArray(value)) {
				for (const child of value as (RawNode | null)[]) {
					if (child !== null && !visit(child, node, depth + 1)) {
						return false;
					}
				}
			} else if (typeof value === 'object' && value !== null && !visit(value as RawNode, node, depth + 1)) {
				return false;
			}
		}

		return true;
	};

	const isComplete = visit(ast as unknown as RawNode, undefined, 0);
	return isComplete ? index as unknown as ReadonlyMap<string, readonly Node[]> : undefined;
}

const parameterTypes = new Set(['Identifier', 'AssignmentPattern', 'ObjectPattern', 'ArrayPattern']);
const trivia = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/y;

/** typescript-estree starts a parameter behind its decorators; the parser sometimes before them. */
function startBehindDecorators(node: RawNode, decorators: readonly RawNode[], text: string): number {
	const end = decorators.at(-1)?.end ?? node.start;
	if (!parameterTypes.has(node.type) || node.start >= end) {
		return node.start;
	}

	trivia.lastIndex = end;
	trivia.test(text);
	return trivia.lastIndex;
}
