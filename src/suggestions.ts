import type {TSESLint} from '@typescript-eslint/utils';
import {argumentIn, keywordsOf} from './analysis/arguments.js';
import {isCall, keyOf, outer, stringOf, unwrap, type Node} from './analysis/ast.js';
import {parsePosition} from './analysis/position.js';
import {settingAtKey} from './analysis/settings-classes.js';
import {dialectOf, nodesOf, type Scope, type SourceFile, type Variable} from './analysis/source-file.js';
import type {Tables} from './analysis/tables.js';
import type {Fix} from './create-rule.js';
import type {ReportedHole} from './hole-reports.js';
import type {RuleFile} from './rule-file.js';

export interface Suggestion<MessageId extends string> {
	readonly messageId: MessageId;
	readonly data: {readonly name: string};
	readonly fix: Fix;
}

const guard = 'jwt-secrets-guard';

export const messages = {
	dropDefault: 'Drop the default of `{{name}}`.',
	useGuard: 'Read it with `requireSecret(\'{{name}}\').key`, which throws at start-up when it is missing or weak.',
} as const;

/** Takes away the literal that stands in for a missing secret, and nothing else. */
export function droppingDefault({file, tables}: RuleFile, hole: ReportedHole): readonly Suggestion<'dropDefault'>[] {
	const found = isLiteralHere(hole) && hole.origin.behind ? defaultAround(tables, file, hole.origin.node) : undefined;
	return found ? [{messageId: 'dropDefault', data: {name: hole.name ?? 'the secret'}, fix: found.drop}] : [];
}

/** Puts the guard in the place of a literal, or of a read with a default, where the name of the variable is known. */
export function usingGuard(ruleFile: RuleFile, hole: ReportedHole): readonly Suggestion<'useGuard'>[] {
	if (!isLiteralHere(hole)) {
		return [];
	}

	const {origin: {behind, node}, name} = hole;
	const replaced = behind ? defaultAround(ruleFile.tables, ruleFile.file, node)?.whole : node;
	// One of several variables cannot stand for all.
	const variable = behind && behind.names.length > 0 ? only(behind.names) : name;
	return replaced && variable !== undefined ? guardingRead(ruleFile, replaced, variable) : [];
}

/** Puts the guard, a package of npm, in the place of a read. */
export function guardingRead({file, tables}: RuleFile, read: Node, name: string): readonly Suggestion<'useGuard'>[] {
	return dialectOf(file) === undefined && /^[A-Z][A-Z\d_]*$/.test(name) && takesKey(tables, file, read) ? replacing(file, read, name) : [];
}

function isLiteralHere({origin, isElsewhere, range}: ReportedHole): boolean {
	return !isElsewhere && !range && origin.kind === 'text' && (origin.node.type === 'Literal' || origin.node.type === 'TemplateLiteral');
}

function only(names: readonly string[]): string | undefined {
	return names.length === 1 ? names[0] : undefined;
}

interface Default {
	/** The expression that reads the secret and falls back; absent where the default stands in a pattern. */
	readonly whole: Node | undefined;
	readonly drop: Fix;
}

/** The construct that makes a literal a default, with what removes it. */
function defaultAround(tables: Tables, file: SourceFile, literal: Node): Default | undefined {
	const {parent, child} = outer(literal);
	const keep = (whole: Node, kept: Node): Default => ({whole, drop: fixer => fixer.replaceTextRange([...whole.range], textOf(file, kept))});
	switch (parent?.type) {
		case 'LogicalExpression': {
			const strict = strictRead(tables, file, unwrap(parent.left));
			return parent.right !== child || parent.operator === '&&' ? undefined
				: strict === undefined ? keep(parent, parent.left) : {whole: parent, drop: fixer => fixer.replaceTextRange([...parent.range], strict)};
		}

		case 'ConditionalExpression': {
			const kept = parent.alternate === child ? parent.consequent : parent.consequent === child ? parent.alternate : undefined;
			const isNegated = parent.test.type === 'UnaryExpression' && parent.test.operator === '!';
			const tested = parent.test.type === 'UnaryExpression' && isNegated ? parent.test.argument : parent.test;
			return kept && isNegated === (parent.consequent === child) && textOf(file, tested) === textOf(file, kept) ? keep(parent, kept) : undefined;
		}

		case 'AssignmentPattern': {
			return {whole: undefined, drop: fixer => fixer.replaceTextRange([...parent.range], textOf(file, parent.left))};
		}

		case 'CallExpression': {
			return defaultArgument(tables, file, parent, child);
		}

		case 'Property': {
			return defaultKeyword(tables, file, parent);
		}

		case 'PropertyDefinition': {
			const type = parent.typeAnnotation;
			return type && settingAtKey(tables, file, parent.key) ? {whole: undefined, drop: fixer => fixer.removeRange([type.range[1], child.range[1]])} : undefined;
		}

		default: {
			return undefined;
		}
	}
}

