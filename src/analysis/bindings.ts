import type {TSESTree} from '@typescript-eslint/utils';
import {mergingMethods} from '../knowledge/python/values.js';
import {isFunction, keyOf, stringOf, unwrap, type FunctionNode, type Node} from './ast.js';
import {requiredModule} from './callee.js';
import {writtenPath} from './callee-index.js';
import type {Step} from './position.js';
import {dialectOf, nodesOf, variableOf, type SourceFile, type Variable} from './source-file.js';

/** One way in which a name gets its value. */
export type Binding =
	/** `default`: used only when the others give nothing. */
	| {readonly value: 'value' | 'default'; readonly file: SourceFile; readonly node: Node; readonly access: readonly Step[]; readonly isMember?: true}
	| {readonly value: 'parameter'; readonly fn: FunctionNode; readonly index: number; readonly access: readonly Step[]}
	/** `access` begins with the name of the export, unless the whole module is meant. */
	| {readonly value: 'import'; readonly specifier: string; readonly access: readonly Step[]};

/** Every way in which an identifier, or a member of what it names, gets its value in its own file. */
export function bindingsOf(file: SourceFile, identifier: TSESTree.Identifier, access: readonly Step[]): Binding[] {
	const variable = variableOf(file, identifier);
	if (!variable) {
		return [...implicitGlobals(file, identifier, access), ...starImports(file, identifier, access)];
	}

	const declared = variable.defs.flatMap(definition => ofDefinition(file, definition, access));
	return [...declared, ...assignments(file, variable, access)];
}

const undeclared = new WeakMap<SourceFile, Map<string, TSESTree.AssignmentExpression[]>>();

/** `JWT_KEY = 'x'` without a declaration, as sloppy scripts make their globals. */
function implicitGlobals(file: SourceFile, {name}: TSESTree.Identifier, access: readonly Step[]): Binding[] {
	let byName = undeclared.get(file);
	if (!byName) {
		byName = new Map();
		for (const assignment of dialectOf(file) === undefined ? nodesOf(file, 'AssignmentExpression') : []) {
			if (assignment.left.type === 'Identifier') {
				const known = byName.get(assignment.left.name);
				if (known) {
					known.push(assignment);
				} else {
					byName.set(assignment.left.name, [assignment]);
				}
			}
		}

		undeclared.set(file, byName);
	}

	return (byName.get(name) ?? []).filter(({left}) => left.type === 'Identifier' && !variableOf(file, left))
		.map(assignment => ({value: isConditional(assignment, file) ? 'default' : 'value', file, node: assignment.right, access}));
}

/** `from .base import *`: the names that a module of Python takes from another without saying which. */
function starImports(file: SourceFile, {name}: TSESTree.Identifier, access: readonly Step[]): Binding[] {
	return dialectOf(file) === undefined ? [] : nodesOf(file, 'ExportAllDeclaration').map(({source}) => ({value: 'import', specifier: source.value, access: [name, ...access]}));
}

function ofDefinition(file: SourceFile, definition: Variable['defs'][number], access: readonly Step[]): Binding[] {
	switch (definition.type) {
		case 'Variable': {
			const {id, init} = definition.node;
			return init ? ofPattern(file, id, definition.name, access, rest => [{value: 'value', file, node: init, access: rest}]) : [];
		}

		case 'Parameter': {
			const fn = definition.node;
			if (!isFunction(fn)) {
				return [];
			}

			return fn.params.flatMap((parameter, index) => {
				const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
				return contains(target, definition.name)
					? ofPattern(file, target, definition.name, access, rest => [{value: 'parameter', fn, index, access: rest}])
					: [];
			});
		}

		case 'ImportBinding': {
			return ofImport(definition.node, definition.parent, access);
		}

		case 'FunctionName':
		case 'ClassName':
		case 'TSEnumName': {
			return [{value: 'value', file, node: definition.node, access}];
		}

		case 'TSModuleName': {
			return ofNamespace(file, definition.node, access);
		}

		default: {
			return [];
		}
	}
}

/** `namespace Keys { export const SECRET = … }` */
function ofNamespace(file: SourceFile, {body}: TSESTree.TSModuleDeclaration, [name, ...rest]: readonly Step[]): Binding[] {
	const statements = body?.type === 'TSModuleBlock' ? body.body : [];
	return statements.flatMap(statement => {
		const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
		return declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
	}).flatMap(({id, init}): Binding[] => id.type === 'Identifier' && id.name === name && init ? [{value: 'value', file, node: init, access: rest}] : []);
}

function ofImport(specifier: Node, declaration: Node | null | undefined, access: readonly Step[]): Binding[] {
	if (specifier.type === 'TSImportEqualsDeclaration') {
		const required = requiredModule(specifier.moduleReference);
		return required === undefined ? [] : [{value: 'import', specifier: required, access}];
	}

	if (declaration?.type !== 'ImportDeclaration') {
		return [];
	}

	const {value} = declaration.source;
	if (specifier.type === 'ImportSpecifier') {
		const name = specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
		return [{value: 'import', specifier: value, access: [name, ...access]}];
	}

	return [{value: 'import', specifier: value, access: specifier.type === 'ImportDefaultSpecifier' ? ['default', ...access] : access}];
}

