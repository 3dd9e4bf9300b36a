import {exposures, type ExposureRow} from '../knowledge/bundlers.js';
import {argumentAt} from './arguments.js';
import {keyOf, unwrap, type Node} from './ast.js';
import {createCalleeIndex, writtenPath, type CalleeIndex} from './callee-index.js';
import {exportOf} from './exports.js';
import {parsePosition, type Step} from './position.js';
import {nodesOf, type SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** A value that a bundler, or the page itself, publishes under a name. */
export interface Exposed {
	readonly name: string;
	readonly node: Node;
}

let calls: CalleeIndex<ExposureRow> | undefined;

/** Everything that a file publishes to browsers through a build's configuration or a global of the page. */
export function * exposedOf(tables: Tables, file: SourceFile): Generator<Exposed> {
	const path = file.path.replaceAll('\\', '/');
	for (const {files, keys, isBrowserOnly} of exposures) {
		if (keys && (!files || files.test(path)) && !(isBrowserOnly && readsProcess(file))) {
			for (const key of keys) {
				yield * exportedUnder(tables, file, key);
			}
		}
	}

	calls ??= createCalleeIndex(exposures.flatMap(row => (row.callees ?? []).map(callee => ({modules: row.modules, callee, value: row}))));
	for (const call of nodesOf(file, 'CallExpression', 'NewExpression')) {
		for (const row of calls.match(file, call)) {
			for (const position of row.positions ?? []) {
				const {index, steps} = parsePosition(position);
				const argument = argumentAt(call, index);
				yield * argument ? membersAt(tables, file, argument, steps) : [];
				yield * argument && row.takesNames ? namesAt(tables, file, argument) : [];
			}
		}
	}

	const globals = new Set(exposures.flatMap(({assigned}) => assigned ?? []));
	for (const {left, right} of nodesOf(file, 'AssignmentExpression')) {
		const written = writtenPath(left);
		if (globals.has(written.join('.'))) {
			yield * membersAt(tables, file, right, []);
		} else if (globals.has(written.slice(0, -1).join('.'))) {
			yield {name: written.at(-1) ?? '', node: right};
		}
	}
}

function readsProcess(file: SourceFile): boolean {
	return nodesOf(file, 'MemberExpression').some(node => writtenPath(node).join('.') === 'process.env');
}

function * exportedUnder(tables: Tables, file: SourceFile, key: string): Generator<Exposed> {
	const steps = key.split('.');
	const named = exportOf(file, steps[0] ?? '');
	const whole = exportOf(file, 'default');
	if (named?.file === file && !whole) {
		yield * membersAt(tables, file, named.node, steps.slice(1));
	}

	// A file may assign `module.exports` and export a default as well: either can be what the tool reads.
	const candidates = [...whole ? [whole.node] : [], ...assignedExports(file)];
	for (const node of new Set(candidates)) {
		yield * membersAt(tables, file, node, steps);
		yield * membersAt(tables, file, node, ['()', ...steps]);
	}
}

function assignedExports(file: SourceFile): Node[] {
	return nodesOf(file, 'AssignmentExpression').flatMap(({left, right}) => writtenPath(left).join('.') === 'module.exports' ? [right] : []);
}

/** `new EnvironmentPlugin(['JWT_SECRET'])` */
function namesAt(tables: Tables, file: SourceFile, node: Node): Exposed[] {
	return originsOf(tables, file, node, ['[]']).flatMap(origin => origin.kind === 'text' && origin.file === file ? [{name: origin.text, node: origin.node}] : []);
}

/** The members of the object that stands under the steps. */
function * membersAt(tables: Tables, file: SourceFile, node: Node, steps: readonly Step[]): Generator<Exposed> {
	for (const origin of originsOf(tables, file, node, steps)) {
		if (origin.kind === 'object' && origin.file === file && origin.node.type === 'ObjectExpression') {
			for (const property of origin.node.properties) {
				const name = property.type === 'Property' ? keyOf(property) : undefined;
				if (property.type === 'Property' && name !== undefined) {
					yield {name: name.replace(/^(?:process|import\.meta)\.env\./, ''), node: unwrap(property.value)};
				}
			}
		}
	}
}
