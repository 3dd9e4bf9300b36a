import type {TSESTree} from '@typescript-eslint/utils';
import {configNodesOf} from '../analysis/config/nodes.js';
import {nodesOf} from '../analysis/source-file.js';
import {parseConfig} from '../languages/config/parse-config.js';
import {parseFile} from '../languages/parse-file.js';
import {isConfig, languageOf, type ConfigLanguage} from '../languages/language-of.js';

type Range = readonly [number, number];

export interface HiddenRanges {
	/** The text that the ranges count in. */
	readonly text: string;
	readonly ranges: readonly Range[];
}

/**
 * What a code frame must not show: the inside of every string, template, regular expression, number, JSX text and comment.
 * `undefined` when the file cannot be parsed, because then nobody can say where they are.
 */
export function hiddenRanges(path: string, text: string): HiddenRanges | undefined {
	const language = languageOf(path);
	if (isConfig(language)) {
		return hiddenSettings(language, path, text);
	}

	const parsed = parseFile(path, text, () => undefined);
	if ('unread' in parsed) {
		return undefined;
	}

	const {file, comments} = parsed;
	const shebang = /^#!.*/.exec(file.text);
	const ranges: Range[] = [
		...shebang ? [[0, shebang[0].length] as const] : [],
		...nodesOf(file, 'Literal').flatMap(node => hiddenIn(node)),
		...nodesOf(file, 'TemplateElement').map(({range: [start, end]}): Range => [start + 1, end - (file.text.startsWith('${', end - 2) ? 2 : 1)]),
		...nodesOf(file, 'JSXText').map(({range}) => range),
		...comments.map(({range: [start, end]}): Range => [start + 2, end]),
	];
	return {
		text: file.text.slice(file.offset),
		ranges: ranges
			.filter(([start, end]) => start < end)
			.map(([start, end]): Range => [start - file.offset, end - file.offset])
			.sort((a, b) => a[0] - b[0]),
	};
}

/** Of configuration nothing is shown but keys and punctuation: what stands between them may be a secret in any format. */
function hiddenSettings(language: ConfigLanguage, path: string, source: string): HiddenRanges {
	const {document, file} = parseConfig(language, path, source);
	const {text} = file;
	const shown = configNodesOf(file, 'ConfigEntry').map(({key}) => key.range).sort((a, b) => a[0] - b[0]);
	const ranges: Range[] = [];
	let from = 0;
	for (const [start, end] of [...shown, [document.range[1], document.range[1]] as const]) {
		ranges.push(...hiddenBetween(text, from, Math.max(from, start)));
		from = Math.max(from, end);
	}

	return {text, ranges};
}

/** Shown are what leads from a key to its value, or begins a line, and what is nothing but brackets. */
function * hiddenBetween(text: string, from: number, to: number): Generator<Range> {
	let start = from;
	for (const line of text.slice(from, to).split('\n')) {
		const lead = (start === from && from > 0 ? /^["']?[ \t]*(?:[:=][ \t]*)?[{[]*[ \t]*["']?/ : /^[ \t]*(?:- )?[{[]*[ \t]*["']?/).exec(line)?.[0].length ?? 0;
		const rest = line.slice(lead).trimEnd();
		if (!/^[\]}),;\s"'{[]*$/.test(rest)) {
			yield [start + lead, start + lead + rest.length];
		}

		start += line.length + 1;
	}
}

function hiddenIn(node: TSESTree.Literal): Range[] {
	const [start, end] = node.range;
	if (typeof node.value === 'string') {
		return [[start + 1, end - 1]];
	}

	return node.raw === 'null' || typeof node.value === 'boolean' ? [] : [[start, end]];
}
