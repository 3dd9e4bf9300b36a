import type {TSESTree} from '@typescript-eslint/utils';
import {namingMethods} from '../knowledge/shared-objects.js';
import {isConditional} from './bindings.js';
import {isCall, isFunction, keyOf, returnsOf, stringOf, unwrap, type FunctionNode, type Node} from './ast.js';
import {nameOf, writtenPath} from './callee-index.js';
import {nodesOf, type SourceFile} from './source-file.js';

/** A value that stands under a name: a variable, a member, a key, a parameter's default. */
export interface NamedValue {
	readonly name: string;
	/** Names around it, outermost first. */
	readonly parents: readonly string[];
	readonly value: Node;
	/** The value acts only when there is no other. */
	readonly isDefault: boolean;
	/** Assigned to a member of the environment object. */
	readonly target: Node;
}

/** Every place in a file where a value gets a name. */
export function * namedValuesOf(file: SourceFile): Generator<NamedValue> {
	for (const {id, init} of nodesOf(file, 'VariableDeclarator')) {
		if (id.type === 'Identifier' && init) {
			yield {name: id.name, parents: [], value: init, isDefault: false, target: id};
		}
	}

	for (const property of nodesOf(file, 'Property')) {
		const name = property.parent.type === 'ObjectExpression' ? keyOf(property) : undefined;
		if (name !== undefined && !isFunction(property.value)) {
			yield {name, parents: parentsOf(property), value: property.value, isDefault: false, target: property.key};
		}
	}

	for (const property of nodesOf(file, 'PropertyDefinition')) {
		const name = keyOf(property);
		if (name !== undefined && property.value) {
			yield {name, parents: classNames(property), value: property.value, isDefault: false, target: property.key};
		}
	}

	for (const fn of nodesOf(file, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')) {
		const target = nameOfMaker(fn);
		const name = target && withoutVerb(target.name);
		if (target && name !== undefined) {
			for (const value of returnsOf(fn)) {
				yield {name, parents: [], value, isDefault: false, target};
			}
		}
	}

	for (const call of nodesOf(file, 'CallExpression')) {
		const [name, value] = call.arguments;
		const method = call.callee.type === 'MemberExpression' ? keyOf(call.callee) : undefined;
		// `app.set('jwtSecret', 'x')`, `app.config.setdefault('JWT_SECRET_KEY', 'x')`
		if (name && value && value.type !== 'SpreadElement' && call.arguments.length === 2 && method !== undefined && namingMethods.has(method)) {
			const text = stringOf(name);
			yield * text === undefined ? [] : [{name: text, parents: [], value, isDefault: method === 'setdefault', target: name}];
		}
	}

	for (const object of nodesOf(file, 'ObjectExpression')) {
		// `{provide: 'JWT_SECRET', useValue: 'x'}`
		const token = memberOf(object, 'provide');
		const value = memberOf(object, 'useValue');
		const name = token && (stringOf(token) ?? nameOf(token));
		if (token && value && name !== undefined) {
			yield {name, parents: [], value, isDefault: false, target: token};
		}
	}

	for (const member of nodesOf(file, 'TSEnumMember')) {
		const name = keyOf(member);
		if (name !== undefined && member.initializer) {
			yield {name, parents: [], value: member.initializer, isDefault: false, target: member.id};
		}
	}

	for (const pattern of nodesOf(file, 'AssignmentPattern')) {
		const name = nameOfPattern(pattern);
		if (name !== undefined) {
			yield {name, parents: [], value: pattern.right, isDefault: true, target: pattern.left};
		}
	}

	for (const assignment of nodesOf(file, 'AssignmentExpression')) {
		const path = assignment.operator === '=' || assignment.operator === '||=' || assignment.operator === '??=' ? writtenPath(assignment.left) : [];
		const name = path.at(-1);
		if (name !== undefined && nameOf(assignment.left) === name) {
			yield {name, parents: path.slice(0, -1), value: assignment.right, isDefault: isConditional(assignment, file), target: assignment.left};
		}
	}
}

function memberOf(object: TSESTree.ObjectExpression, name: string): Node | undefined {
	const property = object.properties.find(candidate => candidate.type === 'Property' && keyOf(candidate) === name);
	return property?.type === 'Property' ? property.value : undefined;
}

function nameOfMaker(fn: FunctionNode): TSESTree.Identifier | undefined {
	if (fn.id) {
		return fn.id;
	}

	const {parent} = fn;
	if (parent.type === 'VariableDeclarator') {
		return parent.id.type === 'Identifier' ? parent.id : undefined;
	}

	return (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') && parent.key.type === 'Identifier' ? parent.key : undefined;
}

/** `generateJwtSecret` and `getJwtSecret` give back what their names say. */
function withoutVerb(name: string): string | undefined {
	return /^(?:generate|gen|create|make|new|random|build|get|load|read|resolve|fetch|require)_?([A-Z]\w*)$/.exec(name)?.[1];
}

/** `{JWT_SECRET = 'x'}`, `{secret: jwtSecret = 'x'}`, `(jwtSecret = 'x') =>` */
function nameOfPattern(pattern: TSESTree.AssignmentPattern): string | undefined {
	const {parent} = pattern;
	if (parent.type === 'Property' && parent.parent.type === 'ObjectPattern') {
		return keyOf(parent);
	}

	return pattern.left.type === 'Identifier' ? pattern.left.name : undefined;
}

/** The keys, and in the end the variable, member, export or namespace, that an object literal stands under. */
function parentsOf(property: Node): string[] {
	const names: string[] = [];
	let child: Node = property;
	for (let parent = child.parent; parent; child = parent, parent = parent.parent) {
		switch (parent.type) {
			case 'Property':
			case 'PropertyDefinition': {
				names.unshift(keyOf(parent) ?? '');
				break;
			}

			case 'VariableDeclarator': {
				return parent.id.type === 'Identifier' ? [parent.id.name, ...names] : names;
			}

			case 'AssignmentExpression': {
				return [...writtenPath(parent.left).filter(name => name !== 'module' && name !== 'exports'), ...names];
			}

			case 'CallExpression':
			case 'NewExpression': {
				// `registerAs('jwt', () => ({secret}))` and `config.set('jwt', {secret})` name what they are given.
				const [first] = parent.arguments;
				const namespace = first === child ? undefined : stringOf(first);
				if (namespace !== undefined) {
					return [namespace, ...names];
				}

				if (!isTransparent(parent)) {
					return names;
				}

				break;
			}

			case 'ClassBody':
			case 'Program': {
				return names;
			}

			default: {
				break;
			}
		}
	}

	return names;
}

function isTransparent(call: Node): boolean {
	const name = isCall(call) ? nameOf(unwrap(call.callee)) : undefined;
	return name === 'freeze' || name === 'seal' || name === 'assign' || name === 'object' || name === 'defineConfig' || name === 'default';
}

function classNames(member: Node): string[] {
	const owner = member.parent?.parent;
	return owner && 'id' in owner && owner.id?.type === 'Identifier' ? [owner.id.name] : [];
}
