import type {SyntaxNode} from '@lezer/common';
import {percentFormat} from './formats.js';
import type {Lowering} from './lowering.js';
import {make, methodCall, not, unknownValue, type RawNode} from './raw-node.js';
import {partsOf, placeOf} from './syntax.js';

const equalities: Readonly<Record<string, string>> = {'==': '===', '!=': '!==', '<>': '!==', is: '==='};

export function lowerUnary(at: Lowering, node: SyntaxNode): RawNode {
	const [operator, operand] = partsOf(node);
	if (!operator || !operand) {
		return unknownValue(placeOf(node));
	}

	const argument = at.expression(operand);
	return operator.name === 'not'
		? not(argument, placeOf(node))
		: make('UnaryExpression', placeOf(node), {operator: at.text.slice(operator.from, operator.to), prefix: true, argument});
}

export function lowerBinary(at: Lowering, node: SyntaxNode): RawNode {
	const parts = partsOf(node);
	const [first] = parts;
	const last = parts.at(-1);
	const place = placeOf(node);
	if (!first || !last || parts.length < 3) {
		return unknownValue(placeOf(node));
	}

	const left = at.expression(first);
	const right = at.expression(last);
	const operator = parts.slice(1, -1).map(part => at.text.slice(part.from, part.to)).join(' ');
	switch (operator) {
		case 'or':
		case 'and': {
			return make('LogicalExpression', place, {operator: operator === 'or' ? '||' : '&&', left, right});
		}

		case 'in': {
			return methodCall(right, 'includes', [left], place);
		}

		case 'not in': {
			return not(methodCall(right, 'includes', [left], place), place);
		}

		case 'is not': {
			return make('BinaryExpression', place, {operator: '!==', left, right});
		}

		case '%': {
			return percentFormat(at, node, left, right) ?? make('BinaryExpression', place, {operator, left, right});
		}

		default: {
			return make('BinaryExpression', place, {operator: equalities[operator] ?? operator, left, right});
		}
	}
}
