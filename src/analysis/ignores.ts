import {ignoreCommentIn} from './ignore-comments.js';

/** What is wrong with a directive that silences one of our rules. */
export type IgnoreProblem = {readonly kind: 'missingReason' | 'missingRule'} | {readonly kind: 'expired' | 'malformedDate'; readonly date: string};

const directive = /^\s*eslint(?:-disable(?:-next-line|-line)?)?\s/;

/**
 * Judges a comment: one that names a rule of ours must say why after `--`, and may say until when
 * (`-- until=2027-01-31 the vault moves then`). `today` is an ISO date.
 */
export function judgeIgnore(comment: string, prefix: string, today: string): IgnoreProblem | undefined {
	const own = ignoreCommentIn(comment);
	if (own) {
		return own.rules.length === 0 ? {kind: 'missingRule'} : judgeReason(own.justification, today);
	}

	const [body = '', ...rest] = comment.split(/\s-{2,}\s/);
	if (!directive.test(`${body} `) || !body.includes(prefix) || !silences(body, prefix)) {
		return undefined;
	}

	return judgeReason(rest.join(' -- ').trim(), today);
}

function judgeReason(text: string, today: string): IgnoreProblem | undefined {
	const [, until, reason = ''] = /^(?:until=(\S*)\s*)?(.*)$/s.exec(text) ?? [];
	if (until !== undefined && !isDate(until)) {
		return {kind: 'malformedDate', date: until.slice(0, 20)};
	}

	if (until !== undefined && until < today) {
		return {kind: 'expired', date: until};
	}

	return reason.trim() === '' ? {kind: 'missingReason'} : undefined;
}

/** `eslint-disable…` does; a configuration comment does where it switches a rule of ours off. */
function silences(body: string, prefix: string): boolean {
	return /^\s*eslint-/.test(body) || new RegExp(`${prefix}[\\w-]+["']?\\s*:\\s*\\[?\\s*(?:0|["']?off)`).test(body);
}

function isDate(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
