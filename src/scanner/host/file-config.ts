import {readInlineConfigs, type InlineConfig} from './directives.js';
import {mergeOptions} from './options.js';
import type {Loc} from '../../analysis/source-file.js';
import type {ConfiguredRule, Message, SourceComment} from './rule.js';

export interface FileConfig {
	/** The rules to run in this file, with what its own comments change. */
	readonly rules: readonly ConfiguredRule[];
	readonly problems: readonly Message[];
}

interface Context {
	readonly prefix: string;
	readonly getLoc: (comment: SourceComment) => Loc;
}

const severities: ReadonlyMap<unknown, ConfiguredRule['severity']> = new Map<unknown, ConfiguredRule['severity']>([
	[0, 0], ['off', 0], [1, 1], ['warn', 1], [2, 2], ['error', 2],
]);

/** What configuration comments (`eslint rule: "off"`) make of the configuration. Only what they say about our rules is looked at. */
export function applyInlineConfigs(rules: readonly ConfiguredRule[], comments: readonly SourceComment[], context: Context): FileConfig {
	const known = new Map(rules.map(rule => [rule.id, rule]));
	const changed = new Map<string, ConfiguredRule>();
	const problems: Message[] = [];
	for (const config of readInlineConfigs(comments, context.prefix)) {
		const problem = (message: string, ruleId: string | null = null, fatal = false): void => {
			problems.push(problemAt(context.getLoc(config.node), message, ruleId, fatal));
		};

		for (const [id, setting] of settingsOf(config, context.prefix, problem)) {
			const rule = known.get(id);
			if (!rule) {
				problem(missingRule(id), id);
			} else if (changed.has(id)) {
				problem(`Rule "${id}" is already configured by another configuration comment in the preceding code. This configuration is ignored.`);
			} else {
				const result = configure(rule, setting);
				if (typeof result === 'string') {
					problem(`Inline configuration for rule "${id}" is invalid:\n\t${result}\n`, id);
				} else {
					changed.set(id, result);
				}
			}
		}
	}

	return {rules: changed.size === 0 ? rules : rules.map(rule => changed.get(rule.id) ?? rule), problems};
}

export function missingRule(id: string): string {
	return `Definition for rule '${id}' was not found.`;
}

export function problemAt({start, end}: Loc, message: string, ruleId: string | null, fatal = false): Message {
	return {
		ruleId, message, severity: 2,
		line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1,
		...fatal && {fatal},
	};
}

function settingsOf({rules}: InlineConfig, prefix: string, problem: (message: string, ruleId: null, fatal: true) => void): readonly [string, unknown][] {
	if (rules) {
		return Object.entries(rules).filter(([id]) => id.startsWith(prefix));
	}

	// ESLint quotes the comment here. It may hold anything, so we do not.
	problem('Failed to parse JSON in this comment.', null, true);
	return [];
}

/** The rule as the comment sets it, or what is wrong with the comment. */
function configure(rule: ConfiguredRule, setting: unknown): ConfiguredRule | string {
	const [level, ...options] = Array.isArray(setting) ? setting as unknown[] : [setting];
	const severity = severities.get(typeof level === 'string' ? level.toLowerCase() : level);
	if (severity === undefined) {
		return 'Expected severity of "off", 0, "warn", 1, "error", or 2.';
	}

	// A comment that sets only the severity keeps the configured options.
	if (options.length === 0) {
		return {...rule, severity};
	}

	const {schema, defaultOptions} = rule.rule.meta ?? {};
	if (Array.isArray(schema) && options.length > schema.length) {
		return `The rule takes at most ${schema.length} options.`;
	}

	return {...rule, severity, options: mergeOptions(defaultOptions, options)};
}
