import {sinks} from '../knowledge/sinks.js';
import type {SinkRow} from '../knowledge/types.js';
import {isCall, keyOf, unwrap, type CallNode, type Node} from './ast.js';
import {createCalleeIndex, nameOf, type CalleeIndex} from './callee-index.js';
import {shownParts} from './shown-parts.js';
import {nodesOf, type SourceFile} from './source-file.js';

/** An expression that other people get to see. */
export interface Shown {
	readonly node: Node;
	readonly kind: SinkRow['kind'];
	/** What shows it, as it is written: `console.log`. */
	readonly sink: string;
	/** Only these members of it are shown; all of it when absent. */
	readonly members?: readonly string[] | undefined;
	/** The class whose members alone are shown. */
	readonly model?: Node | undefined;
}

interface SinkIndex {
	readonly calls: CalleeIndex<SinkRow>;
	/** By method: rows for receivers with a usual name. */
	readonly methods: ReadonlyMap<string, readonly SinkRow[]>;
	readonly constructed: readonly SinkRow[];
	/** By the last member that is assigned. */
	readonly assigned: ReadonlyMap<string, readonly {readonly row: SinkRow; readonly steps: readonly string[]}[]>;
}

let index: SinkIndex | undefined;

function indexOf(): SinkIndex {
	index ??= {
		calls: createCalleeIndex(
			sinks.flatMap(row => (row.callees ?? []).map(callee => ({modules: row.modules, callee, value: row}))),
			{methods: sinks.flatMap(row => row.modules && row.methods ? row.methods.map(method => ({modules: row.modules ?? [], method, value: row})) : [])},
		),
		methods: group(sinks.flatMap(row => row.receivers && row.methods ? row.methods.map(method => [method, row] as const) : [])),
		constructed: sinks.filter(({constructed}) => constructed),
		assigned: group(sinks.flatMap(row => (row.assigned ?? []).map(path => {
			const steps = path.split('.');
			return [steps.at(-1) ?? '', {row, steps}] as const;
		}))),
	};
	return index;
}

function group<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
	const map = new Map<string, T[]>();
	for (const [key, value] of entries) {
		const list = map.get(key);
		if (list) {
			list.push(value);
		} else {
			map.set(key, [value]);
		}
	}

	return map;
}

/** Everything that a file shows through calls and assignments. */
export function * sinksOf(file: SourceFile): Generator<Shown> {
	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		const [row] = call.arguments.length === 0 ? [] : rowsOf(file, call);
		if (row) {
			for (const node of shownParts(file, call, row)) {
				yield {node, kind: row.kind, sink: written(file, call.callee)};
			}
		}
	}

	for (const assignment of nodesOf(file, 'AssignmentExpression')) {
		const row = assignedRow(assignment.left);
		if (row) {
			yield {node: assignment.right, kind: row.kind, sink: written(file, assignment.left)};
		}
	}
}

/** Whether an argument is shown by the call that it is given to. */
export function isShown(file: SourceFile, argument: Node): boolean {
	const call = argument.parent;
	if (!isCall(call)) {
		return false;
	}

	const [row] = rowsOf(file, call);
	return row !== undefined && shownParts(file, call, row).some(shown => shown === argument || shown.parent?.parent === argument);
}

function rowsOf(file: SourceFile, call: CallNode): readonly SinkRow[] {
	const {calls, methods, constructed} = indexOf();
	const name = nameOf(call.callee);
	const byName = name === undefined ? [] : (methods.get(name) ?? []).filter(({receivers}) => receivers?.some(receiver => isReceiver(call, receiver.split('.'))));
	if (byName.length > 0) {
		return byName;
	}

	const found = calls.match(file, call);
	if (found.length > 0) {
		return found;
	}

	return call.type === 'NewExpression' && name !== undefined ? constructed.filter(row => row.constructed?.test(name)) : [];
}

/**
 * Whether a method is called on a receiver with this path, or on what calls on it returned: `res.status(500).json(…)`
 * is `json` of `res`, `res.locals.json(…)` is not.
 */
function isReceiver(call: CallNode, path: readonly string[]): boolean {
	const callee = unwrap(call.callee);
	let node: Node | undefined = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
	while (node) {
		if (endsWith(node, path)) {
			return true;
		}

		const inner: Node | undefined = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
		node = inner?.type === 'MemberExpression' ? unwrap(inner.object) : undefined;
	}

	return false;
}

function endsWith(node: Node, path: readonly string[]): boolean {
	let current: Node | undefined = node.type === 'CallExpression' ? unwrap(node.callee) : node;
	for (const step of path.toReversed()) {
		if (!current || nameOf(current) !== step) {
			return false;
		}

		current = current.type === 'MemberExpression' ? unwrap(current.object) : undefined;
	}

	return true;
}

function assignedRow(target: Node): SinkRow | undefined {
	const key = target.type === 'MemberExpression' ? keyOf(target) : undefined;
	if (target.type !== 'MemberExpression' || key === undefined) {
		return undefined;
	}

	return indexOf().assigned.get(key)?.find(({row, steps}) => {
		let object: Node = target;
		for (const step of steps.toReversed()) {
			if (object.type !== 'MemberExpression' || keyOf(object) !== step) {
				return false;
			}

			object = unwrap(object.object);
		}

		return row.receivers?.includes(nameOf(object) ?? '') ?? false;
	})?.row;
}

function written(file: SourceFile, callee: Node): string {
	const text = file.text.slice(...callee.range);
	return /^[\w.$#]{1,60}$/.test(text) ? text : nameOf(callee) ?? 'a call';
}
