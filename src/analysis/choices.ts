import {outer, type Node} from './ast.js';

/** The outermost `||`, `??` or conditional that decides between a read and something else. */
export function choiceAround(read: Node): Node {
	let top = read;
	let current = read;
	for (;;) {
		const {parent} = outer(current);
		const next = methodOn(current);
		if (parent?.type === 'LogicalExpression' && parent.operator !== '&&' || parent?.type === 'ConditionalExpression' || parent?.type === 'UnaryExpression' && parent.operator === '!') {
			current = parent;
			top = parent.type === 'UnaryExpression' ? top : parent;
		} else if (parent?.type === 'LogicalExpression' || parent?.type === 'BinaryExpression' && isTested(parent)) {
			current = parent;
		} else if (next) {
			current = next;
		} else {
			return top;
		}
	}
}

/** The last call of a chain of methods: `env.get('X').default('y').asString()`. */
export function chainOf(call: Node): Node {
	const next = methodOn(call);
	return next ? chainOf(next) : call;
}

/** The call of a method of what an expression gives. */
function methodOn(node: Node): Node | undefined {
	const {parent, child} = outer(node);
	return parent?.type === 'MemberExpression' && parent.object === child && parent.parent.type === 'CallExpression' && parent.parent.callee === parent ? parent.parent : undefined;
}

/** The name that gets a value, which may be given others elsewhere. */
export function holderOf(value: Node): Extract<Node, {type: 'Identifier'}> | undefined {
	const {parent, child} = outer(value);
	const target = parent?.type === 'VariableDeclarator' && parent.init === child ? parent.id
		: parent?.type === 'AssignmentExpression' && parent.right === child ? parent.left : undefined;
	return target?.type === 'Identifier' ? target : undefined;
}

/** Whether something may stand in for a value where it is written. */
export function isChosen(node: Node): boolean {
	const {parent, child} = outer(node);
	return parent?.type === 'LogicalExpression' && parent.left === child || parent?.type === 'ConditionalExpression';
}

export function isInside(inner: Node, around: Node): boolean {
	return around.range[0] <= inner.range[0] && inner.range[1] <= around.range[1];
}

function isTested(node: Node): boolean {
	return node.parent?.type === 'ConditionalExpression' && node.parent.test === node;
}
