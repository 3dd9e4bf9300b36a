import type {TSESTree} from '@typescript-eslint/utils';
import {valueTypes} from '../knowledge/value-types.js';
import {ancestor, isClass, keyOf, returnsOf, unwrap, type ClassNode, type FunctionNode, type Node} from './ast.js';
import {classOf, thisAssignments} from './callee.js';
import {writtenPath} from './callee-index.js';
import type {Located} from './exports.js';
import type {Step} from './position.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';

/** A type that tells what has it: a class, or what a value of the program gives after these steps. */
export interface TellingType {
	readonly specifier: Node;
	readonly steps: readonly Step[] | undefined;
}

/** A value of a class member, or the type that is all we know of it. */
export type MemberValue = Located & {readonly access?: readonly Step[]} | TellingType;

/** What a class extends, in the order in which members are looked up. In Python that may be several. */
export function basesOf(file: SourceFile, owner: ClassNode): Node[] {
	const others = dialectOf(file) === undefined ? [] : owner.implements.map(({expression}) => expression);
	return [...owner.superClass ? [unwrap(owner.superClass)] : [], ...others];
}

/** Where a member of a class, or of the class whose `this` a node sees, gets its value. */
export function classMember(file: SourceFile, node: Node, name: string): MemberValue[] {
	const owner = isClass(node) ? node : classOf(node);
	if (!owner) {
		return withoutClass(file, node, name);
	}

	const found: MemberValue[] = [];
	for (const member of owner.body.body) {
		if ((member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') && keyOf(member) === name) {
			if (member.value) {
				found.push({file, node: member.value});
			} else {
				found.push(...typed(member.typeAnnotation?.typeAnnotation));
			}
		} else if (member.type === 'MethodDefinition' && keyOf(member) === name && member.value.type === 'FunctionExpression') {
			found.push(...member.kind === 'get' ? returnsOf(member.value).map(value => ({file, node: value})) : [{file, node: member.value}]);
		} else if (member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression') {
			found.push(...member.value.params.flatMap(parameter => parameter.type === 'TSParameterProperty' ? ofParameter(file, parameter.parameter, name) : []));
		}
	}

	const merged = merges(file).filter(call => classOf(call) === owner).map(node => ({file, node, access: [name]}));
	return [...found, ...thisAssignments(owner, name).map(assignment => ({file, node: assignment.right})), ...merged];
}

/** `Object.assign(this, defaults, options)` */
function merges(file: SourceFile): Node[] {
	return nodesOf(file, 'CallExpression').filter(({callee, arguments: [target]}) => target?.type === 'ThisExpression' && writtenPath(callee).join('.') === 'Object.assign');
}

/** `{secret: 'x', sign() { return this.secret; }}`, and `this.secret = 'x'` in a function that constructs. */
function withoutClass(file: SourceFile, node: Node, name: string): MemberValue[] {
	const fn = ancestor(node, isMethodLike);
	const object = fn?.parent.type === 'Property' ? fn.parent.parent : undefined;
	const properties = object?.type === 'ObjectExpression' ? object.properties : [];
	const written = properties.flatMap(property => property.type === 'Property' && keyOf(property) === name && property.value !== fn ? [{file, node: property.value}] : []);
	const assigned = nodesOf(file, 'AssignmentExpression').filter(({left}) => left.type === 'MemberExpression' && keyOf(left) === name && isOfInstances(left.object));
	return [...written, ...object ? [] : assigned.map(({right}) => ({file, node: right}))];
}

/** `this` of a function that constructs, or `Tokens.prototype`. */
function isOfInstances(object: Node): boolean {
	return object.type === 'ThisExpression' ? !classOf(object) : object.type === 'MemberExpression' && keyOf(object) === 'prototype';
}

/** A function with a `this` of its own. */
function isMethodLike(node: Node): node is TSESTree.FunctionExpression | TSESTree.FunctionDeclaration {
	return node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration';
}

function ofParameter(file: SourceFile, parameter: Node, name: string): MemberValue[] {
	const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
	if (target.type !== 'Identifier' || target.name !== name) {
		return [];
	}

	const type = typed(target.typeAnnotation?.typeAnnotation);
	// Whoever constructs it gives the value, unless a container does: then its type says more.
	return type.length > 0 && parameter === target ? type : [{file, node: target}];
}

/** What a parameter's type says of it: `config: AppConfig`. */
export function typeOfParameter(fn: FunctionNode, index: number): TellingType | undefined {
	const parameter = fn.params[index];
	const inner = parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter;
	const [value] = inner?.type === 'Identifier' ? typed(inner.typeAnnotation?.typeAnnotation) : [];
	return value && 'specifier' in value ? value : undefined;
}

function typed(type: Node | undefined): MemberValue[] {
	if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') {
		return [];
	}

	const value = type.typeArguments ? valueBehind(type) : undefined;
	return [value ?? {specifier: type.typeName, steps: undefined}];
}

/** `ConfigType<typeof jwtConfig>`, `Awaited<ReturnType<typeof loadConfig>>` */
function valueBehind(type: Node): TellingType | undefined {
	if (type.type === 'TSTypeQuery') {
		return type.exprName.type === 'Identifier' ? {specifier: type.exprName, steps: []} : undefined;
	}

	const steps = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? valueTypes[type.typeName.name] : undefined;
	const [argument] = type.type === 'TSTypeReference' ? type.typeArguments?.params ?? [] : [];
	const inner = steps && argument ? valueBehind(argument) : undefined;
	return inner && steps && {specifier: inner.specifier, steps: [...inner.steps ?? [], ...steps]};
}
