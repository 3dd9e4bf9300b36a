import type {TSESTree} from '@typescript-eslint/utils';
import {keyOf, unwrap, type CallNode, type Node} from './ast.js';
import {writtenPath} from './callee-index.js';
import {onlyInitOf, variableOf, type SourceFile, type Variable} from './source-file.js';

const plain = new WeakMap<CallNode, CallNode>();
/** Lists in lists, and their lengths: further than anybody writes. */
const maximumHops = 3;
const maximumLength = 20;

/** Methods of a list after which its elements are no longer those that it was written with. */
const changing = new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin']);

/**
 * A call as it acts, whose arguments can be counted: `sign.call(jwt, claims, key)`, `sign.apply(jwt, [claims, key])`,
 * `Reflect.apply(sign, jwt, [claims, key])` and `sign(...[claims, key])` are `sign(claims, key)`.
 */
export function plainCall(file: SourceFile, call: CallNode): CallNode {
	const callee = unwrap(call.callee);
	const method = callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
	const isIndirect = method === 'call' || method === 'apply';
	if (!isIndirect && !call.arguments.some(({type}) => type === 'SpreadElement')) {
		return call;
	}

	let found = plain.get(call);
	if (!found) {
		const direct = isIndirect && callee.type === 'MemberExpression' ? directly(file, call, callee) : call;
		const given = expanded(file, direct.arguments);
		found = given === direct.arguments ? direct : {...direct, arguments: given};
		plain.set(call, found);
	}

	return found;
}

function directly(file: SourceFile, call: CallNode, callee: TSESTree.MemberExpression): CallNode {
	const isReflected = writtenPath(callee).join('.') === 'Reflect.apply';
	const [called, given] = isReflected
		? [call.arguments[0], listed(file, call.arguments[2])]
		: [callee.object, keyOf(callee) === 'call' ? call.arguments.slice(1) : listed(file, call.arguments[1])];
	return called && called.type !== 'SpreadElement' && given ? {...call, callee: called, arguments: given} : call;
}

/** Lists that are written where they are spread, or that nobody changes, stand for their elements. */
function expanded(file: SourceFile, given: TSESTree.CallExpressionArgument[], hops = 0): TSESTree.CallExpressionArgument[] {
	const lists = given.map(argument => argument.type === 'SpreadElement' ? listed(file, argument.argument, hops) : undefined);
	return lists.some(list => list !== undefined) ? given.flatMap((argument, index) => lists[index] ?? [argument]) : given;
}

function listed(file: SourceFile, node: Node | undefined, hops = 0): TSESTree.CallExpressionArgument[] | undefined {
	const inner = node && unwrap(node);
	if (inner?.type === 'ArrayExpression') {
		const elements = inner.elements.filter(element => element !== null);
		const isKnown = elements.length === inner.elements.length && elements.length <= maximumLength && hops < maximumHops;
		return isKnown ? expanded(file, elements, hops + 1) : undefined;
	}

	const variable = inner?.type === 'Identifier' ? variableOf(file, inner) : undefined;
	const init = onlyInitOf(variable);
	return variable && init && unwrap(init).type === 'ArrayExpression' && !isChanged(variable) ? listed(file, init, hops) : undefined;
}

function isChanged({references}: Variable): boolean {
	return references.some(reference => {
		const member = (reference.identifier as Node).parent;
		const isTarget = member?.type === 'MemberExpression' && member.object === reference.identifier;
		return reference.isWrite() && reference.init !== true
			|| isTarget && (member.parent.type === 'AssignmentExpression' && member.parent.left === member || changing.has(keyOf(member) ?? ''));
	});
}
