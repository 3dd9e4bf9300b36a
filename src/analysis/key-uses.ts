import {argumentAt} from './arguments.js';
import {isClass, keyOf, unwrap, type CallNode, type FunctionNode, type Node} from './ast.js';
import {plainCall} from './plain-call.js';
import {parsePosition, type Step} from './position.js';
import {nodesOf, type SourceFile} from './source-file.js';
import type {KeyCall, Tables} from './tables.js';
import {originsOf} from './trace.js';

/** An expression that becomes the key of a JWT, or holds it under the steps in `access`. */
export interface KeyUse {
	readonly file: SourceFile;
	readonly call: CallNode;
	readonly node: Node;
	readonly access: readonly Step[];
	readonly shape: Pick<KeyCall, 'use' | 'acceptsEmptyKey'>;
	/** The library's name for the place, where it has one: `secret`, `secretOrKey`. */
	readonly option: string | undefined;
}

/** A call that a library table speaks of, with the row that fits. */
export interface ShapedCall {
	readonly call: CallNode;
	/** The same call as it acts: positions are counted in it. */
	readonly plain: CallNode;
	readonly shape: KeyCall;
}

/** The calls in a file that a library table speaks of. */
export function keyCallsOf(tables: Tables, file: SourceFile): readonly ShapedCall[] {
	return nodesOf(file, 'CallExpression', 'NewExpression').flatMap(call => {
		const plain = plainCall(file, call);
		return tables.keyCalls(file, plain).map(shape => ({call, plain, shape}));
	});
}

/** Every place in a file where a library takes a key. */
export function keyUsesOf(tables: Tables, file: SourceFile): KeyUse[] {
	return keyCallsOf(tables, file).flatMap(shaped => {
		const {shape} = shaped;
		const uses = usesAt(file, shaped, shape.keys);
		return shape.keysOtherwise === undefined || uses.some(use => isGiven(tables, use)) ? uses : usesAt(file, shaped, shape.keysOtherwise ?? []);
	});
}

/** Whether something is put there, beside the object that has the place; a class without such a member puts nothing there. */
function isGiven(tables: Tables, {file, node, access}: KeyUse): boolean {
	const owners = new Set(originsOf(tables, file, node).map(origin => origin.node));
	return originsOf(tables, file, node, access).some(origin => !owners.has(origin.node) && !isClass(origin.node));
}

function usesAt(file: SourceFile, {call, plain, shape}: ShapedCall, positions: KeyCall['keys']): KeyUse[] {
	return positions.flatMap(position => {
		const {index, steps} = parsePosition(position);
		return useAt(file, call, argumentAt(plain, index), steps, shape) ?? [];
	});
}

export function useAt(file: SourceFile, call: CallNode, node: Node | undefined, access: readonly Step[], shape: KeyUse['shape']): KeyUse | undefined {
	return node && node.type !== 'SpreadElement'
		? {file, call, ...inside(node, access), shape, option: access.findLast(step => step !== '[]' && step !== '()')}
		: undefined;
}

/** The part of an object that is written on the spot: `config.key` of `{secret: config.key, audience}`. */
function inside(node: Node, access: readonly Step[]): Pick<KeyUse, 'node' | 'access'> {
	const inner = unwrap(node);
	const properties = inner.type === 'ObjectExpression' ? inner.properties : [];
	const [only, ...others] = properties.filter(property => property.type === 'SpreadElement' || keyOf(property) === undefined || keyOf(property) === access[0]);
	return only?.type === 'Property' && only.kind === 'init' && !only.computed && others.length === 0 ? inside(only.value, access.slice(1)) : {node, access};
}

/** Where a function hands its parameter on as a key: its callers give the key. */
export interface ParameterUse {
	readonly index: number;
	readonly access: readonly Step[];
	readonly shape: KeyUse['shape'];
}

export type Wrappers = ReadonlyMap<FunctionNode, readonly ParameterUse[]>;
