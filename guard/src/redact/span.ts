/** A part of a text that holds a secret. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	/** What it stands among: the items of an array or the members of an object. Default: text. */
	readonly among?: 'items' | 'members' | undefined;
}

/** Join what overlaps: of two secrets that share octets, neither may show. Sorted by start. */
export function joined(spans: readonly Span[]): readonly Span[] {
	const result: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = result.at(-1);
		if (last === undefined || span.start >= last.end) {
			result.push(span);
		} else if (span.end > last.end) {
			result[result.length - 1] = {...last, end: span.end};
		}
	}

	return result;
}
