/** Where each line of a text begins. A line ends as ECMAScript has it. */
export function lineStartsOf(text: string): readonly number[] {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
		starts.push(match.index + match[0].length);
	}

	return starts;
}

/** The line that a place is in and how far behind its beginning, both from zero. */
export function placeIn(starts: readonly number[], index: number): {readonly line: number; readonly column: number} {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= index) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return {line: low, column: index - (starts[low] ?? 0)};
}
