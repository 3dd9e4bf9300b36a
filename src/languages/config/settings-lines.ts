import {linesOf} from './lines-of.js';
import {quotedAt} from './quoted.js';
import type {Reader} from './reader.js';
import type {ConfigEntry, ConfigScalar, ConfigValue, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

/** What formats of one setting a line differ in. */
interface Grammar {
	/** Letters that begin a comment at the start of a line. */
	readonly comments: string;
	/** Fits the separator of key and value, with the spaces around it. */
	readonly separator: RegExp;
	readonly hasSections: boolean;
	/** A backslash at the end of a line takes the next one in. */
	readonly isContinued: boolean;
	/** Quotes around a value are not part of it. */
	readonly isQuoted: boolean;
	/** Puts the value of a key that stands for something more. */
	readonly special?: (key: ConfigScalar, value: Range, tree: TreeBuilder, text: string) => ConfigValue | undefined;
}

const key = /^[ \t]*([\w.:$/@-]+(?:\[\w*\])?)/;

function createReader(grammar: Grammar): Reader {
	return (text, tree) => {
		const top: ConfigEntry[] = [];
		const sections: {readonly name: ConfigScalar; readonly entries: ConfigEntry[]}[] = [];
		let next = 0;
		for (const {text: line, start} of linesOf(text)) {
			const first = line.trimStart()[0] ?? '';
			if (start < next || first === '') {
				continue;
			}

			if (grammar.comments.includes(first)) {
				const from = start + line.indexOf(first);
				tree.comment([from, start + line.length], line.slice(line.indexOf(first) + 1));
				continue;
			}

			const section = grammar.hasSections ? /^\s*\[\s*([^\]]*?)\s*\]/.exec(line) : null;
			if (section) {
				const from = start + line.indexOf(section[1] ?? '', line.indexOf('['));
				sections.push({name: tree.scalar([from, from + (section[1]?.length ?? 0)]), entries: []});
				continue;
			}

			const name = key.exec(line);
			const separator = name && grammar.separator.exec(line.slice(name[0].length));
			if (!name || !separator) {
				continue;
			}

			const keyStart = start + name[0].length - (name[1]?.length ?? 0);
			const scalar = tree.scalar([keyStart, start + name[0].length]);
			const from = start + name[0].length + separator[0].length;
			const end = grammar.isContinued ? endOfContinued(text, start + line.length) : start + line.length;
			next = end;
			(sections.at(-1)?.entries ?? top).push(tree.entry(scalar, valueOf(grammar, scalar, [from, end], tree, text)));
		}

		const entries = [...top, ...sections.map(({name, entries: own}) => tree.entry(name, own.length > 0 ? tree.mapping(own) : undefined))];
		return [tree.mapping(entries, [0, text.length])];
	};
}

function valueOf(grammar: Grammar, name: ConfigScalar, range: Range, tree: TreeBuilder, text: string): ConfigValue | undefined {
	const special = grammar.special?.(name, range, tree, text);
	if (special) {
		return special;
	}

	const quoted = grammar.isQuoted ? quotedAt(text, range[0], range[1]) : undefined;
	if (quoted) {
		return tree.scalar(quoted.range, quoted);
	}

	const raw = text.slice(...range);
	const shown = (grammar.isQuoted ? raw.replace(/[ \t][#;].*$/, '') : raw).trimEnd();
	return shown === '' ? undefined : tree.scalar([range[0], range[0] + shown.length], {text: grammar.isContinued ? shown.replaceAll(/\\\r?\n[ \t]*/g, '') : shown});
}

function endOfContinued(text: string, lineEnd: number): number {
	let end = lineEnd;
	while (end < text.length && text[end - 1] === '\\') {
		const next = text.indexOf('\n', text.indexOf('\n', end) + 1);
		end = next === -1 ? text.length : next;
		if (text[end - 1] === '\r') {
			end--;
		}
	}

	return end;
}

/** Java's `.properties`. */
export const readProperties = createReader({comments: '#!', separator: /^[ \t]*[=:][ \t]*|^[ \t]+/, hasSections: false, isContinued: true, isQuoted: false});

/** INI and its relatives. */
export const readIni = createReader({comments: '#;', separator: /^[ \t]*(?:\+?=|:(?=\s))[ \t]*/, hasSections: true, isContinued: false, isQuoted: true});

/** systemd's units: `Environment="A=b" C=d`. */
export const readSystemd = createReader({
	comments: '#;', separator: /^[ \t]*=[ \t]*/, hasSections: true, isContinued: true, isQuoted: false,
	special: ({text: name}, range, tree) => /^(?:Environment|Exec\w+)$/.test(name) ? tree.scalar(range, {style: 'script'}) : undefined,
});
