import type {TSESTree} from '@typescript-eslint/utils';
import {passesOn, promisesAll} from '../knowledge/interop.js';
import {ancestor, children, isCall, isClass, keyOf, stringOf, unwrap, type ClassNode, type Node} from './ast.js';
import {exportOf} from './exports.js';
import {mayBeOwnModule} from './module-bindings.js';
import {variableOf, type SourceFile, type Variable} from './source-file.js';
import {moduleNameOf} from './specifier.js';

/**
 * What a callee is, said from outside the program: the module it comes from (absent for globals and for names that lead
 * nowhere) and the path to it. `()` and `new` in the path are a call and a construction, `#` an instance known by type.
 */
export interface Reference {
	readonly module: string | undefined;
	readonly path: readonly string[];
}

const maximumDepth = 12;

/** Where an expression that is called or passed around comes from; `undefined` when it is computed. */
export function referenceOf(file: SourceFile, expression: Node, depth = 0): Reference | undefined {
	if (depth > maximumDepth) {
		return undefined;
	}

	const node = unwrap(expression);
	switch (node.type) {
		case 'Identifier': {
			return ofIdentifier(file, node, depth);
		}

		case 'MemberExpression': {
			const name = keyOf(node);
			if (name === undefined) {
				return undefined;
			}

			const object = unwrap(node.object);
			if (object.type === 'ThisExpression') {
				return ofThisMember(file, node, name, depth) ?? {module: undefined, path: ['this', name]};
			}

			return extend(referenceOf(file, object, depth + 1), name);
		}

		case 'MetaProperty': {
			return {module: undefined, path: ['import.meta']};
		}

		case 'CallExpression': {
			const required = requiredModule(node);
			if (required !== undefined) {
				return ofModule(file, required, [], depth);
			}

			const callee = referenceOf(file, node.callee, depth + 1);
			const last = callee?.path.at(-1);
			const [first] = node.arguments;
			if (first && last !== undefined && passesOn.has(last)) {
				return referenceOf(file, first, depth + 1);
			}

			if (first && last !== undefined && promisesAll.names.has(last)) {
				return extend(referenceOf(file, first, depth + 1), promised);
			}

			if (last === 'bind' && callee) {
				return {...callee, path: callee.path.slice(0, -1)};
			}

			return extend(callee, '()');
		}

		case 'NewExpression': {
			return extend(referenceOf(file, node.callee, depth + 1), 'new');
		}

		case 'SequenceExpression': {
			// Compilers call a function without its module as receiver: `(0, jsonwebtoken_1.sign)(…)`.
			const last = node.expressions.at(-1);
			return last && referenceOf(file, last, depth + 1);
		}

		case 'ImportExpression': {
			const source = stringOf(node.source);
			return source === undefined ? undefined : ofModule(file, source, [], depth);
		}

		case 'Super': {
			return ofSuperclass(file, node, depth);
		}

		case 'ThisExpression': {
			return {module: undefined, path: ['this']};
		}

		default: {
			return undefined;
		}
	}
}

/** A step to the promising form of a module, whose functions are those of the module. */
const promised = '()all';

function extend(reference: Reference | undefined, step: string): Reference | undefined {
	if (!reference) {
		return undefined;
	}

	const {module, path} = reference;
	return path.at(-1) === promised ? {module, path: [...path.slice(0, -1), plainNameOf(step)]} : {module, path: [...path, step]};
}

/** `verify` for `verifyAsync`. */
export function plainNameOf(name: string): string {
	return name.endsWith(promisesAll.ending) ? name.slice(0, -promisesAll.ending.length) : name;
}

export function requiredModule(node: Node): string | undefined {
	if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require' && node.arguments.length === 1) {
		return stringOf(node.arguments[0]);
	}

	return node.type === 'TSExternalModuleReference' ? stringOf(node.expression) : undefined;
}

/** Follows a module of the project itself to the package behind it (`export {default as jwt} from 'jsonwebtoken'`). */
function ofModule(file: SourceFile, specifier: string, path: readonly string[], depth: number): Reference | undefined {
	if (mayBeOwnModule(specifier)) {
		const target = file.resolve(specifier);
		const [name = 'default', ...rest] = path;
		const found = target && exportOf(target, name);
		const inner = found && referenceOf(found.file, found.node, depth + 1);
		return inner?.module !== undefined ? {module: inner.module, path: [...inner.path, ...rest]} : {module: specifier, path};
	}

	return {module: moduleNameOf(specifier), path};
}

function ofIdentifier(file: SourceFile, node: TSESTree.Identifier, depth: number): Reference | undefined {
	const variable = variableOf(file, node);
	const definition = variable?.defs[0];
	if (!definition) {
		return {module: undefined, path: [node.name]};
	}

	switch (definition.type) {
		case 'ImportBinding': {
			return ofImport(file, definition.node, definition.parent, depth);
		}

		case 'Variable': {
			const declarator = definition.node;
			if (declarator.init && declarator.id.type === 'Identifier') {
				const typed = declarator.id.typeAnnotation ? ofType(file, declarator.id.typeAnnotation.typeAnnotation, depth) : undefined;
				return referenceOf(file, declarator.init, depth + 1) ?? typed;
			}

			const steps = declarator.init && declarator.id.type === 'ObjectPattern' ? patternPath(declarator.id, definition.name) : undefined;
			const source = steps && declarator.init ? referenceOf(file, declarator.init, depth + 1) : undefined;
			if (steps && source) {
				return source.path.length === 0 && source.module !== undefined && steps.length > 0
					? ofModule(file, source.module, steps, depth)
					: {module: source.module, path: [...source.path, ...steps]};
			}

			return assigned(file, variable, depth) ?? {module: undefined, path: [node.name]};
		}

		case 'Parameter': {
			const {name} = definition;
			const typed = 'typeAnnotation' in name && name.typeAnnotation ? ofType(file, name.typeAnnotation.typeAnnotation, depth) : undefined;
			return typed ?? {module: undefined, path: [node.name]};
		}

		default: {
			return {module: undefined, path: [node.name]};
		}
	}
}

