import type {Range, ScalarStyle} from './tree.js';

export interface Quoted {
	/** With its quotes. */
	readonly range: Range;
	readonly inner: Range;
	readonly style: ScalarStyle;
	readonly text: string;
}

const styles: Readonly<Record<string, ScalarStyle>> = {'"': 'double', '\'': 'single', '`': 'single'};
const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};

/** A quoted text that begins at a place; `undefined` when none does, or it does not end before `limit`. */
export function quotedAt(text: string, start: number, limit = text.length): Quoted | undefined {
	const quote = text[start] ?? '';
	const style = Object.hasOwn(styles, quote) ? styles[quote] : undefined;
	if (style === undefined) {
		return undefined;
	}

	let end = text.indexOf(quote, start + 1);
	while (end !== -1 && end < limit && style === 'double' && isEscaped(text, end, start)) {
		end = text.indexOf(quote, end + 1);
	}

	if (end === -1 || end >= limit) {
		return undefined;
	}

	const inner: Range = [start + 1, end];
	const raw = text.slice(...inner);
	return {range: [start, end + 1], inner, style, text: style === 'double' ? unescape(raw) : raw};
}

function isEscaped(text: string, index: number, from: number): boolean {
	let backslashes = 0;
	while (index - 1 - backslashes > from && text[index - 1 - backslashes] === '\\') {
		backslashes++;
	}

	return backslashes % 2 === 1;
}

function unescape(text: string): string {
	return text.includes('\\') ? text.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter) : text;
}
