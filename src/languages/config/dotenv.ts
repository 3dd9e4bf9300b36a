import {linesOf} from './lines-of.js';
import {quotedAt} from './quoted.js';
import type {Reader} from './reader.js';
import type {ConfigEntry, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

const assignment = /^[ \t]*(?:export[ \t]+)?(['"]?)([A-Za-z_][\w.-]*)\1[ \t]*(?:=|:(?=[ \t]))[ \t]*/;

/**
 * `.env` files, as dotenv, Docker and shells read them: `export`, spaces around `=`, quotes, values over several lines in
 * quotes. A `#` begins a comment at the start of a line or behind a space.
 */
export const readDotenv: Reader = (text, tree) => {
	const entries: ConfigEntry[] = [];
	/** Quotes that nothing closes any more: a hostile file would have us look to its end again for each line. */
	const unclosed = new Set<string>();
	let next = 0;
	for (const line of linesOf(text)) {
		if (line.start < next) {
			continue;
		}

		const comment = /^[ \t]*#(.*)/.exec(line.text);
		if (comment) {
			const start = line.start + line.text.indexOf('#');
			tree.comment([start, start + 1 + (comment[1]?.length ?? 0)], comment[1] ?? '');
			continue;
		}

		const match = assignment.exec(line.text);
		if (match) {
			const [whole, quote = '', name = ''] = match;
			const keyStart = line.start + whole.indexOf(quote + name) + quote.length;
			const start = line.start + whole.length;
			const value = valueAt(text, start, line.start + line.text.length, unclosed);
			entries.push(tree.entry(tree.scalar([keyStart, keyStart + name.length]), value ? tree.scalar(value.range, value) : undefined));
			next = value?.range[1] ?? 0;
			noteTrailing(tree, text, next, line.start + line.text.length);
		}
	}

	return [tree.mapping(entries, [0, text.length])];
};

function valueAt(text: string, start: number, lineEnd: number, unclosed: Set<string>) {
	const quote = text[start] ?? '';
	if (!unclosed.has(quote)) {
		const quoted = quotedAt(text, start);
		if (quoted) {
			return quoted;
		}

		unclosed.add(quote);
	}

	const rest = text.slice(start, lineEnd);
	const plain = rest.replace(/(?:^|[ \t])#.*$/, '').trimEnd();
	const range: Range = [start, start + plain.length];
	return plain === '' ? undefined : {range, inner: range, style: 'plain' as const, text: plain};
}

/** A comment behind a value. */
function noteTrailing(tree: TreeBuilder, text: string, from: number, lineEnd: number): void {
	const match = from > 0 && from < lineEnd ? /^[ \t]*#(.*)$/.exec(text.slice(from, lineEnd)) : null;
	if (match) {
		tree.comment([lineEnd - (match[1]?.length ?? 0) - 1, lineEnd], match[1] ?? '');
	}
}
