import {argumentAt, argumentIn} from './arguments.js';
import {isCall, isFunction, keyOf, outer, returnsOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import type {Located} from './exports.js';
import {parsePosition, type ArgumentIndex} from './position.js';
import {nodesOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** A value that a configuration library is told for a setting. */
export interface DeclaredValue extends Located {
	/** What the setting is called: the variable's name, and the key path. The names around each stand outermost first. */
	readonly names: readonly {readonly name: string; readonly parents: readonly string[]}[];
	/** It acts only when the setting is missing elsewhere. */
	readonly isDefault: boolean;
	readonly call: CallNode;
}

type ObjectNode = Extract<Node, {type: 'ObjectExpression'}>;
type ListNode = Extract<Node, {type: 'ArrayExpression'}>;

/** `nconf.defaults({jwt: {secret: 'x'}})`, `convict({jwt: {secret: {default: 'x', env: 'JWT_SECRET'}}})` */
export function * declaredValuesOf(tables: Tables, file: SourceFile): Generator<DeclaredValue> {
	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		for (const {at, namespace, isFinal} of tables.defaultObjects.match(file, call)) {
			const around = namespace === undefined ? undefined : stringOf(argumentIn(call, namespace));
			for (const found of objectsAt(tables, file, call, parsePosition(at).index)) {
				yield * membersOf(found, around === undefined ? [] : [around]).map(member => ({...member, isDefault: isFinal !== true, call}));
			}
		}

		for (const {fallback, env} of tables.descriptors.match(file, call)) {
			for (const index of [...call.arguments.keys(), '**' as const]) {
				for (const found of objectsAt(tables, file, call, index)) {
					yield * describedIn(found, fallback.split('.'), env, []).map(member => ({...member, isDefault: true, call}));
				}
			}
		}

		for (const {name, schema} of tables.declarations.match(file, call)) {
			const declared = stringOf(argumentIn(call, name));
			const node = argumentIn(call, schema);
			if (declared !== undefined && node && node.type !== 'SpreadElement') {
				yield {file, node, names: [{name: declared, parents: []}], isDefault: true, call};
			}
		}
	}
}

/** `z.object({secret: z.string()}).default({secret: 'x'})`: a member of what a schema puts in the place of a missing object. */
export function isInSchemaDefault(tables: Tables, key: Node): boolean {
	let current = key.parent;
	while (current?.type === 'Property' || current?.type === 'ObjectExpression') {
		current = outer(current).parent;
	}

	return current?.type === 'CallExpression' && current.arguments[0]?.type === 'ObjectExpression' && current.callee.type === 'MemberExpression'
		&& tables.schemaMethods.has(keyOf(current.callee) ?? '') && isCall(unwrap(current.callee.object));
}

/** The object literals that an argument is, or that a function there returns. */
function objectsAt(tables: Tables, file: SourceFile, call: CallNode, index: ArgumentIndex): {readonly file: SourceFile; readonly node: ObjectNode}[] {
	const argument = argumentAt(call, index);
	if (!argument || argument.type === 'SpreadElement') {
		return [];
	}

	const nodes = isFunction(argument) ? returnsOf(argument) : [argument];
	return nodes.flatMap(node => originsOf(tables, file, node)).flatMap(origin => origin.node.type === 'ObjectExpression' ? [{file: origin.file, node: origin.node}] : []);
}

function membersOf({file, node}: {readonly file: SourceFile; readonly node: ObjectNode}, parents: readonly string[]): Omit<DeclaredValue, 'isDefault' | 'call'>[] {
	return entriesOf(node).flatMap(([name, value]) => value.type === 'ObjectExpression'
		? membersOf({file, node: value}, [...parents, name])
		: [{file, node: value, names: [{name, parents}]}]);
}

function describedIn(
	{file, node}: {readonly file: SourceFile; readonly node: ObjectNode | ListNode}, fallback: readonly string[], env: string | undefined, path: readonly string[],
): Omit<DeclaredValue, 'isDefault' | 'call'>[] {
	const value = memberAt(node, fallback);
	const name = path.at(-1);
	if (value && name !== undefined) {
		const variable = env === undefined ? undefined : stringOf(memberAt(node, [env]));
		return [{file, node: value, names: [...variable === undefined ? [] : [{name: variable, parents: []}], {name, parents: path.slice(0, -1)}]}];
	}

	const entries = node.type === 'ObjectExpression' ? entriesOf(node) : [];
	return entries.flatMap(([key, inner]) => inner.type === 'ObjectExpression' || inner.type === 'ArrayExpression' ? describedIn({file, node: inner}, fallback, env, [...path, key]) : []);
}

function memberAt(node: Node, [key, ...rest]: readonly string[]): Node | undefined {
	if (key === undefined) {
		return node;
	}

	if (node.type === 'ArrayExpression') {
		const element = node.elements[Number(key)];
		return element ? memberAt(element, rest) : undefined;
	}

	const found = node.type === 'ObjectExpression' ? entriesOf(node).find(([name]) => name === key) : undefined;
	return found && memberAt(found[1], rest);
}

function entriesOf(node: ObjectNode): (readonly [string, Node])[] {
	return node.properties.flatMap(property => {
		const key = property.type === 'Property' ? keyOf(property) : undefined;
		return property.type === 'Property' && key !== undefined ? [[key, property.value] as const] : [];
	});
}
