import type {Span} from '../finding.js';

/** A line of source that may be shown: what literals and comments hold is replaced. */
export interface FrameLine {
	readonly number: number;
	readonly text: string;
	/** What is reported in it, counted from 0, end not included. */
	readonly marked: readonly [number, number];
}

type Range = readonly [number, number];

const mask = '***';
const maximumLines = 3;
const maximumWidth = 160;
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The lines on which something is reported, and no others: the neighbours of a secret are other secrets.
 *
 * @param hidden Ranges of the text that are never shown: every literal and comment, without its delimiters.
 */
export function frameOf(text: string, hidden: readonly Range[], {start, end}: Span): readonly FrameLine[] {
	const lines = linesOf(text, start.line, Math.min(end.line, start.line + maximumLines - 1));
	return lines.map(([from, to], index) => {
		const number = start.line + index;
		const marked: Range = [
			number === start.line ? from + start.column - 1 : from,
			number === end.line ? from + end.column - 1 : to,
		];
		return {number, ...showLine(text, [from, to], hidden, marked)};
	});
}

function linesOf(text: string, first: number, last: number): Range[] {
	const found: Range[] = [];
	let number = 1;
	let start = 0;
	for (const {index, 0: separator} of text.matchAll(lineEnd)) {
		if (number > last) {
			return found;
		}

		if (number >= first) {
			found.push([start, index]);
		}

		start = index + separator.length;
		number++;
	}

	return number >= first && number <= last ? [...found, [start, text.length]] : found;
}

function showLine(text: string, [from, to]: Range, hidden: readonly Range[], marked: Range): Pick<FrameLine, 'text' | 'marked'> {
	let shown = '';
	let position = from;
	let markedFrom: number | undefined;
	let markedTo: number | undefined;
	const mark = (upTo: number, isHidden: boolean): void => {
		// A place within a hidden range is shown at the mask's edge.
		if (markedFrom === undefined && marked[0] <= upTo) {
			markedFrom = shown.length + (isHidden ? 0 : Math.max(0, marked[0] - position));
		}

		if (markedTo === undefined && marked[1] <= upTo) {
			markedTo = shown.length + (isHidden ? mask.length : Math.max(0, marked[1] - position));
		}
	};

	for (const [start, end] of hidden) {
		if (end <= position || start >= to) {
			continue;
		}

		if (start > position) {
			mark(start - 1, false);
			shown += text.slice(position, start);
			position = start;
		}

		mark(Math.min(end, to), true);
		shown += mask;
		position = Math.min(end, to);
	}

	mark(to, false);
	shown += text.slice(position, to);
	return cut(shown, [markedFrom ?? 0, markedTo ?? shown.length]);
}

/** Without its indentation, and of a very long line only the part around what is reported. */
function cut(line: string, [from, to]: Range): Pick<FrameLine, 'text' | 'marked'> {
	const indentation = Math.min(line.length - line.trimStart().length, from);
	const start = from - indentation > maximumWidth / 2 && line.length - indentation > maximumWidth ? from - maximumWidth / 4 : indentation;
	const end = Math.min(line.length, start + maximumWidth);
	return {text: line.slice(start, end).trimEnd(), marked: [from - start, Math.max(from + 1, Math.min(to, end)) - start]};
}
