import type {Fix, Reportable} from './rule.js';
import type {SourceCode} from './source-code.js';

type Range = readonly [number, number];

/** ESLint's `RuleFixer`. */
export interface Fixer {
	readonly insertTextAfter: (node: Reportable, text: string) => Fix;
	readonly insertTextAfterRange: (range: Range, text: string) => Fix;
	readonly insertTextBefore: (node: Reportable, text: string) => Fix;
	readonly insertTextBeforeRange: (range: Range, text: string) => Fix;
	readonly remove: (node: Reportable) => Fix;
	readonly removeRange: (range: Range) => Fix;
	readonly replaceText: (node: Reportable, text: string) => Fix;
	readonly replaceTextRange: (range: Range, text: string) => Fix;
}

export function createFixer({getRange}: SourceCode): Fixer {
	const insertTextAfterRange = (range: Range, text: string): Fix => ({range: [range[1], range[1]], text});
	const insertTextBeforeRange = (range: Range, text: string): Fix => ({range: [range[0], range[0]], text});
	const replaceTextRange = ([start, end]: Range, text: string): Fix => ({range: [start, end], text});
	return {
		insertTextAfter: (node, text) => insertTextAfterRange(getRange(node), text),
		insertTextAfterRange,
		insertTextBefore: (node, text) => insertTextBeforeRange(getRange(node), text),
		insertTextBeforeRange,
		remove: node => replaceTextRange(getRange(node), ''),
		removeRange: range => replaceTextRange(range, ''),
		replaceText: (node, text) => replaceTextRange(getRange(node), text),
		replaceTextRange,
	};
}
