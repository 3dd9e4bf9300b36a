import {linesOf} from './lines-of.js';
import {quotedAt} from './quoted.js';
import {shifted, type ConfigEntry, type ConfigScalar, type ConfigValue, type Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

/** A key, bare or quoted, with `:` or `=` behind it; before it only what begins a line of a list or of a shell. */
const setting = /^([ \t]*(?:- +)?(?:export[ \t]+|set[ \t]+|local[ \t]+)?)(["']?)([A-Za-z_][\w.-]*)\2[ \t]*(?:=>|:=|=|:(?=[ \t"']|$))[ \t]*/;
const longestLine = 10_000;

interface Open {
	readonly indent: number;
	readonly key: ConfigScalar;
	readonly entries: ConfigEntry[];
}

/**
 * What can be read where a parser refuses the whole: a key and a value on one line, below the keys that are indented
 * less. Wrong nesting gives wrong parents, never another value.
 */
export function readLineByLine(text: string, tree: TreeBuilder): readonly ConfigValue[] {
	const top: ConfigEntry[] = [];
	const open: Open[] = [];
	const closeTo = (indent: number): void => {
		for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
			open.pop();
			(open.at(-1)?.entries ?? top).push(tree.entry(last.key, last.entries.length > 0 ? tree.mapping(last.entries) : undefined));
		}
	};

	for (const line of linesOf(text)) {
		const comment = /^[ \t]*(?:#|\/\/|;)(.*)$/.exec(line.text);
		if (comment) {
			tree.comment([line.start + line.text.length - (comment[1]?.length ?? 0) - 1, line.start + line.text.length], comment[1] ?? '');
			continue;
		}

		const match = line.text.length > longestLine ? null : setting.exec(line.text);
		if (!match) {
			continue;
		}

		const [whole, before = '', quote = '', name = ''] = match;
		const indent = before.length;
		closeTo(indent);
		const keyStart = line.start + before.length + quote.length;
		const key = tree.scalar([keyStart, keyStart + name.length]);
		const value = valueOf(line.text, line.start, whole.length, tree);
		if (value) {
			(open.at(-1)?.entries ?? top).push(tree.entry(key, value));
		} else if (open.length < 200) {
			open.push({indent, key, entries: []});
		}
	}

	closeTo(0);
	return [tree.mapping(top, [0, text.length])];
}

function valueOf(line: string, lineStart: number, from: number, tree: TreeBuilder): ConfigScalar | undefined {
	const quoted = quotedAt(line, from);
	const shift = (place: Range): Range => shifted(place, lineStart);
	if (quoted) {
		return tree.scalar(shift(quoted.range), {...quoted, inner: shift(quoted.inner)});
	}

	const plain = line.slice(from).replace(/(?:^|[ \t])#.*$/, '').replace(/[,;]?[ \t]*$/, '');
	return /^(?:|[[{(|>][-+\d]*)$/.test(plain) ? undefined : tree.scalar(shift([from, from + plain.length]));
}
