import type {Position, Range} from 'vscode-languageserver-protocol';

/** The text of an open file, with places as the protocol counts them: lines and UTF-16 code units from 0. */
export interface Buffer {
	text: string;
	version: number;
	/** Of a text that stands there exactly once. */
	readonly rangeOf: (part: string) => Range;
}

export function createBuffer(text: string): Buffer {
	return {
		text,
		version: 1,
		rangeOf(part) {
			const start = this.text.indexOf(part);
			if (start === -1 || start !== this.text.lastIndexOf(part)) {
				throw new Error(`“${part}” does not stand there exactly once.`);
			}

			return {start: positionAt(this.text, start), end: positionAt(this.text, start + part.length)};
		},
	};
}

export function apply(buffer: Buffer, {start, end}: Range, newText: string): void {
	buffer.text = buffer.text.slice(0, offsetAt(buffer.text, start)) + newText + buffer.text.slice(offsetAt(buffer.text, end));
	buffer.version++;
}

function positionAt(text: string, offset: number): Position {
	const lines = text.slice(0, offset).split('\n');
	return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0};
}

function offsetAt(text: string, {line, character}: Position): number {
	return text.split('\n').slice(0, line).reduce((sum, {length}) => sum + length + 1, character);
}
