import type {TSESTree} from '@typescript-eslint/utils';
import {parse} from '../analysis/parse.js';
import {nodesOf} from '../analysis/source-file.js';

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
	const parsed = parse(path, text, () => undefined);
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

function hiddenIn(node: TSESTree.Literal): Range[] {
	const [start, end] = node.range;
	if (typeof node.value === 'string') {
		return [[start + 1, end - 1]];
	}

	return node.raw === 'null' || typeof node.value === 'boolean' ? [] : [[start, end]];
}
