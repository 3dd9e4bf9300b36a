export interface Line {
	/** Without its end. */
	readonly text: string;
	readonly start: number;
}

/** The lines of a text, each with the place where it begins. */
export function * linesOf(text: string): Generator<Line> {
	let start = 0;
	while (start <= text.length) {
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end === -1 ? text.length : end);
		yield {text: line.endsWith('\r') ? line.slice(0, -1) : line, start};
		if (end === -1) {
			return;
		}

		start = end + 1;
	}
}
