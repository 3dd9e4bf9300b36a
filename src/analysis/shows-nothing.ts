import {stringOf, unwrap} from './ast.js';
import {writtenPath} from './callee-index.js';
import type {Origin} from './origin.js';

/** A truth value, a number, a function, a public text: printing it tells nothing of a key. */
export function showsNothing(origin: Origin): boolean {
	if (origin.isHidden || origin.kind === 'function' || origin.kind === 'class') {
		return true;
	}

	const node = unwrap(origin.node);
	switch (node.type) {
		case 'UnaryExpression': {
			return true;
		}

		case 'BinaryExpression': {
			return node.operator !== '+';
		}

		case 'Literal': {
			return typeof node.value !== 'string';
		}

		case 'CallExpression': {
			return stringOf(node.arguments[0]) === undefined && /^(?:Boolean|Number|is[A-Z]\w*|has[A-Z]\w*|hash\w*|mask\w*|redact\w*|fingerprint\w*)$/.test(writtenPath(node.callee).at(-1) ?? '');
		}

		default: {
			return false;
		}
	}
}
