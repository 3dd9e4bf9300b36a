import type {TSESTree} from '@typescript-eslint/utils';
import {children, type Node} from '../../analysis/ast.js';

export interface Listener {
	readonly type: string;
	readonly isExit: boolean;
	readonly call: (node: Node) => void;
}

/** @param key A node type, or a node type with `:exit`. */
export function createListener(key: string, call: Listener['call']): Listener {
	const [, type, exit] = /^([A-Za-z]+)(:exit)?$/.exec(key) ?? [];
	if (!type) {
		throw new TypeError('The host knows node types, and no other selectors.');
	}

	return {type, isExit: exit !== undefined, call};
}

/** Calls the listeners in the order in which ESLint meets the nodes. Rules that listen to the whole program alone cost no walk. */
export function visit(ast: TSESTree.Program, listeners: readonly Listener[]): void {
	const enter = groupByType(listeners.filter(({isExit}) => !isExit));
	const leave = groupByType(listeners.filter(({isExit}) => isExit));
	if (listeners.every(({type}) => type === ast.type)) {
		callAll(enter, ast);
		callAll(leave, ast);
		return;
	}

	const stack: {readonly node: Node; readonly isLeaving: boolean}[] = [{node: ast, isLeaving: false}];
	for (let item = stack.pop(); item; item = stack.pop()) {
		const {node, isLeaving} = item;
		if (isLeaving) {
			callAll(leave, node);
			continue;
		}

		callAll(enter, node);
		if (leave.has(node.type)) {
			stack.push({node, isLeaving: true});
		}

		for (const child of children(node).reverse()) {
			stack.push({node: child, isLeaving: false});
		}
	}
}

type ByType = ReadonlyMap<string, readonly Listener[]>;

function groupByType(listeners: readonly Listener[]): ByType {
	const groups = new Map<string, Listener[]>();
	for (const listener of listeners) {
		groups.set(listener.type, [...groups.get(listener.type) ?? [], listener]);
	}

	return groups;
}

function callAll(listeners: ByType, node: Node): void {
	for (const {call} of listeners.get(node.type) ?? []) {
		call(node);
	}
}