/** `config.get('JWT_SECRET', 'x')`, `z.string().default('x')`, `env.get('JWT_SECRET').default('x')` */
function defaultArgument(tables: Tables, file: SourceFile, call: Extract<Node, {type: 'CallExpression'}>, literal: Node): Default | undefined {
	const index = call.arguments.indexOf(literal as never);
	const before = call.arguments[index - 1];
	const strict = index > 0 ? strictRead(tables, file, call) : undefined;
	if (strict !== undefined) {
		return {whole: call, drop: fixer => fixer.replaceTextRange([...call.range], strict)};
	}

	if (before && index === call.arguments.length - 1 && tables.readers(file, call).some(({fallback}) => fallback !== undefined && parsePosition(fallback).index === index)) {
		return {whole: call, drop: fixer => fixer.removeRange([before.range[1], literal.range[1]])};
	}

	const callee = unwrap(call.callee);
	const isDefault = callee.type === 'MemberExpression' && index === 0 && keyOf(callee) === 'default' && isCall(unwrap(callee.object));
	return callee.type === 'MemberExpression' && isDefault
		? {whole: undefined, drop: fixer => fixer.replaceTextRange([...call.range], textOf(file, callee.object))}
		: undefined;
}

/** `config('JWT_SECRET', default='x', cast=str)` */
function defaultKeyword(tables: Tables, file: SourceFile, property: Extract<Node, {type: 'Property'}>): Default | undefined {
	const keywords = property.parent;
	const call = keywords.parent;
	if (call.type !== 'CallExpression' || keywords.type !== 'ObjectExpression' || keywordsOf(call) !== keywords) {
		return undefined;
	}

	const isDefault = tables.readers(file, call).some(({fallback}) => fallback !== undefined && argumentIn(call, fallback) === property.value);
	const before = [...call.arguments.slice(0, -1), ...keywords.properties.slice(0, keywords.properties.indexOf(property))].at(-1);
	const strict = isDefault ? strictRead(tables, file, call) : undefined;
	if (strict !== undefined) {
		return {whole: call, drop: fixer => fixer.replaceTextRange([...call.range], strict)};
	}

	return isDefault && before ? {whole: call, drop: fixer => fixer.removeRange([before.range[1], property.range[1]])} : undefined;
}

/** The same read in a way that fails when there is nothing to read: `os.environ['JWT_SECRET']`. */
function strictRead(tables: Tables, file: SourceFile, node: Node): string | undefined {
	const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
	if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') {
		return undefined;
	}

	const [row] = tables.readers(file, node).filter(({strictly}) => strictly !== undefined);
	const name = row && argumentIn(node, row.name);
	const owner = row?.strictly === '' ? textOf(file, callee.object) : `${textOf(file, callee.object)}.${row?.strictly ?? ''}`;
	return name ? `${owner}[${textOf(file, name)}]` : undefined;
}

/** Whether a place takes a `KeyObject` where it took a text: not where something more is made of the text. */
function takesKey(tables: Tables, file: SourceFile, node: Node): boolean {
	const {parent, child} = outer(node);
	switch (parent?.type) {
		case 'VariableDeclarator': {
			return parent.id.type === 'Identifier' && !parent.id.typeAnnotation;
		}

		case 'Property': {
			return parent.value === child && parent.parent.type === 'ObjectExpression';
		}

		case 'PropertyDefinition': {
			return !parent.typeAnnotation;
		}

		case 'CallExpression':
		case 'NewExpression': {
			return tables.keyCalls(file, parent).length > 0;
		}

		default: {
			return false;
		}
	}
}

function replacing(file: SourceFile, node: Node, name: string): readonly Suggestion<'useGuard'>[] {
	const load = loadGuard(file);
	return load === undefined ? [] : [{
		messageId: 'useGuard',
		data: {name},
		fix: fixer => [...load(fixer), fixer.replaceTextRange([...node.range], `requireSecret('${name}').key`)],
	}];
}

/** What makes `requireSecret` known in a file; `undefined` when something else is called so there. */
function loadGuard(file: SourceFile): ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[]) | undefined {
	const [top] = file.ast.body;
	const known = top && namedIn(file.scopeOf(top), 'requireSecret');
	if (known) {
		return isGuard(known.defs[0]?.parent ?? known.defs[0]?.node) ? () => [] : undefined;
	}

	const first = file.ast.body.find(statement => !('directive' in statement && statement.directive !== undefined));
	const line = isCommonJs(file) ? `const {requireSecret} = require('${guard}');\n` : `import {requireSecret} from '${guard}';\n`;
	return first && (fixer => [fixer.insertTextBeforeRange([...first.range], line)]);
}

function namedIn(scope: Scope, name: string): Variable | undefined {
	return scope.set.get(name) ?? (scope.upper ? namedIn(scope.upper, name) : undefined);
}

function isGuard(declaration: Node | null | undefined): boolean {
	if (declaration?.type === 'ImportDeclaration') {
		return declaration.source.value === guard;
	}

	const [declarator] = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
	return declarator?.init?.type === 'CallExpression' && stringOf(declarator.init.arguments[0]) === guard;
}

function isCommonJs(file: SourceFile): boolean {
	const isModule = file.ast.body.some(({type}) => type === 'ImportDeclaration' || type.startsWith('Export'));
	return !isModule && (/\.c[jt]s$/.test(file.path) || nodesOf(file, 'Identifier').some(({name, parent}) => (
		name === 'require' && parent.type === 'CallExpression' || name === 'module' && parent.type === 'MemberExpression' || name === 'exports' && parent.type === 'MemberExpression'
	)));
}

function textOf(file: SourceFile, {range}: Node): string {
	return file.text.slice(...range);
}
