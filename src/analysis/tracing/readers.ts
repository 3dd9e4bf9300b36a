import {argumentIn} from '../arguments.js';
import {keyOf, stringOf, unwrap, type CallNode, type Node} from '../ast.js';
import {dialectOf, type SourceFile} from '../source-file.js';
import {memberOf, textAt, traceAt} from './arguments.js';
import {traceWritten} from './modules.js';
import type {State, Trace} from './state.js';

/** `config.get('JWT_SECRET', 'x')` */
export function traceReader(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	for (const row of trace.tables.readers(file, node)) {
		const name = row.byMember ? memberName(node, row.name, state.access) : textAt(trace, file, node, row.name, state);
		if (name !== undefined) {
			trace.found(file, node, row.isOpaque && !state.isRevealed ? {...state, isHidden: true} : state, {kind: 'setting', name});
			if (row.fallback !== undefined) {
				const behind = {file, node, names: [...state.behind?.names ?? [], name]};
				traceAt(trace, file, node, row.fallback, {...state, behind});
			}

			traceWritten(trace, file, row.writtenIn ?? [], {...state, access: [...name.split('.'), ...state.access]});
			subscripted(trace, file, node, name, state);
			return true;
		}
	}

	return false;
}

/** `requireSecrets({access: 'X'}).access` */
function memberName(call: CallNode, position: string, access: State['access']): string | undefined {
	const argument = argumentIn(call, position);
	const property = argument && memberOf(argument, access);
	return property?.type === 'Property' ? stringOf(property.value) : undefined;
}

/** In Python `config.get('X')` gives what `config['X']` gives, if there is one. */
function subscripted(trace: Trace, file: SourceFile, node: CallNode, name: string, state: State): void {
	const callee = unwrap(node.callee);
	if (dialectOf(file) !== undefined && callee.type === 'MemberExpression' && keyOf(callee) === 'get') {
		const before = trace.origins.length;
		trace.trace(file, callee.object, {...state, access: [name, ...state.access]});
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind === 'text' || kind === 'generated'));
	}
}

/** `env.get('X').default('y').asString()`: the default stands further along the chain. */
export function traceReaderChain(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const later: {readonly method: string | undefined; readonly call: CallNode}[] = [];
	let current: Node = node;
	while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
		later.push({method: keyOf(current.callee), call: current});
		current = unwrap(current.callee.object);
		if (current.type !== 'CallExpression') {
			return false;
		}

		const row = trace.tables.readers(file, current).find(({fallbackMethods}) => fallbackMethods !== undefined);
		const name = row && textAt(trace, file, current, row.name, state);
		if (row && name !== undefined) {
			trace.found(file, current, state, {kind: 'setting', name});
			const behind = {file, node: current, names: [...state.behind?.names ?? [], name]};
			for (const {method, call} of later) {
				if (method !== undefined && row.fallbackMethods?.includes(method)) {
					traceAt(trace, file, call, '0', {...state, behind});
				}
			}

			return true;
		}
	}

	return false;
}