/** Follows a pattern to one of its names: the steps into the value, and the defaults on the way. */
function ofPattern(
	file: SourceFile, pattern: Node, name: Node, access: readonly Step[], bind: (access: readonly Step[]) => Binding[],
): Binding[] {
	const defaults: Binding[] = [];
	const steps: Step[] = [];
	let current: Node = pattern;
	while (current !== name) {
		if (current.type === 'AssignmentPattern') {
			const left: Node = current.left;
			const below = stepsTo(left, name);
			if (below) {
				defaults.push({value: 'default', file, node: current.right, access: [...below, ...access]});
			}

			current = left;
		} else if (current.type === 'ObjectPattern') {
			const property: TSESTree.Property | TSESTree.RestElement | undefined = current.properties.find(candidate => contains(candidate, name));
			const key = property?.type === 'Property' ? keyOf(property) : undefined;
			if (property?.type !== 'Property' || key === undefined) {
				return [];
			}

			steps.push(key);
			current = property.value;
		} else if (current.type === 'ArrayPattern') {
			const index: number = current.elements.findIndex(element => element !== null && contains(element, name));
			const element: Node | null | undefined = current.elements[index];
			if (!element) {
				return [];
			}

			steps.push(String(index));
			current = element;
		} else {
			return [];
		}
	}

	return [...bind([...steps, ...access]), ...defaults];
}

function stepsTo(pattern: Node, name: Node): Step[] | undefined {
	if (pattern === name) {
		return [];
	}

	if (pattern.type === 'ObjectPattern') {
		for (const property of pattern.properties) {
			const key = property.type === 'Property' ? keyOf(property) : undefined;
			const below = property.type === 'Property' ? stepsTo(property.value, name) : undefined;
			if (key !== undefined && below) {
				return [key, ...below];
			}
		}
	}

	return pattern.type === 'AssignmentPattern' ? stepsTo(pattern.left, name) : undefined;
}

function contains(outer: Node, inner: Node): boolean {
	return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Values that are assigned to the name, or to the member of it that is asked for, after its declaration. */
function assignments(file: SourceFile, variable: Variable, access: readonly Step[]): Binding[] {
	const found: Binding[] = [];
	for (const reference of variable.references) {
		const identifier = reference.identifier as Node;
		if (reference.init === true) {
			continue;
		}

		const {target, steps} = memberChain(identifier, access);
		const rest = access.slice(steps);
		found.push(...steps > 0 && rest.length > 0 && dialectOf(file) !== undefined ? takenIn(file, target, rest) : []);
		const assignment = target.parent;
		found.push(...merged(file, target, access.slice(steps)));
		if (assignment?.type !== 'AssignmentExpression' || assignment.left !== target) {
			continue;
		}

		found.push({value: isConditional(assignment, file) ? 'default' : 'value', file, node: assignment.right, access: rest, ...steps > 0 && {isMember: true}});
	}

	return found;
}

/** `app.config.update(SECRET_KEY='x')`: what a mapping takes in is among its members. */
function takenIn(file: SourceFile, mapping: Node, access: readonly Step[]): Binding[] {
	const {parent} = mapping;
	const call = parent?.type === 'MemberExpression' && parent.object === mapping && mergingMethods.has(keyOf(parent) ?? '') ? parent.parent : undefined;
	return call?.type === 'CallExpression' && call.callee === parent ? call.arguments.filter(node => stringOf(node) === undefined).map(node => ({value: 'value', file, node, access, isMember: true})) : [];
}

/** `Object.assign(config, {secret: 'x'})`: what a call puts over the members of its first argument. */
function merged(file: SourceFile, target: Node, access: readonly Step[]): Binding[] {
	const call = target.parent;
	const isMerge = access.length > 0 && call?.type === 'CallExpression' && call.arguments[0] === target && writtenPath(call.callee).join('.') === 'Object.assign';
	return isMerge ? call.arguments.slice(1).map(node => ({value: 'value', file, node: node.type === 'SpreadElement' ? node.argument : node, access: node.type === 'SpreadElement' ? ['[]', ...access] : access})) : [];
}

/** The longest member chain on an identifier that follows the steps. */
function memberChain(identifier: Node, access: readonly Step[]): {readonly target: Node; readonly steps: number} {
	let target = identifier;
	let steps = 0;
	while (steps < access.length && target.parent?.type === 'MemberExpression' && target.parent.object === target && keyOf(target.parent) === access[steps]) {
		target = target.parent;
		steps++;
	}

	return {target, steps};
}

/** `x ||= …`, `x ??= …`, `x = x || …` (the right side says it itself), `if (!x) x = …`, `if (x === undefined) { x = …; }`. */
export function isConditional(assignment: TSESTree.AssignmentExpression, file: SourceFile): boolean {
	if (assignment.operator === '||=' || assignment.operator === '??=') {
		return true;
	}

	const target = file.text.slice(...assignment.left.range);
	let child: Node = assignment;
	for (let parent: Node | undefined = assignment.parent; parent && !isFunction(parent); child = parent, parent = parent.parent) {
		if (parent.type === 'IfStatement' && child === parent.consequent && asksForAbsence(parent.test, target, file)) {
			return true;
		}

		if (parent.type === 'LogicalExpression' && child === parent.right && file.text.slice(...parent.left.range) === target && parent.operator !== '&&') {
			return true;
		}
	}

	return false;
}

function asksForAbsence(test: Node, target: string, file: SourceFile): boolean {
	const node = unwrap(test);
	const isTarget = (candidate: Node) => file.text.slice(...unwrap(candidate).range).replace('?.', '.') === target;
	switch (node.type) {
		case 'UnaryExpression': {
			return node.operator === '!' && isTarget(node.argument);
		}

		case 'BinaryExpression': {
			return (node.operator === '===' || node.operator === '==') && (isTarget(node.left) || isTarget(node.right));
		}

		case 'LogicalExpression': {
			return asksForAbsence(node.left, target, file) || asksForAbsence(node.right, target, file);
		}

		default: {
			return false;
		}
	}
}
