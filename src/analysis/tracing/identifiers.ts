import type {TSESTree} from '@typescript-eslint/utils';
import {argumentFor} from '../arguments.js';
import type {FunctionNode, Node} from '../ast.js';
import {bindingsOf} from '../bindings.js';
import {typeOfParameter} from '../class-members.js';
import type {Behind, Origin, Route} from '../origin.js';
import type {Step} from '../position.js';
import {dialectOf, type SourceFile} from '../source-file.js';
import {traceType} from './classes.js';
import {traceEnvironment} from './members.js';
import {traceImport, traceSetting} from './modules.js';
import {traceShared} from './shared-objects.js';
import {behindOf, type State, type Trace} from './state.js';

/** Whatever a name, or the member of it that is asked for, may stand for. */
export function traceIdentifier(trace: Trace, file: SourceFile, node: TSESTree.Identifier, state: State): void {
	if (node.name === 'undefined' || traceEnvironment(trace, file, node, state) || traceShared(trace, file, node, state)) {
		return;
	}

	const bindings = bindingsOf(file, node, state.access);
	if (bindings.length === 0) {
		return trace.found(file, node, state, {kind: 'unknown'});
	}

	const isDefaulted = bindings.some(({value}) => value !== 'default');
	const put = new Set<Origin>();
	let behind: Behind | undefined = state.behind;
	for (const binding of bindings) {
		const before = trace.origins.length;
		const isPut = 'isMember' in binding && dialectOf(file) !== undefined;
		if (binding.value === 'parameter') {
			traceParameter(trace, binding.fn, binding.index, binding.access, file, node, state);
		} else if (binding.value === 'import') {
			traceImport(trace, file, binding.specifier, node, {...state, access: binding.access});
		} else {
			trace.trace(binding.file, binding.node, {
				...state,
				access: binding.access,
				// `app.config['SECRET_KEY'] = …` does not wait for what `Flask()` may have put there.
				behind: binding.value === 'default' && isDefaulted ? behind ?? {file, node, names: []} : isPut ? state.behind : behind,
			});
		}

		const found = trace.origins.slice(before);
		if (found.some(({kind}) => kind !== 'text' && kind !== 'generated' && kind !== 'function')) {
			behind = behindOf(file, node, found, behind);
		}

		for (const origin of isPut ? found : []) {
			put.add(origin);
		}
	}

	orderAssigned(trace, file, node, state, put.size > 0 && ![...put].some(isRead) ? put : new Set());
}

/**
 * A `let` that gets a literal here and the environment's value there: the literal is the default, whichever comes first.
 *
 * @param final What is there whatever was read elsewhere.
 */
function orderAssigned(trace: Trace, file: SourceFile, node: Node, state: State, final: ReadonlySet<Origin>): void {
	const mine = trace.origins.filter(origin => !final.has(origin) && reaches(origin.route, node));
	const read = mine.filter(isRead);
	if (read.length === 0 || mine.length === read.length) {
		return;
	}

	const behind = behindOf(file, node, read, state.behind);
	for (const [index, origin] of trace.origins.entries()) {
		if ((origin.kind === 'text' || origin.kind === 'generated') && !origin.behind && mine.includes(origin)) {
			trace.origins[index] = {...origin, behind};
		}
	}
}

function isRead({kind}: Origin): boolean {
	return kind === 'variable' || kind === 'setting';
}

function reaches(route: Route, node: Node): boolean {
	for (let current = route; current; current = current.before) {
		if (current.step.node === node) {
			return true;
		}
	}

	return false;
}

/** What the calls under way give, or the answer that a caller gives it. */
function traceParameter(trace: Trace, fn: FunctionNode, index: number, access: readonly Step[], file: SourceFile, node: TSESTree.Identifier, state: State): void {
	let {frame} = state;
	while (frame && frame.fn !== fn) {
		frame = frame.outer;
	}

	if (frame) {
		const argument = argumentFor(frame.call, fn, index);
		if (argument && argument.type !== 'SpreadElement') {
			trace.trace(frame.file, argument, {...state, access, frame: frame.outer});
		}

		return;
	}

	traceInjected(trace, fn, index, access, file, state);
	traceSetting(trace, file, undefined, [node.name, ...access], node, state);
	trace.found(file, node, state, {kind: 'parameter', fn, index, access, name: node.name});
}

/** What a container constructs and hands over is known by its class: `constructor(config: AppConfig)`. */
function traceInjected(trace: Trace, fn: FunctionNode, index: number, access: readonly Step[], file: SourceFile, state: State): void {
	const type = typeOfParameter(fn, index);
	const before = trace.origins.length;
	if (type && traceType(trace, file, type, access, state)) {
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind !== 'unknown'));
	}
}
