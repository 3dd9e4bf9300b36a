import {isFunction, unwrap, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {stepsOf} from './origin.js';
import {variableOf, type SourceFile, type Variable} from './source-file.js';
import type {Tables} from './tables.js';
import {tracedUsesOf} from './wrappers.js';

/** What is known to be a key in a file. */
export interface FileKeys {
	readonly variables: ReadonlySet<Variable>;
	/** The path to a member, with the variable that it begins with, unless that is a global or `this`. */
	readonly members: ReadonlyMap<string, Variable | undefined>;
	/** Of variables of the environment and of settings. */
	readonly names: ReadonlySet<string>;
}

/** What becomes a key in a file, whatever it is called. */
export function fileKeysOf(tables: Tables, file: SourceFile): FileKeys {
	const variables = new Set<Variable>();
	const members = new Map<string, Variable | undefined>();
	const names = new Set<string>();
	for (const {origins, node: used, access} of tracedUsesOf(tables, file)) {
		for (const origin of origins) {
			if (origin.kind === 'variable' || origin.kind === 'setting') {
				names.add(origin.name);
			}

			for (const variable of origin.kind === 'setting' ? origin.variables ?? [] : []) {
				names.add(variable);
			}

			for (const {file: where, node} of origin.kind === 'function' || origin.kind === 'object' ? [] : stepsOf(origin.route)) {
				const variable = where === file && node.type === 'Identifier' && !isMemberRoot(node) ? variableOf(file, node) : undefined;
				// What is handed over because of one of its members holds the key; it is none.
				if (variable && (access.length === 0 && node === unwrap(used) || isInitialised(node))) {
					variables.add(variable);
				}

				if (where === file && node.type === 'MemberExpression' && !isMemberRoot(node) && writtenPath(node).length > 1) {
					members.set(writtenPath(node).join('.'), rootVariable(file, node));
				}
			}
		}
	}

	return {variables, members, names};
}

/** Whether a variable, or a member of one, becomes a key elsewhere in its file. */
export function isKey({variables, members}: FileKeys, file: SourceFile, node: Node): boolean {
	if (node.type === 'MemberExpression') {
		const path = writtenPath(node).join('.');
		return members.has(path) && members.get(path) === rootVariable(file, node) && !isCalled(node);
	}

	const variable = node.type === 'Identifier' ? variableOf(file, node) : undefined;
	return variable !== undefined && variables.has(variable);
}

/** The variable that a chain of members begins with. */
export function rootVariable(file: SourceFile, node: Node): Variable | undefined {
	let root = unwrap(node);
	while (root.type === 'MemberExpression') {
		root = unwrap(root.object);
	}

	return root.type === 'Identifier' ? variableOf(file, root) : undefined;
}

export function isCalled(node: Node): boolean {
	return node.parent?.type === 'CallExpression' && node.parent.callee === node;
}

/** `config` in `config.secret` holds the key; it is not the key. */
function isMemberRoot(node: Node): boolean {
	return node.parent?.type === 'MemberExpression' && node.parent.object === node;
}

function isInitialised(node: Node): boolean {
	return node.parent?.type !== 'CallExpression' || !node.parent.arguments.includes(node as never) || isFunction(node.parent.callee);
}
