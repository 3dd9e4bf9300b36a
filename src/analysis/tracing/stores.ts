import {stringOf, type CallNode} from '../ast.js';
import {writtenPath} from '../callee-index.js';
import {nodesOf, type SourceFile} from '../source-file.js';
import type {State, Trace} from './state.js';

/** `app.get('secret')` after `app.set('secret', key)` in the same file. */
export function traceStored(trace: Trace, file: SourceFile, node: CallNode, state: State): boolean {
	const [receiver, method] = writtenPath(node.callee).slice(-2);
	const [key, ...others] = node.arguments;
	const name = method === 'get' && key && others.length === 0 ? stringOf(key) : undefined;
	const values = name === undefined ? [] : nodesOf(file, 'CallExpression').flatMap(({callee, arguments: [to, value]}) => {
		const path = writtenPath(callee).slice(-2);
		return path[0] === receiver && path[1] === 'set' && to && stringOf(to) === name && value ? [value] : [];
	});
	for (const value of values) {
		trace.trace(file, value, state);
	}

	return values.length > 0;
}
