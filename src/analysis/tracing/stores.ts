import {keyOf, stringOf, unwrap, type CallNode, type Node} from '../ast.js';
import {referenceOf} from '../callee.js';
import {writtenPath} from '../callee-index.js';
import {exportOf} from '../exports.js';
import {isOwnModule} from '../module-bindings.js';
import {entries, someMember} from '../position.js';
import {nodesOf, type SourceFile} from '../source-file.js';
import {textAt} from './arguments.js';
import {orderDefaults} from './defaults.js';
import type {State, Trace} from './state.js';

/** How many modules pass a map on. */
const maximumHops = 4;

/** `app.get('secret')` after `app.set('secret', key)` in the same file, `keys.get(kid)` of a `Map`. */
export function traceStored(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const callee = unwrap(node.callee);
	if (callee.type !== 'MemberExpression' || keyOf(callee) !== 'get' || node.arguments.length !== 1) {
		return false;
	}

	const name = textAt(trace, file, node, '0', state);
	const isMap = leadsToMap(file, callee.object);
	const before = trace.origins.length;
	for (const value of name === undefined && !isMap ? [] : valuesSet(file, callee.object, name)) {
		trace.trace(file, value, state);
	}

	if (isMap) {
		trace.trace(file, callee.object, {...state, access: [entries, name ?? someMember, ...state.access]});
		trace.origins.push(...trace.origins.splice(before).filter(({kind}) => kind !== 'unknown'));
		orderDefaults(trace, file, node, state, before);
	}

	return trace.origins.length > before;
}

/** What is put under a name, or under any, through a receiver of the same name. */
function valuesSet(file: SourceFile, receiver: Node, name: string | undefined): Node[] {
	const last = writtenPath(receiver).at(-1);
	return nodesOf(file, 'CallExpression').flatMap(({callee, arguments: [key, value]}) => {
		const path = writtenPath(callee).slice(-2);
		return path[0] === last && path[1] === 'set' && value && (name === undefined || stringOf(key) === name) ? [value] : [];
	});
}

function leadsToMap(file: SourceFile, node: Node, hops = 0): boolean {
	const reference = referenceOf(file, node);
	const [name = 'default', ...others] = reference?.path ?? [];
	if (reference?.module === undefined) {
		return name === 'Map' && others.join('.') === 'new';
	}

	const target = isOwnModule(reference.module) && others.length === 0 && hops < maximumHops ? file.resolve(reference.module) : undefined;
	const exported = target && exportOf(target, name);
	return exported !== undefined && exported.file !== file && leadsToMap(exported.file, exported.node, hops + 1);
}
