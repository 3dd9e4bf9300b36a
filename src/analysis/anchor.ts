import {keyOf, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';

/**
 * Where a node stands, in names instead of lines: the symbols and keys around it. It stays the same when code is moved
 * within its symbol or formatted anew.
 */
export function anchorOf(node: Node): string {
	const names: string[] = [];
	for (let current: Node | undefined = node; current; current = current.parent) {
		const name = nameOfSymbol(current);
		if (name !== undefined && name !== '') {
			names.unshift(name);
		}
	}

	return names.join('.');
}

function nameOfSymbol(node: Node): string | undefined {
	switch (node.type) {
		case 'FunctionDeclaration':
		case 'ClassDeclaration':
		case 'ClassExpression':
		case 'FunctionExpression': {
			return node.id?.name;
		}

		case 'VariableDeclarator': {
			return node.id.type === 'Identifier' ? node.id.name : undefined;
		}

		case 'Property':
		case 'PropertyDefinition':
		case 'MethodDefinition':
		case 'TSEnumMember': {
			return keyOf(node);
		}

		case 'AssignmentExpression': {
			return writtenPath(node.left).join('.');
		}

		case 'CallExpression':
		case 'NewExpression': {
			return writtenPath(node.callee).join('.');
		}

		default: {
			// Trees of our own say so themselves.
			return (node as {readonly symbol?: string}).symbol;
		}
	}
}
