import type {SyntaxNode} from '@lezer/common';
import {lowerCall} from './calls.js';
import {lowerComprehension} from './comprehensions.js';
import type {Lowering} from './lowering.js';
import {lowerBinary, lowerUnary} from './operators.js';
import {assignment, endOf, identifier, literal, make, member, methodCall, property, span, startOf, unknownValue, type RawNode} from './raw-node.js';
import {lowerString} from './strings.js';
import {partsOf, placeOf, splitAt, splitAtCommas, withoutBrackets} from './syntax.js';

/** An expression as the ECMAScript expression that gives the same value. */
export function lowerExpression(at: Lowering, node: SyntaxNode): RawNode {
	const place = placeOf(node);
	switch (node.name) {
		case 'VariableName': {
			return lowerName(at, node);
		}

		case 'None':
		case 'Ellipsis': {
			return literal(null, place, at.text);
		}

		case 'Boolean': {
			return literal(at.text.slice(node.from, node.to) === 'True', place, at.text);
		}

		case 'Number': {
			const value = Number(at.text.slice(node.from, node.to).replaceAll('_', '').toLowerCase());
			return literal(Number.isNaN(value) ? null : value, place, at.text);
		}

		case 'String':
		case 'FormatString':
		case 'ContinuedString': {
			return lowerString(at, node);
		}

		case 'ParenthesizedExpression': {
			const [inner] = withoutBrackets(partsOf(node)).filter(({name}) => name !== '*');
			return inner ? at.expression(inner) : unknownValue(placeOf(node));
		}

		case 'TupleExpression':
		case 'ArrayExpression':
		case 'SetExpression': {
			return make('ArrayExpression', place, {elements: elementsOf(at, withoutBrackets(partsOf(node)))});
		}

		case 'DictionaryExpression': {
			return make('ObjectExpression', place, {properties: splitAtCommas(withoutBrackets(partsOf(node))).flatMap(entry => lowerEntry(at, entry))});
		}

		case 'ArrayComprehensionExpression':
		case 'SetComprehensionExpression':
		case 'ComprehensionExpression':
		case 'DictionaryComprehensionExpression': {
			return lowerComprehension(at, withoutBrackets(partsOf(node)), place);
		}

		case 'UnaryExpression': {
			return lowerUnary(at, node);
		}

		case 'BinaryExpression': {
			return lowerBinary(at, node);
		}

		case 'ConditionalExpression': {
			const [consequent, , test, , alternate] = partsOf(node);
			return consequent && test && alternate
				? make('ConditionalExpression', place, {test: at.expression(test), consequent: at.expression(consequent), alternate: at.expression(alternate)})
				: unknownValue(placeOf(node));
		}

		case 'NamedExpression': {
			const [target, , value] = partsOf(node);
			return target && value ? lowerNamed(at, node, target, value) : unknownValue(placeOf(node));
		}

		case 'MemberExpression': {
			return lowerMember(at, node);
		}

		case 'CallExpression': {
			return lowerCall(at, node);
		}

		case 'LambdaExpression': {
			return at.functionOf(node, 'FunctionExpression');
		}

		case 'AwaitExpression': {
			const inner = partsOf(node).at(-1);
			return inner && inner.name !== 'await' ? make('AwaitExpression', place, {argument: at.expression(inner)}) : unknownValue(placeOf(node));
		}

		case 'YieldExpression':
		case 'YieldStatement': {
			const values = partsOf(node).filter(({name}) => name !== 'yield' && name !== 'from');
			return make('YieldExpression', place, {delegate: false, argument: values.length === 0 ? null : at.tuple(values)});
		}

		default: {
			return unknownValue(placeOf(node));
		}
	}
}

function lowerName(at: Lowering, node: SyntaxNode): RawNode {
	const place = placeOf(node);
	const name = at.text.slice(node.from, node.to);
	if (at.scopes.isSelf(name)) {
		return make('ThisExpression', place);
	}

	if (at.scopes.isMember(name)) {
		return member(make('ThisExpression', startOf(place)), identifier(name, place), place);
	}

	at.scopes.used.add(name);
	return identifier(name, place);
}

/** Values with commas between them, stars included. */
export function elementsOf(at: Lowering, parts: readonly SyntaxNode[]): RawNode[] {
	return splitAtCommas(parts).flatMap(([first, second]) => {
		if (first?.name === '*' && second) {
			const argument = at.expression(second);
			return [make('SpreadElement', span(placeOf(first), argument), {argument})];
		}

		return first ? [at.expression(first)] : [];
	});
}

function lowerEntry(at: Lowering, entry: readonly SyntaxNode[]): RawNode[] {
	const [first, second, third] = entry;
	if (first?.name === '**' && second) {
		const argument = at.expression(second);
		return [make('SpreadElement', span(placeOf(first), argument), {argument})];
	}

	if (!first || !third) {
		return [];
	}

	const key = at.expression(first);
	const value = at.expression(third);
	const isComputed = key.type !== 'Literal' || key['value'] === null;
	return [{...property(key, value, span(key, value)), computed: isComputed}];
}

/** `(n := value)`: the name belongs to the function around. */
function lowerNamed(at: Lowering, node: SyntaxNode, target: SyntaxNode, value: SyntaxNode): RawNode {
	const right = at.expression(value);
	const name = at.text.slice(target.from, target.to);
	const {current} = at.scopes;
	if (at.scopes.declares(name)) {
		current.declared.add(name);
		current.hoisted.add(name);
	}

	return assignment(identifier(name, placeOf(target)), right, placeOf(node));
}

function lowerMember(at: Lowering, node: SyntaxNode): RawNode {
	const [object, mark, ...rest] = partsOf(node);
	const place = placeOf(node);
	if (!object || !mark) {
		return unknownValue(placeOf(node));
	}

	const inner = at.expression(object);
	if (mark.name === '.') {
		const [name] = rest;
		return name ? member(inner, identifier(at.text.slice(name.from, name.to), placeOf(name)), place) : inner;
	}

	const index = withoutBrackets([mark, ...rest]);
	if (index.some(({name}) => name === ':')) {
		const [from, to] = splitAt(index, ':');
		const bounds = [from[0], to.find(({name}) => name !== ':')].map(bound => bound ? at.expression(bound) : literal(null, endOf(placeOf(mark)), ''));
		return methodCall(inner, 'slice', bounds, place);
	}

	return index.length === 0 ? inner : make('MemberExpression', place, {object: inner, property: at.tuple(index), computed: true, optional: false});
}