/** `let app; app = express()`: one assignment is as good as an initialiser. */
function assigned(file: SourceFile, variable: Variable, depth: number): Reference | undefined {
	const [only, ...others] = variable.references.flatMap(reference => reference.isWrite() && reference.writeExpr ? [reference.writeExpr] : []);
	// A loop over something gives its keys or elements to the name, not the thing itself.
	const isLoop = only?.parent?.type === 'ForInStatement' || only?.parent?.type === 'ForOfStatement';
	return only && others.length === 0 && !isLoop ? referenceOf(file, only, depth + 1) : undefined;
}

function ofImport(file: SourceFile, specifier: Node, declaration: Node | null | undefined, depth: number): Reference | undefined {
	if (specifier.type === 'TSImportEqualsDeclaration') {
		const name = requiredModule(specifier.moduleReference);
		return name === undefined ? undefined : ofModule(file, name, [], depth);
	}

	if (declaration?.type !== 'ImportDeclaration') {
		return undefined;
	}

	const {value} = declaration.source;
	if (specifier.type === 'ImportSpecifier') {
		const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
		return ofModule(file, value, imported === 'default' ? [] : [imported], depth);
	}

	return ofModule(file, value, [], depth);
}

/** The path through an object pattern to one of its names. */
function patternPath(pattern: Node, name: Node): string[] | undefined {
	if (pattern === name) {
		return [];
	}

	if (pattern.type === 'AssignmentPattern') {
		return patternPath(pattern.left, name);
	}

	if (pattern.type !== 'ObjectPattern') {
		return undefined;
	}

	for (const property of pattern.properties) {
		if (property.type === 'Property') {
			const below = patternPath(property.value, name);
			const key = keyOf(property);
			if (below && key !== undefined) {
				return [key, ...below];
			}
		}
	}

	return undefined;
}

function ofType(file: SourceFile, type: Node, depth: number): Reference | undefined {
	if (type.type === 'TSUnionType') {
		return type.types.map(option => ofType(file, option, depth)).find(option => option !== undefined);
	}

	if (type.type !== 'TSTypeReference') {
		return undefined;
	}

	const names: string[] = [];
	let current: Node = type.typeName;
	while (current.type === 'TSQualifiedName') {
		names.unshift(current.right.name);
		current = current.left;
	}

	const base = current.type === 'Identifier' ? referenceOf(file, current, depth + 1) : undefined;
	return base && {module: base.module, path: [...base.path, ...names, '#']};
}

/** The class whose `this` an expression sees. */
export function classOf(node: Node): ClassNode | undefined {
	return ancestor(node, isClass);
}

function ofThisMember(file: SourceFile, node: Node, name: string, depth: number): Reference | undefined {
	const owner = classOf(node);
	for (const member of owner?.body.body ?? []) {
		if (member.type === 'PropertyDefinition' && keyOf(member) === name) {
			const typed = member.typeAnnotation ? ofType(file, member.typeAnnotation.typeAnnotation, depth) : undefined;
			const value = member.value ? referenceOf(file, member.value, depth + 1) : undefined;
			if (value ?? typed) {
				return value ?? typed;
			}
		}

		if (member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression') {
			for (const parameter of member.value.params) {
				const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : undefined;
				const id = target?.type === 'AssignmentPattern' ? target.left : target;
				if (id?.type === 'Identifier' && id.name === name && id.typeAnnotation) {
					return ofType(file, id.typeAnnotation.typeAnnotation, depth);
				}
			}
		}
	}

	const write = owner && thisAssignments(owner, name)[0];
	return write && referenceOf(file, write.right, depth + 1);
}

/** `this.name = …` anywhere in a class. */
export function thisAssignments(owner: ClassNode, name: string): TSESTree.AssignmentExpression[] {
	return assignmentsOf(owner).get(name) ?? [];
}

const assignmentCache = new WeakMap<ClassNode, Map<string, TSESTree.AssignmentExpression[]>>();

function assignmentsOf(owner: ClassNode): Map<string, TSESTree.AssignmentExpression[]> {
	let found = assignmentCache.get(owner);
	if (!found) {
		found = new Map();
		const stack: Node[] = [owner.body];
		for (let node = stack.pop(); node; node = stack.pop()) {
			if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && node.left.object.type === 'ThisExpression') {
				const name = keyOf(node.left);
				if (name !== undefined) {
					found.set(name, [...(found.get(name) ?? []), node]);
				}
			}

			stack.push(...childrenOf(node));
		}

		assignmentCache.set(owner, found);
	}

	return found;
}

function childrenOf(node: Node): Node[] {
	return isClass(node) ? [] : children(node);
}

function ofSuperclass(file: SourceFile, node: Node, depth: number): Reference | undefined {
	const base = classOf(node)?.superClass;
	if (!base) {
		return undefined;
	}

	// A mixin gives back a class that extends its first argument: `PassportStrategy(Strategy, 'jwt')`.
	const target = unwrap(base);
	const first = isCall(target) ? target.arguments.at(0) : target;
	return first && referenceOf(file, first, depth + 1);
}
