import {injection, sharedObjects, type AccessorRow} from '../knowledge/shared-objects.js';
import {argumentIn} from './arguments.js';
import {isCall, keyOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {isConditional} from './bindings.js';
import {classOf} from './callee.js';
import {nameOf, writtenPath} from './callee-index.js';
import type {Located} from './exports.js';
import {injectedInto, tokenOf} from './injected-tokens.js';
import {parsePosition, type Step} from './position.js';
import {dialectOf, nodesOf, type SourceFile} from './source-file.js';

/** A member of an object that a framework hands around. */
export interface SharedMember {
	/** Which of the objects, whatever path leads to it. */
	readonly object: number;
	readonly steps: readonly Step[];
}

/** A value that a file puts there. */
export interface SharedValue extends SharedMember, Located {
	/** The part of the value that becomes the member. */
	readonly access: readonly Step[];
	/** It acts only when there is no other. */
	readonly isDefault: boolean;
}

interface Way {
	readonly object: number;
	readonly path: readonly string[];
	readonly isReadOnly: boolean;
}

interface Accessor {
	readonly object: number;
	readonly path: readonly string[];
	readonly row: AccessorRow;
	readonly value: string | undefined;
}

const ways: readonly Way[] = sharedObjects.flatMap(({paths, readPaths = []}, object) => [
	...paths.map(path => ({object, path: path.split('.'), isReadOnly: false})),
	...readPaths.map(path => ({object, path: path.split('.'), isReadOnly: true})),
]);
const setters: readonly Accessor[] = sharedObjects.flatMap((row, object) => (row.setters ?? []).map(setter => accessor(object, setter, setter.value)));
const getters: readonly Accessor[] = sharedObjects.flatMap((row, object) => (row.getters ?? []).map(getter => accessor(object, getter, undefined)));
const settingMethods = new Set(setters.map(({path}) => path.at(-1)));
/** What a container holds under tokens. */
const container = sharedObjects.length;
/** Most chains hold none of these names. */
const telling = new Set(ways.map(({path}) => path.at(-1)));

function accessor(object: number, row: AccessorRow, value: string | undefined): Accessor {
	return {object, path: row.path.split('.'), row, value};
}

/** What a file puts on such objects, in source order. */
export function sharedValuesOf(file: SourceFile): readonly SharedValue[] {
	let values = known.get(file);
	if (!values) {
		values = dialectOf(file) === undefined ? [...assigned(file), ...handedOver(file), ...provided(file)] : [];
		known.set(file, values);
	}

	return values;
}

const known = new WeakMap<SourceFile, readonly SharedValue[]>();

/** The members of such objects that an expression, or the part of it that is asked for, may be. */
export function sharedMembersAt(file: SourceFile, node: Node, access: readonly Step[]): SharedMember[] {
	if (isCall(node)) {
		return calledOn(node, getters).flatMap(({object, row}) => {
			const name = row.name === undefined ? undefined : stringOf(argumentIn(node, row.name));
			return name === undefined ? [] : [{object, steps: [name, ...access]}];
		});
	}

	const token = node.type === 'Identifier' ? injectedInto(file, node) : undefined;
	if (token !== undefined) {
		return [{object: container, steps: [token, ...access]}];
	}

	const path = node.type === 'MemberExpression' || node.type === 'Identifier' || node.type === 'ThisExpression' ? writtenPath(node) : [];
	if (!path.some(name => telling.has(name))) {
		return [];
	}

	// A class has a `this` of its own.
	const candidates = path[0] === 'this' && classOf(node) ? ways.filter(way => way.path[0] !== 'this') : ways;
	return membersOf(path, access, candidates);
}

/** What a file puts there that may become a member which is read. */
export function sharedValuesFor(file: SourceFile, {object, steps: [first = '']}: SharedMember): readonly SharedValue[] {
	let byMember = knownByMember.get(file);
	if (!byMember) {
		byMember = new Map();
		knownByMember.set(file, byMember);
		for (const value of sharedValuesOf(file)) {
			const key = `${value.object}.${value.steps[0] ?? ''}`;
			const list = byMember.get(key) ?? [];
			list.push(value);
			byMember.set(key, list);
		}
	}

	return [...byMember.get(`${object}.${first}`) ?? [], ...byMember.get(`${object}.`) ?? []];
}

const knownByMember = new WeakMap<SourceFile, Map<string, SharedValue[]>>();

/** Whether a value that is put there becomes a member that is read, with the part of it that is read. */
export function readPart(value: SharedValue, read: SharedMember): readonly Step[] | undefined {
	const isSame = value.object === read.object && value.steps.length <= read.steps.length && value.steps.every((step, index) => step === read.steps[index]);
	return isSame ? [...value.access, ...read.steps.slice(value.steps.length)] : undefined;
}

/** `locals` leads to `title` in `res.locals.title`, and to whatever is asked for of `res.locals`. */
function membersOf(path: readonly string[], access: readonly Step[], candidates: readonly Way[]): SharedMember[] {
	return candidates.flatMap(way => {
		const after = endOf(way.path, path);
		const steps = after === undefined ? [] : [...path.slice(after), ...access];
		return steps.length > 0 ? [{object: way.object, steps}] : [];
	});
}

/** Where names that follow each other in a path end: behind the last ones that do. */
function endOf(names: readonly string[], path: readonly string[]): number | undefined {
	for (let end = path.length; end >= names.length; end--) {
		if (names.every((name, index) => name === path[end - names.length + index])) {
			return end;
		}
	}

	return undefined;
}

/** `app.locals.key = …`, `app.locals = {…}`, `Object.assign(app.locals, {…})` */
function * assigned(file: SourceFile): Generator<SharedValue> {
	const writable = ways.filter(({isReadOnly}) => !isReadOnly);
	for (const assignment of nodesOf(file, 'AssignmentExpression')) {
		const path = assignment.left.type === 'MemberExpression' && nameOf(assignment.left) !== undefined ? writtenPath(assignment.left) : [];
		for (const {object, path: names} of path.length === 0 ? [] : writable) {
			const end = endOf(names, path);
			if (end !== undefined) {
				yield {object, steps: path.slice(end), access: [], file, node: assignment.right, isDefault: isConditional(assignment, file)};
			}
		}
	}

	for (const call of nodesOf(file, 'CallExpression')) {
		const [target, ...given] = nameOf(call.callee) === 'assign' && writtenPath(call.callee).join('.') === 'Object.assign' ? call.arguments : [];
		const path = target ? writtenPath(target) : [];
		for (const {object, path: names} of path.length === 0 ? [] : writable) {
			const end = endOf(names, path);
			for (const node of end === undefined ? [] : given) {
				yield {object, steps: path.slice(end), access: [], file, node, isDefault: false};
			}
		}
	}
}

/** `app.set('key', …)`, `fastify.decorate('key', …)`, `container.register({key: …})` */
function * handedOver(file: SourceFile): Generator<SharedValue> {
	for (const call of nodesOf(file, 'CallExpression')) {
		for (const {object, row, value = '0'} of settingMethods.has(nameOf(call.callee)) ? calledOn(call, setters) : []) {
			const {index, steps: access} = parsePosition(value);
			const name = row.name === undefined ? undefined : stringOf(argumentIn(call, row.name));
			const node = argumentIn(call, `${index}`);
			if (node && node.type !== 'SpreadElement' && (row.name === undefined || name !== undefined)) {
				yield {object, steps: name === undefined ? [] : [name], access, file, node, isDefault: false};
			}
		}
	}
}

/** `{provide: 'KEY', useValue: key}` */
function provided(file: SourceFile): SharedValue[] {
	return nodesOf(file, 'ObjectExpression').flatMap(({properties}) => {
		const given = new Map(properties.flatMap(property => property.type === 'Property' ? [[keyOf(property), property.value] as const] : []));
		const token = tokenOf(given.get(injection.token));
		return token === undefined ? [] : injection.values.flatMap(({key, access}): SharedValue[] => {
			const node = given.get(key);
			return node ? [{object: container, steps: [token], access, file, node, isDefault: false}] : [];
		});
	});
}

function calledOn(call: CallNode, accessors: readonly Accessor[]): Accessor[] {
	const name = nameOf(unwrap(call.callee));
	const candidates = accessors.filter(({path}) => path.at(-1) === name);
	const written = candidates.length === 0 ? [] : writtenPath(call.callee);
	return candidates.filter(({path}) => path.every((step, index) => step === written[written.length - path.length + index]));
}
