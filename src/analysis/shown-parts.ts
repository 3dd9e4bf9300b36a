import type {SinkRow} from '../knowledge/types.js';
import {argumentAt} from './arguments.js';
import {children, isFunction, keyOf, returnsOf, stringOf, unwrap, type CallNode, type Node} from './ast.js';
import {parsePosition, type Step} from './position.js';
import {onlyInitOf, variableOf, type SourceFile} from './source-file.js';

/** What of its arguments a call shows. */
export function shownParts(file: SourceFile, call: CallNode, {positions, masked}: Pick<SinkRow, 'positions' | 'masked'>): readonly Node[] {
	if (!positions) {
		return call.arguments;
	}

	const names = new Set(masked === undefined ? [] : partsAt(file, call, masked).flatMap(part => [...lastNames(part)]));
	const parts = positions.flatMap(position => partsAt(file, call, position));
	return names.size === 0 ? parts : parts.flatMap(part => unmasked(part, names));
}

function unmasked(node: Node, names: ReadonlySet<string>): Node[] {
	if (node.type !== 'ObjectExpression') {
		return [node];
	}

	return node.properties.flatMap((property): Node[] => property.type === 'SpreadElement' ? [property] : names.has(keyOf(property) ?? '') ? [] : [property.value]);
}

function partsAt(file: SourceFile, call: CallNode, position: string): Node[] {
	const {index, steps} = parsePosition(position);
	const argument = argumentAt(call, index);
	return argument ? partsOf(file, argument, steps) : [];
}

/** The parts of an expression that is written here, or under a name. */
function partsOf(file: SourceFile, node: Node, [step, ...rest]: readonly Step[]): Node[] {
	if (step === undefined) {
		return [node];
	}

	const inner = unwrap(node);
	if (inner.type === 'Identifier') {
		const init = onlyInitOf(variableOf(file, inner));
		return init && unwrap(init).type !== 'Identifier' ? partsOf(file, init, [step, ...rest]) : [];
	}

	if (step === '()') {
		return isFunction(inner) ? returnsOf(inner).flatMap(value => partsOf(file, value, rest)) : [];
	}

	const properties = inner.type === 'ObjectExpression' ? inner.properties : [];
	return properties.flatMap(property => property.type === 'Property' && keyOf(property) === step ? partsOf(file, property.value, rest) : []);
}

/** `['jwt.secret', '*.password']` */
function * lastNames(node: Node): Generator<string> {
	const text = stringOf(node);
	if (text !== undefined) {
		yield text.split(/[.[\]"']+/).findLast(name => name !== '') ?? text;
	}

	for (const inner of children(node)) {
		yield * lastNames(inner);
	}
}
