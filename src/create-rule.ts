import {relative, sep} from 'node:path';
import type {TSESLint} from '@typescript-eslint/utils';
import {anchorOf} from './analysis/anchor.js';
import type {Node} from './analysis/ast.js';
import type {Located} from './analysis/exports.js';
import {locOf, spanOf, type SourceFile} from './analysis/source-file.js';
import type {Finding, Place, RelatedPlace} from './finding.js';
import {mayMatter, ruleFileOf, type RuleFile} from './rule-file.js';
import {rulePage} from './rule-page.js';

export type Preset = 'recommended' | 'strict';
export type Fix = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix | TSESLint.RuleFix[];

export interface RuleDescription<MessageId extends string> {
	readonly name: string;
	readonly description: string;
	/** CWE identifiers. */
	readonly weaknesses: readonly string[];
	readonly presets: readonly Preset[];
	readonly recommendedAs: 'error' | 'warn';
	readonly hasSuggestions?: boolean;
	readonly messages: Readonly<Record<MessageId, string>>;
	readonly check: (file: RuleFile) => Iterable<Report<MessageId>>;
}

export interface Report<MessageId extends string = string> {
	/** In this file: a node, or where one would stand. */
	readonly at: Node | {readonly range: readonly [number, number]};
	readonly messageId: MessageId;
	readonly data?: Readonly<Record<string, string | number>>;
	readonly secretName?: string | undefined;
	readonly value?: Finding['value'] | undefined;
	/** Where the value comes from, when that is another file. */
	readonly origin?: Located | undefined;
	/** Where this file uses what is reported. */
	readonly uses?: readonly Node[];
	readonly suggestions?: readonly {readonly messageId: MessageId; readonly data?: Readonly<Record<string, string>>; readonly fix: Fix}[];
	/** Evidently meant as a real secret, or wrong in a test too: reported whatever the file's role is. */
	readonly isReal?: boolean;
	/** Less than the rule's own severity, where the host has room for that. */
	readonly isWarning?: boolean;
}

export interface RuleDocs {
	readonly description: string;
	readonly url: string;
	readonly presets: readonly Preset[];
	readonly recommendedAs: 'error' | 'warn';
	readonly weaknesses: readonly string[];
}

/** An ordinary ESLint rule, in types of our own: who installs the plugin need not have the packages that we build it with. */
export interface Rule {
	readonly meta: {
		readonly type: 'problem';
		readonly docs: RuleDocs;
		readonly hasSuggestions?: true;
		readonly messages: Readonly<Record<string, string>>;
		readonly schema: never[];
		readonly defaultOptions: never[];
	};
	create(context: never): Readonly<Record<string, () => void>>;
}

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/**
 * Makes an ordinary ESLint rule of a question about one file. Every answer is put into one form here, so that all hosts
 * report the same: the message for the host, and the whole finding for a collector if the host passes one.
 */
export function createRule<MessageId extends string>(rule: RuleDescription<MessageId>): Rule {
	return {
		meta: {
			type: 'problem',
			docs: {
				description: rule.description,
				url: rulePage(rule.name),
				presets: rule.presets,
				recommendedAs: rule.recommendedAs,
				weaknesses: rule.weaknesses,
			},
			...rule.hasSuggestions === true ? {hasSuggestions: true} : {},
			messages: rule.messages,
			schema: [],
			defaultOptions: [],
		},
		create(context: Context) {
			if (!mayMatter(context)) {
				return {};
			}

			return {
				// The whole file, whatever its language calls it.
				[context.sourceCode.ast.type]() {
					const file = ruleFileOf(context);
					for (const report of rule.check(file)) {
						if (isHeard(rule.name, file, report)) {
							file.services.collect?.(findingOf(rule, file, report));
							context.report(descriptorOf(file.file, report));
						}
					}
				},
			};
		},
	};
}

function isHeard(rule: string, {file, isQuiet, isSilenced, isPrivate}: RuleFile, {at, isReal}: Report): boolean {
	return (!isQuiet || isReal === true) && isSilenced?.(rule, spanOf(file, at.range).start.line) !== true && !isPrivate();
}

function descriptorOf(file: SourceFile, {at, messageId, data, suggestions}: Report): TSESLint.ReportDescriptor<string> {
	return {
		loc: locOf(file, at.range),
		messageId,
		...data ? {data} : {},
		...suggestions ? {suggest: suggestions.map(({messageId: id, data: values, fix}) => ({messageId: id, fix, ...values ? {data: values} : {}}))} : {},
	};
}

function findingOf<MessageId extends string>(rule: RuleDescription<MessageId>, {file, role}: RuleFile, report: Report<MessageId>): Finding {
	const {at, messageId, data, secretName, value, origin, uses = [], isWarning = false} = report;
	const message = (values: Report['data'] = {}): string => interpolate(rule.messages[messageId], values);
	const related: RelatedPlace[] = [
		...origin ? [{kind: 'origin' as const, ...placeOf(origin), anchor: anchorOf(origin.node), message: message({...data, where: ''})}] : [],
		...distinctUses(uses, at.range).map(node => ({kind: 'use' as const, ...placeOf({file, node})})),
	];
	return {
		ruleId: `jwt-secrets/${rule.name}`,
		messageId,
		message: message(data),
		severity: rule.recommendedAs === 'error' && !isWarning ? 'error' : 'warning',
		role,
		path: file.path,
		span: spanOf(file, at.range),
		related,
		anchor: 'type' in at ? anchorOf(at) : '',
		...secretName === undefined ? {} : {secretName},
		...value ? {value} : {},
	};
}

/** What surrounds the reported place says nothing new, nor does a second use that begins where another does. */
function distinctUses(uses: readonly Node[], [start, end]: readonly [number, number]): Node[] {
	const byStart = new Map(uses.filter(({range}) => range[0] > start || range[1] < end).map(use => [use.range[0], use]));
	return [...byStart.values()];
}

export function placeOf({file, node}: Located): Place {
	return {path: file.path, span: spanOf(file, node.range)};
}

/** `config.ts:3`, relative to the root. */
export function shortPlaceOf({root}: RuleFile, {file, node}: Located): string {
	return `${relative(root, file.path).split(sep).join('/')}:${spanOf(file, node.range).start.line}`;
}

/** As ESLint does it. */
function interpolate(message: string, data: Readonly<Record<string, string | number>>): string {
	return message.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => name in data ? String(data[name]) : whole);
}
