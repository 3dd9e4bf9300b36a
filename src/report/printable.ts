/**
 * Controls (C0, DEL, C1 with its one-character CSI), bidirectional marks, overrides and isolates, line separators, and
 * halves of surrogate pairs: what a hostile file name or identifier could use to write over a terminal's other lines or
 * to reorder them.
 */
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Text as it may go to a terminal: one line, left to right. */
export function printable(text: string): string {
	return text.replaceAll(unprintable, '\uFFFD');
}

/** JSON in which such characters are escaped: the same value, and harmless where a report is shown. */
export function printableJson(value: unknown): string {
	const json = JSON.stringify(value, undefined, '\t');
	// Line feeds and tabs are the layout; inside strings `stringify` has escaped them.
	return `${json.replaceAll(unprintable, character => character === '\n' || character === '\t' ? character : escape(character))}\n`;
}

function escape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
