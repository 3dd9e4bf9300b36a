import {createFixer, type Fixer} from './fixer.js';
import type {Loc} from '../../analysis/source-file.js';
import type {Fix, Message, Reportable, Rule, Severity, Suggestion} from './rule.js';
import type {SourceCode} from './source-code.js';

type Data = Readonly<Record<string, unknown>>;
type FixFunction = (fixer: Fixer) => Fix | Iterable<Fix> | null | undefined;

interface SuggestionDescriptor {
	readonly messageId?: string;
	readonly desc?: string;
	readonly data?: Data;
	readonly fix: FixFunction;
}

/** What a rule passes to `context.report`. */
export interface ReportDescriptor {
	readonly node?: Reportable;
	readonly loc?: Loc | Loc['start'];
	readonly messageId?: string;
	readonly message?: string;
	readonly data?: Data;
	readonly fix?: FixFunction | null;
	readonly suggest?: readonly SuggestionDescriptor[] | null;
}

export interface Reporter {
	readonly id: string;
	readonly rule: Rule;
	readonly severity: Severity;
	readonly sourceCode: SourceCode;
}

/** The message that ESLint makes of the same call; throws where ESLint throws. */
export function createMessage({id, rule, severity, sourceCode}: Reporter, descriptor: ReportDescriptor): Message {
	const {node, loc, messageId, data, suggest} = descriptor;
	const place = loc ?? (node && sourceCode.getLoc(node));
	if (!place) {
		throw new TypeError('A report needs a node or a location.');
	}

	const {start, end} = 'start' in place ? place : {start: place, end: undefined};
	const fix = fixOf(descriptor.fix, sourceCode);
	const suggestions = (suggest ?? []).flatMap(item => suggestionOf(item, rule, sourceCode));
	if (fix && !rule.meta?.fixable) {
		throw new TypeError('A rule that fixes must say so in `meta.fixable`.');
	}

	if (suggestions.length > 0 && rule.meta?.hasSuggestions !== true) {
		throw new TypeError('A rule with suggestions must say so in `meta.hasSuggestions`.');
	}

	return {
		ruleId: id,
		severity,
		message: interpolate(textOf(rule, messageId, descriptor.message), data),
		line: start.line,
		column: start.column + 1,
		...messageId && {messageId},
		...end && {endLine: end.line, endColumn: end.column + 1},
		...fix && {fix},
		...suggestions.length > 0 && {suggestions},
	};
}

function textOf(rule: Rule, messageId: string | undefined, text: string | undefined): string {
	if (messageId === undefined) {
		if (!text) {
			throw new TypeError('A report needs a message.');
		}

		return text;
	}

	const messages = rule.meta?.messages;
	const template = messages && Object.hasOwn(messages, messageId) ? messages[messageId] : undefined;
	if (template === undefined || text) {
		throw new TypeError(text ? 'A report has a message or a message id, not both.' : `No message has the id \`${messageId}\`.`);
	}

	return template;
}

/** Placeholders for which there is no data stay as they are. */
export function interpolate(template: string, data: Data | undefined): string {
	return data ? template.replaceAll(/\{\{([^{}]+)\}\}/gu, (placeholder: string, name: string) => {
		const key = name.trim();
		return key in data ? String(data[key]) : placeholder;
	}) : template;
}

function suggestionOf(descriptor: SuggestionDescriptor, rule: Rule, sourceCode: SourceCode): readonly Suggestion[] {
	const {messageId, data} = descriptor;
	const desc = interpolate(textOf(rule, messageId, descriptor.desc), data);
	const fix = fixOf(descriptor.fix, sourceCode);
	return fix ? [{...messageId && {messageId}, ...data && {data}, desc, fix}] : [];
}

function fixOf(fix: FixFunction | null | undefined, sourceCode: SourceCode): Fix | undefined {
	const result = fix?.(createFixer(sourceCode));
	if (!result) {
		return undefined;
	}

	return Symbol.iterator in result ? mergeFixes([...result], sourceCode.text) : result;
}

/** One fix that does what several do, with the text between them. */
function mergeFixes(fixes: readonly Fix[], text: string): Fix | undefined {
	const sorted = fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
	const [first] = sorted;
	const last = sorted.at(-1);
	if (!first || !last) {
		return undefined;
	}

	let merged = '';
	let end = first.range[0];
	for (const {range, text: replacement} of sorted) {
		if (range[0] < end) {
			throw new RangeError('The fixes of one report must not overlap.');
		}

		merged += text.slice(end, range[0]) + replacement;
		end = range[1];
	}

	return {range: [first.range[0], end], text: merged};
}
