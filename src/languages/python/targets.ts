import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {identifier, make, span, type Place, type RawNode} from './raw-node.js';
import {partsOf, placeOf, splitAtCommas, withoutBrackets} from './syntax.js';

/** What is given a value: a name, a member, or a pattern of them. */
export function lowerTarget(at: Lowering, node: SyntaxNode): RawNode {
	switch (node.name) {
		case 'VariableName': {
			const name = at.text.slice(node.from, node.to);
			at.scopes.current.declared.add(name);
			return identifier(name, placeOf(node));
		}

		case 'ParenthesizedExpression':
		case 'TupleExpression':
		case 'ArrayExpression': {
			return lowerTargets(at, withoutBrackets(partsOf(node)), placeOf(node));
		}

		default: {
			return at.expression(node);
		}
	}
}

/** `a, *b` */
export function lowerTargets(at: Lowering, parts: readonly SyntaxNode[], place: Place): RawNode {
	const groups = splitAtCommas(parts);
	const elements = groups.flatMap(([first, second]) => {
		if (first?.name === '*' && second) {
			const argument = lowerTarget(at, second);
			return [make('RestElement', span(placeOf(first), argument), {argument, optional: false, decorators: []})];
		}

		return first ? [lowerTarget(at, first)] : [];
	});
	const [first] = elements;
	const isAlone = elements.length === 1 && first?.type !== 'RestElement' && !parts.some(({name}) => name === ',');
	return first && isAlone ? first : make('ArrayPattern', first ? span(first, elements.at(-1) ?? first) : place, {elements, optional: false, decorators: []});
}

/** The names in a target; `undefined` when something in it is no name. */
export function namesOf(target: RawNode): string[] | undefined {
	switch (target.type) {
		case 'Identifier': {
			return [String(target['name'])];
		}

		case 'RestElement': {
			return namesOf(target['argument'] as RawNode);
		}

		case 'ArrayPattern': {
			const names = (target['elements'] as RawNode[]).map(element => namesOf(element));
			return names.every(name => name !== undefined) ? names.flat() : undefined;
		}

		default: {
			return undefined;
		}
	}
}
