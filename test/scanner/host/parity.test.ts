import * as typescriptParser from '@typescript-eslint/parser';
import {Linter} from 'eslint';
import {Linter as Linter9} from 'eslint9';
import {describe, expect, it} from 'vitest';
import {parse} from '../../../src/analysis/parse.js';
import type {ConfiguredRule, Message} from '../../../src/scanner/host/rule.js';
import {runRules} from '../../../src/scanner/host/run-rules.js';
import {toyRules} from './toy-rules.js';
import {sources} from './parity-sources.js';

const prefix = 'jwt-secrets/';
const settings = {toy: 'set'};
const severities: Readonly<Record<string, 'off' | 'warn' | readonly [string, unknown]>> = {comments: 'warn', options: ['error', {words: {two: 'c'}}], scopes: 'off'};

interface Outcome {
	readonly messages: unknown;
	readonly unused: unknown;
}

function inEslint(Engine: typeof Linter, filename: string, code: string): Outcome {
	const linter = new Engine({configType: 'flat'});
	const messages = linter.verify(code, [{
		files: ['**/*.{js,ts,tsx}'],
		plugins: {'jwt-secrets': {rules: toyRules as never}},
		rules: Object.fromEntries(Object.keys(toyRules).map(name => [prefix + name, severities[name] ?? 'error'])) as never,
		settings,
		languageOptions: {sourceType: 'module', ...filename.endsWith('.js') ? {} : {parser: typescriptParser}},
		linterOptions: {reportUnusedDisableDirectives: 'error'},
	}], {filename});
	const {getSuppressedMessages} = linter as unknown as {getSuppressedMessages: () => unknown[]};
	const all = [...messages, ...getSuppressedMessages.call(linter)] as Message[];
	const isUnused = ({message}: Message): boolean => message.startsWith('Unused eslint-');
	return {
		messages: shape(all.filter(message => !isUnused(message) && concernsUs(message))),
		unused: all.filter(message => isUnused(message)).flatMap(({message, line, column}) => (
			[...message.matchAll(/'(jwt-secrets\/[^']+)'/g)].map(match => `${line}:${column} ${match[1]}`)
		)).sort(),
	};
}

/** ESLint says of every directive that names another plugin's rule that it knows no such rule. */
function concernsUs({ruleId, message}: Message): boolean {
	return (ruleId === null || ruleId.startsWith(prefix)) && !message.includes('eslint-env');
}

function inHost(filename: string, code: string): Outcome {
	const parsed = parse(filename, code, () => undefined);
	if ('unread' in parsed) {
		throw new Error(parsed.unread);
	}

	const rules = Object.entries(toyRules).map(([name, rule]): ConfiguredRule => {
		const severity = severities[name] ?? 'error';
		const [level, ...options] = typeof severity === 'string' ? [severity] : severity;
		return {id: prefix + name, rule, severity: level === 'off' ? 0 : level === 'warn' ? 1 : 2, options};
	});
	const {messages, failures, directives} = runRules(rules, {...parsed, comments: parsed.comments, prefix, settings});
	expect(failures).toEqual([]);
	return {
		messages: shape(messages),
		unused: directives.filter(({isUsed, ruleId}) => !isUsed && ruleId !== undefined)
			.map(({at, ruleId}) => `${at.line}:${at.column} ${ruleId}`).sort(),
	};
}

/** Order included, as far as positions decide it; what ESLint words differently from version to version left out. */
function shape(messages: readonly Message[]): unknown {
	return messages
		.map(({ruleId, severity, message, messageId, line, column, endLine, endColumn, fix, suggestions, suppressions}) => ({
			ruleId, severity, messageId, line, column, endLine, endColumn, fix, suggestions,
			suppressions: suppressions ?? [],
			message: message.startsWith('Inline configuration') || message.startsWith('Failed to parse') ? message.slice(0, 20) : message,
		}))
		.sort((a, b) => a.line - b.line || a.column - b.column || JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

describe.each(Object.entries(sources))('%s', (name, code) => {
	const filename = `${name}.${name.startsWith('js') ? 'js' : name.startsWith('tsx') ? 'tsx' : 'ts'}`;

	it('is judged as in ESLint 10', () => {
		expect(inHost(filename, code)).toEqual(inEslint(Linter, filename, code));
	});

	it('is judged as in ESLint 9.15', () => {
		expect(inHost(filename, code)).toEqual(inEslint(Linter9 as never, filename, code));
	});
});

it('compares something in every source', () => {
	for (const [name, code] of Object.entries(sources)) {
		expect(inEslint(Linter, `${name}.${name.startsWith('js') ? 'js' : 'tsx'}`, code).messages, name).not.toEqual([]);
	}
});
