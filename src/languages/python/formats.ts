import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import type {RawNode} from './raw-node.js';
import {joined, type Piece} from './strings.js';
import {placeOf} from './syntax.js';

const percent = /%(?:%|(?:\((\w*)\))?[#0\- +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?[diouxXeEfFgGcrsa])/g;
const braces = /\{\{|\}\}|\{([\w]*)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g;

/** `'%s:%s' % (a, b)`, `'%(key)s' % {'key': a}` */
export function percentFormat(at: Lowering, node: SyntaxNode, format: RawNode, values: RawNode): RawNode | undefined {
	return typeof format['value'] === 'string'
		? filled(at, node, format, percent, values.type === 'ArrayExpression' ? elementsOf(values) : [values], values.type === 'ObjectExpression' ? namedOf(values) : new Map())
		: undefined;
}

/** `'{}:{key}'.format(a, key=b)` */
export function braceFormat(at: Lowering, node: SyntaxNode, format: RawNode, args: readonly RawNode[]): RawNode | undefined {
	const keywords = args.find(argument => argument['isKeywords'] === true);
	return typeof format['value'] === 'string'
		? filled(at, node, format, braces, args.filter(argument => argument !== keywords), keywords ? namedOf(keywords) : new Map())
		: undefined;
}

/** Every value is put where its first mark stands; those that no mark asks for stand at the end. */
function filled(
	at: Lowering, node: SyntaxNode, format: RawNode, marks: RegExp, values: readonly RawNode[], named: ReadonlyMap<string, RawNode>,
): RawNode {
	const text = String(format['value']);
	const open = new Set([...named.values(), ...values]);
	const pieces: Piece[] = [];
	let position = 0;
	let next = 0;
	for (const match of text.matchAll(marks)) {
		const [mark, key = ''] = match;
		pieces.push({text: text.slice(position, match.index), place: format});
		position = match.index + mark.length;
		if (mark === '%%' || mark === '{{' || mark === '}}') {
			pieces.push({text: mark.slice(1), place: format});
			continue;
		}

		const value = /^\d+$/.test(key) ? values[Number(key)] : key === '' ? values[next++] ?? (named.size > 0 ? undefined : values.at(-1)) : named.get(key);
		pieces.push(value && open.delete(value) ? {value} : {text: '', place: format});
	}

	pieces.push({text: text.slice(position), place: format});
	return joined(at, [...pieces, ...[...open].map(value => ({value: value.type === 'SpreadElement' ? value['argument'] as RawNode : value}))], placeOf(node));
}

function elementsOf(list: RawNode): RawNode[] {
	return list['elements'] as RawNode[];
}

function namedOf(object: RawNode): Map<string, RawNode> {
	return new Map((object['properties'] as RawNode[]).map((property, index) => {
		const key = property['key'] as RawNode | undefined;
		return property.type === 'SpreadElement'
			? [`**${index}`, property['argument'] as RawNode]
			: [String(key?.['name'] ?? key?.['value']), property['value'] as RawNode];
	}));
}
