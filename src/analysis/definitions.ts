import {isCall, outer, stringOf, unwrap, type Node} from './ast.js';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

/** A default that stands in the description of a setting. */
export interface DescribedDefault {
	readonly node: Node;
	readonly text: string;
	/** Of the default alone, where it is only a part of the text. */
	readonly range: readonly [number, number] | undefined;
}

/** A text, or a list of them: a schema may also be made by calls. */
export function isDescription(value: Node): boolean {
	return unwrap(value).type === 'ArrayExpression' || stringOf(value) !== undefined;
}

/** The pattern of a default, when a value is the written description of a setting: `type({JWT_SECRET: 'string = "x"'})`. */
export function definitionAround(tables: Tables, file: SourceFile, value: Node): RegExp | undefined {
	if (!isDescription(value)) {
		return undefined;
	}

	let current = value;
	for (;;) {
		const {parent} = outer(current);
		if (isCall(parent)) {
			return parent.arguments[0] === outer(current).child ? tables.definitions.match(file, parent)[0]?.fallback : undefined;
		}

		if (parent?.type !== 'Property' && parent?.type !== 'ObjectExpression') {
			return undefined;
		}

		current = parent;
	}
}

/** `'string = "x"'`, `['string', '=', 'x']` */
export function defaultIn(file: SourceFile, value: Node, pattern: RegExp): DescribedDefault | undefined {
	const node = unwrap(value);
	if (node.type === 'ArrayExpression') {
		const [, operator, given] = node.elements;
		const text = stringOf(operator) === '=' ? stringOf(given) : undefined;
		return given && text !== undefined ? {node: unwrap(given), text, range: undefined} : undefined;
	}

	const definition = stringOf(node);
	const text = definition === undefined ? undefined : pattern.exec(definition)?.slice(1).find(group => typeof group === 'string');
	const start = text === undefined ? -1 : file.text.slice(...node.range).lastIndexOf(text);
	return text === undefined ? undefined : {node, text, range: start < 0 ? undefined : [node.range[0] + start, node.range[0] + start + text.length]};
}
