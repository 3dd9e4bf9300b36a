import {commentMarks, jsonWithComments} from '../knowledge/languages.js';
import {languageOf} from '../languages/language-of.js';
import type {ReportedFinding} from '../scanner/scan-result.js';

/** The comments that ignore findings, one for each manner in which their files write comments. */
export function ignoreHints(findings: readonly Pick<ReportedFinding, 'path' | 'ruleId'>[]): string[] {
	const rules = new Map<string, string>();
	for (const {path, ruleId} of findings) {
		const manner = mannerOf(path);
		const first = manner === undefined ? undefined : rules.get(manner) ?? ruleId;
		if (manner !== undefined && first !== undefined) {
			rules.set(manner, first < ruleId ? first : ruleId);
		}
	}

	return [...rules].map(([manner, ruleId]) => `${manner} ${ruleId} -- the reason`);
}

/** How a comment begins that ignores the next line of a file; nothing where none can stand. */
function mannerOf(path: string): string | undefined {
	const language = languageOf(path);
	if (language === undefined || language === 'markup') {
		return '// eslint-disable-next-line';
	}

	const mark = jsonWithComments.test(path) ? '//' : commentMarks[language];
	return mark && `${mark} jwt-secrets-ignore-next-line`;
}
