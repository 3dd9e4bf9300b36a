import type {ConfigNode, ConfigScalar} from './languages/config/tree.js';
import type {SourceFile} from './analysis/source-file.js';
import type {Fix} from './create-rule.js';
import {isSetting, type ReportedHole} from './hole-reports.js';
import type {LanguageId} from './knowledge/languages.js';
import {languageOf} from './languages/language-of.js';
import type {RuleFile} from './rule-file.js';
import type {Suggestion} from './suggestions.js';

export const messages = {
	requireVariable: 'Stop with an error when `{{name}}` is not set.',
	emptyValue: 'Take the value of `{{name}}` out of this file.',
} as const;

/** Where `${NAME:?}` stops: a shell, and Compose. In YAML of another kind the person who is asked knows better. */
const stopping: ReadonlySet<LanguageId> = new Set(['shell', 'yaml']);
/** Where a value without quotes cannot be left out. */
const quoting: ReadonlySet<LanguageId> = new Set(['json', 'toml', 'hcl']);

/** Takes the default out of `${NAME:-x}` and of `ARG NAME=x`. */
export function withoutDefault({file}: RuleFile, hole: ReportedHole): readonly Suggestion<'dropDefault' | 'requireVariable'>[] {
	const scalar = scalarOf(file, hole);
	const found = scalar && (referenceAround(file, scalar) ?? argumentOf(scalar));
	return found ? [{...found, data: {name: hole.name ?? 'the secret'}}] : [];
}

/** Leaves a key with an empty value, which every program that reads the file takes for a missing one. */
export function withoutValue({file}: RuleFile, hole: ReportedHole): readonly Suggestion<'emptyValue'>[] {
	const scalar = scalarOf(file, hole);
	const language = languageOf(file.path);
	// An item of a list cannot be left empty without quotes, and several lines are a key that belongs elsewhere.
	if (!scalar || !/^(?:plain|single|double)$/.test(scalar.style) || scalar.style === 'plain' && scalar.parent?.type === 'ConfigSequence' || file.text.slice(...scalar.inner).includes('\n')) {
		return [];
	}

	const empty = scalar.style === 'plain' && language && quoting.has(language) ? '""' : '';
	return [{messageId: 'emptyValue', data: {name: hole.name ?? 'the secret'}, fix: fixer => fixer.replaceTextRange([...scalar.inner], empty)}];
}

function scalarOf(file: SourceFile, hole: ReportedHole): ConfigScalar | undefined {
	const node = hole.at.node as unknown as ConfigNode;
	return isSetting(hole) && hole.at.file === file && hole.origin.kind === 'text' && node.type === 'ConfigScalar' ? node : undefined;
}

interface Edit {
	readonly messageId: 'dropDefault' | 'requireVariable';
	readonly fix: Fix;
}

const longestReference = 200;

function referenceAround({text, path}: SourceFile, {inner: [start, end]}: ConfigScalar): Edit | undefined {
	const before = /\$\{[A-Za-z_][\w.]*(:?[-=]|:|,\s*)(["']?)$/.exec(text.slice(Math.max(0, start - longestReference), start));
	const [, operator = '', quote = ''] = before ?? [];
	const from = start - quote.length - operator.length;
	const to = end + quote.length;
	if (!before || text.slice(end, to + 1) !== `${quote}}`) {
		return undefined;
	}

	const language = languageOf(path);
	return /[-=]$/.test(operator) && language && stopping.has(language)
		? {messageId: 'requireVariable', fix: fixer => fixer.replaceTextRange([from, to], ':?')}
		: {messageId: 'dropDefault', fix: fixer => fixer.removeRange([from, to])};
}

function argumentOf(scalar: ConfigScalar): Edit | undefined {
	const entry = scalar.parent;
	return entry?.type === 'ConfigEntry' && entry.isDefault && entry.value === scalar
		? {messageId: 'dropDefault', fix: fixer => fixer.removeRange([entry.key.range[1], scalar.range[1]])}
		: undefined;
}
