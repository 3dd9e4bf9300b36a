import type {Callee} from '../knowledge/types.js';
import {isCall, keyOf, unwrap, type CallNode, type Node} from './ast.js';
import {plainNameOf, referenceOf, type Reference} from './callee.js';
import {mayBeOwnModule, rootModule} from './module-bindings.js';
import {importsAnyOf} from './relevance.js';
import type {SourceFile} from './source-file.js';
import {moduleNameOf} from './specifier.js';

export interface CalleeEntry<T> {
	/** Absent for globals. */
	readonly modules?: readonly string[] | undefined;
	readonly callee: Callee;
	readonly value: T;
}

interface Pattern<T> {
	readonly isConstruction: boolean;
	/** The way from the module to the export; empty for the module's own. */
	readonly steps: readonly string[];
	/** The way from an instance of what `steps` leads to. */
	readonly method: readonly string[] | undefined;
	readonly value: T;
}

const globalModule = '';

/** Finds the rows of a table that speak of a call. */
export interface CalleeIndex<T> {
	readonly match: (file: SourceFile, call: CallNode) => T[];
}

export interface CalleeIndexOptions<T> {
	/** Rows for any method of that name of whatever a module gives. */
	readonly methods?: Iterable<MethodEntry<T>>;
	/** Also find what a file of the project passes on: to be asked of few calls, because that file must be parsed. */
	readonly isFollowed?: boolean;
}

export function createCalleeIndex<T>(entries: Iterable<CalleeEntry<T>>, {methods = [], isFollowed = false}: CalleeIndexOptions<T> = {}): CalleeIndex<T> {
	const byModule = new Map<string, Pattern<T>[]>();
	const byMethod = new Map<string, T[]>();
	const names = new Set<string>();
	const add = <V>(map: Map<string, V[]>, key: string, value: V) => {
		const list = map.get(key);
		if (list) {
			list.push(value);
		} else {
			map.set(key, [value]);
		}
	};

	for (const entry of entries) {
		const pattern = parse(entry);
		names.add((pattern.method ?? pattern.steps).findLast(step => step !== '()') ?? 'default');
		for (const module of entry.modules ?? [globalModule]) {
			add(byModule, module, pattern);
		}
	}

	for (const {modules, method, value} of methods) {
		names.add(method);
		for (const module of modules) {
			add(byMethod, `${module}#${method}`, value);
		}
	}

	const mention = [...byModule.keys(), ...[...byMethod.keys()].map(key => key.slice(0, key.indexOf('#')))].filter(module => module !== globalModule);
	const modules = new Set(mention);
	const leadsThere = importsAnyOf(modules);

	/** Following a name to its module costs a scope analysis, and maybe another file: first see whether it could be here at all. */
	const mayFit = (file: SourceFile, callee: Node): boolean => {
		const name = nameOf(callee);
		const module = rootModule(file, callee);
		if (name !== undefined && !names.has(name) && !names.has(plainNameOf(name)) && (callee.type !== 'Identifier' || module === undefined)) {
			return false;
		}

		// What is called may have been given to the callee: `promisify(verify)(token, key)`.
		if (module === undefined || isCall(callee) || modules.has(moduleNameOf(module))) {
			return true;
		}

		return isFollowed && mayBeOwnModule(module) && modules.size > 0 && file.resolve.leads?.(module, leadsThere) !== false;
	};

	return {
		match(file, call) {
			const callee = unwrap(call.callee);
			if (!mayFit(file, callee)) {
				return [];
			}

			const reference = referenceOf(file, callee);
			if (!reference) {
				return [];
			}

			const isConstruction = call.type === 'NewExpression' || callee.type === 'Super';
			const patterns = byModule.get(reference.module ?? globalModule) ?? [];
			const found = patterns.filter(pattern => fits(pattern, reference, isConstruction)).map(pattern => pattern.value);
			return reference.module === undefined || reference.path.length === 0
				? found
				: [...found, ...byMethod.get(`${reference.module}#${reference.path.at(-1)}`) ?? []];
		},
	};
}

export interface MethodEntry<T> {
	readonly modules: readonly string[];
	readonly method: string;
	readonly value: T;
}

function parse<T>({callee, value}: CalleeEntry<T>): Pattern<T> {
	const isConstruction = callee === 'new' || callee.startsWith('new ') || callee.startsWith('new#');
	const [base = '', method] = callee.replace(/^new ?/, '').split('#');
	return {isConstruction, steps: stepsOf(base.replace(/^\(\)/, '')), method: method === undefined ? undefined : stepsOf(method), value};
}

/** A name that is called in its turn is a step of its own: `createSigner()` is what it returned. */
function stepsOf(path: string): string[] {
	return path.match(/\(\)|[^.()]+/g) ?? [];
}

function fits<T>(pattern: Pattern<T>, reference: Reference, isConstruction: boolean): boolean {
	const path = reference.path.filter((step, index) => step !== 'default' || index === 0 && pattern.steps[0] === 'default');
	const after = path.slice(pattern.steps.length);
	if (!equal(path.slice(0, pattern.steps.length), pattern.steps)) {
		return false;
	}

	if (pattern.method === undefined) {
		return isConstruction === pattern.isConstruction && after.length === 0;
	}

	return (after[0] === 'new' || after[0] === '()' || after[0] === '#') && equal(after.slice(Math.max(after.length - pattern.method.length, 1)), pattern.method);
}

function equal(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((step, index) => step === right[index]);
}

/** The last name of a callee as it is written. */
export function nameOf(callee: Node): string | undefined {
	const node = unwrap(callee);
	return node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? keyOf(node) : undefined;
}

/** The names of a member chain as they are written, receiver first; calls in it are looked through. */
export function writtenPath(expression: Node): string[] {
	const names: string[] = [];
	let node = unwrap(expression);
	for (;;) {
		if (node.type === 'MemberExpression') {
			const name = keyOf(node);
			if (name === undefined) {
				return names;
			}

			names.unshift(name);
			node = unwrap(node.object);
		} else if (node.type === 'CallExpression') {
			node = unwrap(node.callee);
		} else {
			if (node.type === 'Identifier') {
				names.unshift(node.name);
			} else if (node.type === 'ThisExpression') {
				names.unshift('this');
			}

			return names;
		}
	}
}

export interface PathEntry<T> {
	/** The last names of the path, receiver first. */
	readonly path: string;
	readonly value: T;
}

/** Finds rows by the usual names of objects that no import leads to. */
export function createPathIndex<T>(entries: Iterable<PathEntry<T>>): (call: CallNode) => T[] {
	const byLast = new Map<string, {readonly steps: readonly string[]; readonly value: T}[]>();
	for (const {path, value} of entries) {
		const steps = path.split('.');
		const last = steps.at(-1) ?? '';
		const list = byLast.get(last) ?? [];
		list.push({steps, value});
		byLast.set(last, list);
	}

	return call => {
		const name = nameOf(call.callee);
		const candidates = name === undefined ? undefined : byLast.get(name);
		if (!candidates) {
			return [];
		}

		const written = writtenPath(call.callee);
		return candidates.filter(({steps}) => equal(written.slice(-steps.length), steps)).map(({value}) => value);
	};
}
