import {spanOf, type SourceFile} from './source-file.js';
import type {Comment} from './parse.js';

/** A comment of our own: `jwt-secrets-ignore-next-line RULE -- reason`. */
export interface IgnoreComment {
	/** Without prefix, as written. */
	readonly rules: readonly string[];
	readonly justification: string;
}

/** Editors write ESLint's directive, with the comment of the language, when they are asked to ignore a finding. */
const own = /^\s*(?:jwt-secrets-ignore-next-line|eslint-disable-next-line(?=\s+jwt-secrets\/))(?:\s+([^]*))?$/;

/** Languages without directives of ESLint have a comment for that, which means the same in every host. */
export function ignoreCommentIn(comment: string): IgnoreComment | undefined {
	const match = own.exec(comment);
	if (!match) {
		return undefined;
	}

	const [list = '', ...rest] = (match[1] ?? '').split(/(?:^|\s)-{2,}(?:\s|$)/);
	return {
		rules: list.split(/[\s,]+/).filter(name => name !== '' && !/^(?!jwt-secrets\/)[^/]*\//.test(name)).map(name => name.replace(/^jwt-secrets\//, '')),
		justification: rest.join(' -- ').trim(),
	};
}

/** Tells for a rule and a line whether a comment on the line above silences it. */
export function silencedBy(file: SourceFile, comments: readonly Pick<Comment, 'value' | 'range'>[]): (rule: string, line: number) => boolean {
	const silenced = new Set(comments.flatMap(({value, range}) => {
		const line = spanOf(file, range).end.line + 1;
		return (ignoreCommentIn(value)?.rules ?? []).map(rule => `${rule}:${line}`);
	}));
	return (rule, line) => silenced.has(`${rule}:${line}`);
}
