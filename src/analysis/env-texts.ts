import {writers} from '../knowledge/writers.js';
import {isCall, stringOf, type CallNode, type Node} from './ast.js';
import {nameOf, writtenPath} from './callee-index.js';
import {nodesOf, variableOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

/** A value in the text of an `.env` file that a program writes. */
export interface WrittenValue {
	readonly node: Node;
	readonly name: string;
	readonly text: string;
	/** Of the value alone. */
	readonly range: readonly [number, number];
}

const assignment = /(?<=^|[\n\r]|\\n|\})[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(["']?)([^\s"'`$\\<{]+)\2(?=$|[\s`]|\\n|\\r|\$\{)/g;

/** JWT secrets in `.env` texts: a generator that gives every new project the same one. */
export function * envTextsOf(tables: Tables, file: SourceFile): Generator<WrittenValue> {
	for (const node of nodesOf(file, 'TemplateLiteral', 'Literal')) {
		const raw = file.text.slice(node.range[0], node.range[1]);
		if (!raw.includes('=') || node.type === 'Literal' && typeof node.value !== 'string') {
			continue;
		}

		const inner = raw.slice(1, -1);
		for (const match of inner.matchAll(assignment)) {
			const [whole, name = '', quote = '', text = ''] = match;
			if (tables.means(name, {isRead: true}) && isWritten(file, node)) {
				const start = node.range[0] + 1 + match.index + whole.length - text.length - quote.length;
				yield {node, name, text, range: [start, start + text.length]};
			}
		}
	}
}

/** The same, where the value is put in: `JWT_SECRET=${secret}`. */
export function * envExpressionsOf(tables: Tables, file: SourceFile): Generator<{readonly node: Node; readonly name: string}> {
	for (const template of nodesOf(file, 'TemplateLiteral')) {
		for (const [index, node] of template.expressions.entries()) {
			const name = /(?:^|[\n\r])[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*["']?$/.exec(template.quasis[index]?.value.cooked ?? '')?.[1];
			if (name !== undefined && tables.means(name, {isRead: true}) && isWritten(file, template)) {
				yield {node, name};
			}
		}
	}
}

/** Whether a text goes into a file, by itself or through a variable; not into an example. */
function isWritten(file: SourceFile, node: Node): boolean {
	for (let current: Node | undefined = node; current; current = current.parent) {
		if (isCall(current)) {
			if (isWriter(current)) {
				return true;
			}
		} else if (current.type === 'VariableDeclarator' || current.type === 'AssignmentExpression') {
			const target = current.type === 'VariableDeclarator' ? current.id : current.left;
			const variable = target.type === 'Identifier' ? variableOf(file, target) : undefined;
			return variable?.references.some(({identifier}) => isHandedToWriter(identifier)) ?? false;
		} else if (current.type.endsWith('Statement')) {
			return false;
		}
	}

	return false;
}

function isHandedToWriter(identifier: Node): boolean {
	for (let current: Node | undefined = identifier.parent; current && !current.type.endsWith('Statement'); current = current.parent) {
		if (isCall(current) && isWriter(current)) {
			return true;
		}
	}

	return false;
}

function isWriter(call: CallNode): boolean {
	const path = writtenPath(call.callee);
	if (!writers.has(nameOf(call.callee) ?? '') || path[0] === 'process' || path[0] === 'res' || path[0] === 'response') {
		return false;
	}

	return !call.arguments.some(argument => /example|sample|template|\.md$/i.test(stringOf(argument) ?? ''));
}
