import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {make, methodCall, span, type Place, type RawNode} from './raw-node.js';
import {placeOf, splitAt} from './syntax.js';
import {namesOf} from './targets.js';

/** `f(x) for x in xs if …` is `xs.map(x => f(x))`; in a dictionary each element is a pair. */
export function lowerComprehension(at: Lowering, parts: readonly SyntaxNode[], place: Place): RawNode {
	const [element, loops] = splitAt(parts.filter(({name}) => name !== 'async'), 'for');
	return loop(at, element, loops, place);
}

function loop(at: Lowering, element: readonly SyntaxNode[], parts: readonly SyntaxNode[], place: Place): RawNode {
	const [targets, behind] = splitAt(parts, 'in');
	const [source, ...conditions] = behind;
	const next = conditions.findIndex(({name}) => name === 'for');
	const list = source ? at.expression(source) : make('ArrayExpression', place, {elements: []});
	const mapper = at.scopes.within('function', undefined, () => {
		const names = targets.filter(({name}) => name !== ',' && name !== '*').map(target => at.target(target)).filter(target => namesOf(target) !== undefined);
		const body = next === -1 ? elementOf(at, element, place) : loop(at, element, conditions.slice(next + 1), place);
		const [only, ...others] = names;
		const parameter = only && others.length > 0 ? make('ArrayPattern', span(only, names.at(-1) ?? only), {elements: names, optional: false, decorators: []}) : only;
		return make('ArrowFunctionExpression', place, {params: parameter ? [parameter] : [], body, async: false, expression: true, generator: false, id: null});
	});
	return methodCall(list, 'map', [mapper], place);
}

/** `key: value` in a dictionary is a pair. */
function elementOf(at: Lowering, parts: readonly SyntaxNode[], place: Place): RawNode {
	const values = parts.filter(({name}) => name !== ':' && name !== '*' && name !== '**');
	const elements = values.map(value => at.expression(value));
	const [only] = elements;
	return elements.length === 1 && only ? only : make('ArrayExpression', placeAround(values, place), {elements});
}

/** Whether the parts of a list or of arguments are a comprehension. */
export function isComprehension(parts: readonly SyntaxNode[]): boolean {
	return parts.some(({name}) => name === 'for');
}

export function placeAround(parts: readonly SyntaxNode[], otherwise: Place): Place {
	const [first] = parts;
	const last = parts.at(-1);
	return first && last ? span(placeOf(first), placeOf(last)) : otherwise;
}
