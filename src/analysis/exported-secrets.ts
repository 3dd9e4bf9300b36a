import {pythonTransforms} from '../knowledge/python/values.js';
import {unwrap, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import type {Origin} from './origin.js';
import {holdsSecret} from './secret-objects.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';
import {isPythonModule, pythonNamespace} from './specifier.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** Whether a file exports an object that holds a JWT secret, so that whoever imports it may show it. */
export function exportsSecret(tables: Tables, file: SourceFile): boolean {
	return exportedValues(file).some(node => [...originsOf(tables, file, node), ...given(tables, file, node)].some(origin => holdsSecret(tables, origin) !== undefined));
}

/** What a container gives to whoever asks for a function that was registered: `registerAs('jwt', () => ({secret}))`. */
function given(tables: Tables, file: SourceFile, node: Node): Origin[] {
	return unwrap(node).type !== 'CallExpression' ? [] : originsOf(tables, file, node)
		.flatMap(origin => origin.kind === 'function' ? originsOf(tables, origin.file, origin.fn, ['()']) : []);
}

function exportedValues(file: SourceFile): Node[] {
	const assigned = nodesOf(file, 'AssignmentExpression').filter(({left}) => {
		const path = writtenPath(left);
		return path[0] === 'exports' || path[0] === 'module' && path[1] === 'exports';
	}).map(({right}) => right);
	const declared = dialectOf(file) === undefined ? [] : file.ast.body.flatMap(statement => statement.type === 'VariableDeclaration' ? valuesOf(statement) : []);
	return [...file.ast.body.flatMap(statement => exportedBy(statement)), ...assigned, ...declared];
}

function valuesOf({declarations}: Extract<Node, {type: 'VariableDeclaration'}>): Node[] {
	return declarations.flatMap(({init}) => init ?? []);
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
			const declared = statement.declaration?.type === 'VariableDeclaration' ? valuesOf(statement.declaration) : [];
			const named = statement.source ? [] : statement.specifiers.map(({local}) => local);
			return [...declared, ...named];
		}

		default: {
			return [];
		}
	}
}

const importClause = /\b(?:import|const|let|var)\s+(?:type\s+)?([^'"();=]+?)\s*(?:from|=\s*(?:await\s+)?(?:require|import)\s*\()\s*['"]([^'"\n]+)['"]/g;
const pythonClause = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]*(\([^)]*\)|[^\n#]*)|import[ \t]+([^\n#,]+))/gm;
/** Words of an import clause that are no names. */
const clauseWords: ReadonlySet<string> = new Set(['as', 'type', 'default']);

/** Whether a text uses something that it imports from a module as a whole, not only single members of it. Read off the text. */
export function usesWhole(text: string, specifier: string): boolean {
	const clauses = isPythonModule(specifier)
		? [...text.matchAll(pythonClause)].map(([clause, module, imported, whole = '']) => [clause, imported ?? whole, `${pythonNamespace}${module ?? whole.replace(/\s+as\s.*$/, '').trim()}`])
		: text.matchAll(importClause);
	for (const [clause = '', names = '', module = ''] of clauses) {
		if (module === specifier || specifier.startsWith(`${module}.`)) {
			const rest = text.replace(clause, '');
			if ((names.match(/[\w$]+/g) ?? []).some(name => !clauseWords.has(name) && standsAlone(name, rest, isPythonModule(specifier)))) {
				return true;
			}
		}
	}

	return false;
}

/** Methods that give the whole again in another shape: `settings.model_dump()`. */
const copying = pythonTransforms.filter(({reveals, isPart}) => !reveals && !isPart).flatMap(({methods}) => methods ?? []).join('|');

/** Not as a member of something (`...config` is none), a key, a part of another word, nor with a member of its own. */
function standsAlone(name: string, text: string, isPython: boolean): boolean {
	const copy = isPython ? `(?!(?:${copying})\\()` : '';
	return new RegExp(`(?<![\\w$'"])(?<!(?<!\\.\\.)\\.)${name.replaceAll('$', String.raw`\$`)}(?![\\w$'"]|\\s*(?:\\?\\.|[.:])${copy})`).test(text);
}
