import type {SyntaxNode} from '@lezer/common';
import type {Lowering} from './lowering.js';
import {endOf, literal, make, type Place, type RawNode} from './raw-node.js';
import {partsOf, placeOf} from './syntax.js';

const opening = /^([a-zA-Z]*)("""|'''|"|')/;
const simpleEscapes: Readonly<Record<string, string>> = {'\\': '\\', '\'': '\'', '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v'};

/** A string of any kind; several that follow each other are one. */
export function lowerString(at: Lowering, node: SyntaxNode): RawNode {
	const strings = node.name === 'ContinuedString' ? partsOf(node) : [node];
	const pieces = strings.flatMap(string => string.name === 'FormatString' ? formatPieces(at, string) : [{text: contentOf(at.text, string), place: innerPlace(at.text, string)}]);
	return joined(at, pieces, placeOf(node));
}

/** A part of a text: written there, or a value that is put there. */
export type Piece = {readonly text: string; readonly place: Place} | {readonly value: RawNode};

/** One literal when all of it is written, else a template. */
export function joined(at: Pick<Lowering, 'text'>, pieces: readonly Piece[], place: Place): RawNode {
	const expressions = pieces.flatMap(piece => 'value' in piece ? [piece.value] : []);
	if (expressions.length === 0) {
		return literal(pieces.map(piece => 'text' in piece ? piece.text : '').join(''), place, at.text);
	}

	const quasis: RawNode[] = [];
	let words = '';
	let where: Place = {start: place.start, end: place.start};
	for (const piece of pieces) {
		if ('text' in piece) {
			where = words === '' ? piece.place : {start: where.start, end: piece.place.end};
			words += piece.text;
		} else {
			quasis.push(quasi(words, where, false));
			words = '';
			where = endOf(piece.value);
		}
	}

	return make('TemplateLiteral', place, {quasis: [...quasis, quasi(words, where, true)], expressions});
}

function quasi(text: string, place: Place, tail: boolean): RawNode {
	return make('TemplateElement', place, {value: {raw: text, cooked: text}, tail});
}

function formatPieces(at: Lowering, node: SyntaxNode): Piece[] {
	const inner = innerPlace(at.text, node);
	const isRaw = /r/i.test(prefixOf(at.text, node));
	const words = (start: number, end: number): Piece[] => start >= end
		? []
		: [{text: decode(at.text.slice(start, end).replaceAll('{{', '{').replaceAll('}}', '}'), isRaw), place: {start, end}}];
	const pieces: Piece[] = [];
	let position = inner.start;
	for (const part of partsOf(node)) {
		if (part.name === 'FormatReplacement') {
			pieces.push(...words(position, part.from), ...replacement(at, part));
			position = part.to;
		}
	}

	return [...pieces, ...words(position, inner.end)];
}

function replacement(at: Lowering, node: SyntaxNode): Piece[] {
	const values = partsOf(node).filter(({name}) => name !== '{' && name !== '}' && name !== ',' && name !== '*' && !name.startsWith('Format'));
	// `{secret!r:>20}`: what pads it is no part of it; `{len(x):{width}}` reads a width.
	return values.map(value => ({value: at.expression(value)}));
}

function prefixOf(text: string, node: SyntaxNode): string {
	return opening.exec(text.slice(node.from, node.from + 6))?.[1] ?? '';
}

function innerPlace(text: string, node: SyntaxNode): Place {
	const [whole = '', , quote = ''] = opening.exec(text.slice(node.from, node.from + 6)) ?? [];
	const start = node.from + whole.length;
	const isClosed = node.to - quote.length >= start && text.slice(node.to - quote.length, node.to) === quote;
	return {start, end: Math.max(start, isClosed ? node.to - quote.length : node.to)};
}

function contentOf(text: string, node: SyntaxNode): string {
	const {start, end} = innerPlace(text, node);
	return decode(text.slice(start, end), /r/i.test(prefixOf(text, node)));
}

/** The Python language reference, 2.4.1.1; `\N{…}` stays as it is written. */
function decode(content: string, isRaw: boolean): string {
	return isRaw || !content.includes('\\') ? content : content.replaceAll(/\\(?:(\r\n|[\n\r])|x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{1,3})|([\\'"abfnrtv]))/gi, (
		whole: string, line: string | undefined, byte: string | undefined, short: string | undefined, long: string | undefined, octal: string | undefined, letter: string | undefined,
	) => {
		if (line !== undefined) {
			return '';
		}

		const hex = byte ?? short ?? long;
		if (hex !== undefined) {
			const code = Number.parseInt(hex, 16);
			return code <= 0x10FFFF ? String.fromCodePoint(code) : whole;
		}

		return octal === undefined ? simpleEscapes[letter ?? ''] ?? whole : String.fromCodePoint(Number.parseInt(octal, 8));
	});
}
