import type {TSESTree} from '@typescript-eslint/utils';
import {keyOf, outer, stringOf, unwrap, type Node} from './ast.js';
import {referenceOf} from './callee.js';
import {writtenPath} from './callee-index.js';
import {implies, isReachedOnlyWhen} from './conditions.js';
import {dialectOf, variableOf, type SourceFile} from './source-file.js';

/** Values of `NODE_ENV` that no deployed server runs under. An unset or `staging` one is none of them. */
const developmentNames = new Set(['development', 'dev', 'test', 'testing', 'local', 'ci']);
const environmentNames = new Set(['NODE_ENV', 'FLASK_ENV', 'DJANGO_ENV', 'FASTAPI_ENV', 'PYTHON_ENV', 'ENV_NAME', 'APP_ENVIRONMENT', 'APP_ENV', 'ENV', 'ENVIRONMENT', 'env', 'nodeEnv', 'environment', 'NODE_ENVIRONMENT', 'VERCEL_ENV', 'MODE']);

/**
 * Whether a place is reached only when the environment's name stands on an allow list (`NODE_ENV === 'test'`). Behind a
 * deny list (`!== 'production'`) it is reached by an unset name too, so that counts for nothing.
 */
export function isDevelopmentOnly(file: SourceFile, place: Node, depth = 0): boolean {
	return isReachedOnlyWhen(
		place,
		(condition, outcome) => showsDevelopment(file, condition, outcome),
		(value, options) => namesEnvironment(file, value) && options.every(option => option !== undefined && isDevelopmentName(stringOf(option))),
	) || depth < 4 && isHeldForDevelopment(file, place, depth);
}

/** Whether a place is a part of a constant that is used in such places only: `const testConfig = {…}`, `byEnvironment.test`. */
function isHeldForDevelopment(file: SourceFile, place: Node, depth: number): boolean {
	let outermostKey: string | undefined;
	for (let {parent, child} = outer(place); parent; {parent, child} = outer(parent)) {
		if (parent.type === 'Property' && parent.value === child) {
			outermostKey = keyOf(parent);
		} else if (parent.type === 'VariableDeclarator') {
			const reads = parent.id.type === 'Identifier' && parent.parent.kind === 'const' && !isExported(parent) ? readsOf(file, parent.id) : [];
			return reads.length > 0 && reads.every(read => isDevelopmentOnly(file, read, depth + 1) || isPickedFor(file, read, outermostKey));
		} else if (parent.type !== 'ObjectExpression') {
			return false;
		}
	}

	return false;
}

function isExported({parent}: TSESTree.VariableDeclarator): boolean {
	return parent.parent.type === 'ExportNamedDeclaration';
}

function readsOf(file: SourceFile, name: TSESTree.Identifier): Node[] {
	return (variableOf(file, name)?.references ?? []).filter(reference => reference.isRead()).map(({identifier}) => identifier);
}

/** `byEnvironment[process.env.NODE_ENV]`: a member called `test` is what an environment of that name gets. */
function isPickedFor(file: SourceFile, read: Node, key: string | undefined): boolean {
	const {parent, child} = outer(read);
	if (!isDevelopmentName(key) || parent?.type !== 'MemberExpression' || !parent.computed || parent.object !== child) {
		return false;
	}

	const definition = parent.property.type === 'Identifier' ? variableOf(file, parent.property)?.defs[0] : undefined;
	const chosen = unwrap(definition?.type === 'Variable' && definition.node.init ? definition.node.init : parent.property);
	if (chosen.type !== 'LogicalExpression') {
		return namesEnvironment(file, parent.property);
	}

	// An unset name gets the default.
	const fallback = stringOf(chosen.right);
	return namesEnvironment(file, chosen.left) && fallback !== undefined && fallback !== key;
}

function isDevelopmentName(name: string | undefined): boolean {
	return name !== undefined && developmentNames.has(name.toLowerCase());
}

function showsDevelopment(file: SourceFile, node: Node, outcome: boolean, depth = 0): boolean {
	switch (node.type) {
		case 'BinaryExpression': {
			return comparesDevelopment(file, node, outcome);
		}

		case 'CallExpression': {
			return outcome && listsDevelopment(file, node);
		}

		case 'MemberExpression': {
			return outcome && writtenPath(node).join('.') === 'env.DEV' && referenceOf(file, node)?.path[0] === 'import.meta';
		}

		case 'Identifier': {
			const definition = variableOf(file, node)?.defs[0];
			return depth < 4 && definition?.type === 'Variable' && definition.parent.kind === 'const' && definition.node.id.type === 'Identifier' && definition.node.init !== null
				&& implies(definition.node.init, outcome, (condition, inner) => showsDevelopment(file, condition, inner, depth + 1));
		}

		default: {
			return false;
		}
	}
}

function comparesDevelopment(file: SourceFile, node: TSESTree.BinaryExpression, outcome: boolean): boolean {
	const isEquality = node.operator === '===' || node.operator === '==';
	const isInequality = node.operator === '!==' || node.operator === '!=';
	if (!(isEquality && outcome) && !(isInequality && !outcome)) {
		return false;
	}

	const sides: readonly (readonly [Node, Node])[] = [[node.left, node.right], [node.right, node.left]];
	return sides.some(([name, value]) => namesEnvironment(file, name) && isDevelopmentName(stringOf(value)));
}

/** `['development', 'test'].includes(process.env.NODE_ENV)` */
function listsDevelopment(file: SourceFile, call: TSESTree.CallExpression): boolean {
	const callee = unwrap(call.callee);
	const [name] = call.arguments;
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'includes' || !name || !namesEnvironment(file, name)) {
		return false;
	}

	const list = unwrap(callee.object);
	return list.type === 'ArrayExpression' && list.elements.length > 0
		&& list.elements.every(element => element !== null && isDevelopmentName(stringOf(element)));
}

function namesEnvironment(file: SourceFile, expression: Node): boolean {
	const node = unwrap(expression);
	if (node.type === 'LogicalExpression') {
		// `process.env.NODE_ENV || 'development'` makes an unset name a development one: that is no allow list.
		return false;
	}

	// `os.getenv('ENVIRONMENT')`; with a default it would be no allow list.
	const [asked, ...others] = node.type === 'CallExpression' && dialectOf(file) !== undefined ? node.arguments : [];
	const name = (others.length === 0 ? asked && stringOf(asked) : undefined) ?? writtenPath(node).at(-1) ?? '';
	if (!environmentNames.has(name)) {
		return false;
	}

	// The same with the default written where the name is declared.
	const definition = node.type === 'Identifier' ? variableOf(file, node)?.defs[0] : undefined;
	return definition?.type !== 'Variable'
		|| definition.name.parent.type !== 'AssignmentPattern' && definition.node.init?.type !== 'LogicalExpression';
}
