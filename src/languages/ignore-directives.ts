import {ignoreCommentIn} from '../analysis/ignore-comments.js';
import type {Comment} from '../analysis/parse.js';

export interface IgnoreDirective<T> {
	readonly type: 'disable-next-line';
	readonly node: T;
	/** The rules, as ESLint lists them in its own directives. */
	readonly value: string;
	readonly justification: string;
}

/** What the comments of a file in a language of our own switch off. One that names no rule switches nothing off. */
export function ignoreDirectives<T extends Pick<Comment, 'value'>>(comments: readonly T[]): readonly IgnoreDirective<T>[] {
	return comments.flatMap(node => {
		const found = ignoreCommentIn(node.value);
		return found && found.rules.length > 0
			? [{type: 'disable-next-line', node, value: found.rules.map(rule => `jwt-secrets/${rule}`).join(', '), justification: found.justification}]
			: [];
	});
}
