import type {TransformRow} from '../../knowledge/types.js';
import {argumentIn} from '../arguments.js';
import {keyOf, stringOf, unwrap, type CallNode} from '../ast.js';
import type {SourceFile} from '../source-file.js';
import {traceAt} from './arguments.js';
import {functionsOf} from './called.js';
import {behindOf, type State, type Trace} from './state.js';
import {passedOn} from './unknown-calls.js';

/** What a function of a table gives back is as secret as what it is given. */
export function traceTransform(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const [call] = trace.tables.transformCalls.match(file, node);
	if (call) {
		if (call.at !== undefined && call.at !== state.access[0]) {
			return false;
		}

		const inner = coded(node, hidden(within(state, call), call));
		if (call.merges !== undefined && state.access.length > 0) {
			merged(trace, file, node, call.merges, inner);
			return true;
		}

		for (const position of call.from ?? []) {
			traceAt(trace, file, node, position, inner);
		}

		if (inner.access.length > 0) {
			passedOn(trace, file, node, inner, call.from ?? []);
		}

		return true;
	}

	const callee = unwrap(node.callee);
	const [method] = callee.type === 'MemberExpression' ? trace.tables.transformMethods(file, node) : [];
	if (!method || callee.type !== 'MemberExpression' || method.at !== undefined && method.at !== state.access[0] || functionsOf(trace, file, node, state).length > 0) {
		return false;
	}

	const inner = coded(node, hidden(within(state, method), method), keyOf(callee) === 'toString');
	const before = trace.origins.length;
	trace.trace(file, callee.object, inner);
	if (method.isPart) {
		// A piece of an alphabet is chosen by the arguments: `alphabet.charAt(Math.random() * 62)`.
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind !== 'text'));
		for (const argument of node.arguments) {
			trace.trace(file, argument, {...state, access: [], weakOnly: true});
		}
	}

	for (const position of method.from ?? []) {
		const argument = argumentIn(node, position);
		// Words that are put between or in place of others are no key: `key.replaceAll('\\n', '\n')`.
		if (argument && stringOf(argument) === undefined) {
			traceAt(trace, file, node, position, {...inner, isDerived: true});
		}
	}

	return true;
}

/** A member of several objects that become one: what may be there in the one that wins makes the others' defaults. */
function merged(trace: Trace, file: SourceFile, node: CallNode, winner: 'first' | 'last', state: State): void {
	let {behind} = state;
	for (const argument of winner === 'first' ? node.arguments : node.arguments.toReversed()) {
		const inner = argument.type === 'SpreadElement' ? argument.argument : argument;
		const access = argument.type === 'SpreadElement' ? ['[]', ...state.access] : state.access;
		const before = trace.origins.length;
		trace.trace(file, inner, {...state, behind, access});
		const found = trace.origins.slice(before);
		if (found.some(({kind}) => kind === 'variable' || kind === 'setting' || kind === 'parameter' || kind === 'unknown')) {
			behind = behindOf(file, inner, found, behind);
		} else if (found.length > 0) {
			return;
		}
	}
}

/** What is asked of the input of a call whose result holds it in a member. */
function within(state: State, {at}: TransformRow): State {
	return at === undefined ? state : {...state, access: state.access.slice(1)};
}

function hidden(state: State, {isOneWay, isOpaque, reveals}: TransformRow): State {
	return reveals ? {...state, isRevealed: true} : isOneWay || isOpaque && !state.isRevealed ? {...state, isHidden: true} : state;
}

/** Notes an encoding among the arguments: `Buffer.from(x, 'hex')` reads, `x.toString('hex')` writes. */
function coded(node: CallNode, state: State, isWriting = false): State {
	const encoding = node.arguments.map(argument => stringOf(argument)).find(text => text === 'hex' || text === 'base64' || text === 'base64url');
	if (encoding === undefined) {
		return state;
	}

	return isWriting ? {...state, encodedAs: encoding} : {...state, decodedAs: encoding};
}
