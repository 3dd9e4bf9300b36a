import type {Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {holdsSecret} from './secret-objects.js';
import {nodesOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** Whether a file exports an object that holds a JWT secret, so that whoever imports it may show it. */
export function exportsSecret(tables: Tables, file: SourceFile): boolean {
	return exportedValues(file).some(node => originsOf(tables, file, node).some(origin => holdsSecret(tables, origin) !== undefined));
}

function exportedValues(file: SourceFile): Node[] {
	const assigned = nodesOf(file, 'AssignmentExpression').filter(({left}) => {
		const path = writtenPath(left);
		return path[0] === 'exports' || path[0] === 'module' && path[1] === 'exports';
	}).map(({right}) => right);
	return [...file.ast.body.flatMap(statement => exportedBy(statement)), ...assigned];
}

function exportedBy(statement: Node): Node[] {
	switch (statement.type) {
		case 'ExportDefaultDeclaration': {
			return [statement.declaration];
		}

		case 'TSExportAssignment': {
			return [statement.expression];
		}

		case 'ExportNamedDeclaration': {
			const declared = statement.declaration?.type === 'VariableDeclaration' ? statement.declaration.declarations.flatMap(({init}) => init ?? []) : [];
			const named = statement.source ? [] : statement.specifiers.map(({local}) => local);
			return [...declared, ...named];
		}

		default: {
			return [];
		}
	}
}

const importClause = /\b(?:import|const|let|var)\s+(?:type\s+)?([^'"();=]+?)\s*(?:from|=\s*(?:await\s+)?(?:require|import)\s*\()\s*['"]([^'"\n]+)['"]/g;

/** The modules of which a text uses what it imports as a whole, not only single members of it. Read off the text. */
export function wholesIn(text: string): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [clause, names = '', specifier = ''] of text.matchAll(importClause)) {
		const rest = text.replace(clause, '');
		for (const [name] of names.matchAll(/[\w$]+/g)) {
			if (new RegExp(`(?<![\\w$'"])(?<!(?<!\\.\\.)\\.)${name.replaceAll('$', String.raw`\$`)}(?![\\w$'"]|\\s*(?:\\?\\.|[.:]))`).test(rest)) {
				found.add(specifier);
			}
		}
	}

	return found;
}
