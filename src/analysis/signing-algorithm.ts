import type {HmacAlgorithm} from 'jwt-secrets-guard/policy';
import {argumentAt} from './arguments.js';
import {isCall, unwrap, type CallNode, type Node} from './ast.js';
import {plainCall} from './plain-call.js';
import {parsePosition} from './position.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';
import {originsOf} from './trace.js';

/** The HMAC algorithm that a call signs with, where it is written: in the call, or before it in its chain. */
export function signingAlgorithmOf(tables: Tables, file: SourceFile, call: CallNode): HmacAlgorithm | undefined {
	for (let current: Node = call; isCall(current); current = receiverOf(current)) {
		const plain = plainCall(file, current);
		for (const {algorithm} of tables.keyCalls(file, plain)) {
			const {index, steps} = parsePosition(algorithm ?? '0');
			const argument = algorithm === undefined ? undefined : argumentAt(plain, index);
			const [only, ...others] = argument && argument.type !== 'SpreadElement' ? originsOf(tables, file, argument, steps) : [];
			if (others.length === 0 && only?.kind === 'text' && isHmac(only.text)) {
				return only.text;
			}
		}
	}

	return undefined;
}

function receiverOf({callee}: CallNode): Node {
	const inner = unwrap(callee);
	return inner.type === 'MemberExpression' ? unwrap(inner.object) : inner;
}

export function isHmac(text: string): text is HmacAlgorithm {
	return text === 'HS256' || text === 'HS384' || text === 'HS512';
}
