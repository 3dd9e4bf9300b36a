import {createRequire} from 'node:module';
import {describe, expect, it} from 'vitest';
import {parse, type ParsedFile} from '../../../src/analysis/parse.js';
import type {ConfiguredRule, Rule} from '../../../src/scanner/host/rule.js';
import {runRules, type HostInput, type HostResult} from '../../../src/scanner/host/run-rules.js';
import {toyRules} from './toy-rules.js';

const prefix = 'jwt-secrets/';

function read(code: string): ParsedFile {
	const parsed = parse('/a.ts', code, () => undefined);
	if ('unread' in parsed) {
		throw new Error(parsed.unread);
	}

	return parsed;
}

function run(code: string, rules: Readonly<Record<string, Rule>>, options: Partial<HostInput> = {}): HostResult {
	const configured = Object.entries(rules).map(([name, rule]): ConfiguredRule => ({id: prefix + name, rule, severity: 2}));
	const {file, comments, declaredBy} = read(code);
	return runRules(configured, {file, comments, declaredBy, prefix, ...options});
}

const ruleOf = (create: (context: never) => Record<string, unknown>): Rule => ({meta: {messages: {found: 'Found.'}}, create});
const {'no-debugger': noDebugger, scopes} = toyRules as Required<Pick<typeof toyRules, 'no-debugger' | 'scopes'>>;

describe('what is loaded', () => {
	const isLoaded = (name: string): boolean => Object.keys(createRequire(import.meta.url).cache).some(path => path.includes(name));

	// First in this file: what is loaded stays loaded.
	it('is neither scope analysis nor the reader of directives, until a rule or a file asks', () => {
		run('debugger;', {noDebugger});
		expect([isLoaded('scope-manager'), isLoaded('plugin-kit')]).toEqual([false, false]);
		run('debugger; // eslint-disable-line', {noDebugger});
		expect([isLoaded('scope-manager'), isLoaded('plugin-kit')]).toEqual([false, true]);
		run('const a = 1;', {scopes});
		expect([isLoaded('scope-manager'), isLoaded('plugin-kit')]).toEqual([true, true]);
		expect(isLoaded('typescript-eslint/utils')).toBe(false);
	});
});

describe('a rule that fails', () => {
	const secret = 'not-a-real-secret-0123456789';

	it.each<[string, Rule, string]>([
		['throws while it is made', ruleOf(() => {
			throw new RangeError(secret);
		}), 'RangeError'],
		['throws in a listener', ruleOf(() => ({
			Program() {
				throw new TypeError(secret);
			},
		})), 'TypeError'],
		['throws what is no error', ruleOf(() => ({
			Program() {
				// eslint-disable-next-line @typescript-eslint/only-throw-error -- that is the case
				throw secret;
			},
		})), 'unknown'],
		['overflows the stack', ruleOf(() => {
			const down = (): number => down() + 1;
			return {Program: down};
		}), 'RangeError'],
		['uses a selector', ruleOf(() => ({'CallExpression > Identifier': () => undefined})), 'TypeError'],
		['reports an unknown message', ruleOf((context: {report: (descriptor: unknown) => void}) => ({
			DebuggerStatement(node: unknown) {
				context.report({node, messageId: 'lost'});
			},
		})), 'TypeError'],
		['reports nowhere', ruleOf((context: {report: (descriptor: unknown) => void}) => ({
			Program() {
				context.report({messageId: 'found'});
			},
		})), 'TypeError'],
		['suggests without saying so', ruleOf((context: {report: (descriptor: unknown) => void}) => ({
			DebuggerStatement(node: unknown) {
				context.report({node, messageId: 'found', suggest: [{messageId: 'found', fix: () => ({range: [0, 0], text: ''})}]});
			},
		})), 'TypeError'],
		['fixes without saying so', ruleOf((context: {report: (descriptor: unknown) => void}) => ({
			DebuggerStatement(node: unknown) {
				context.report({node, messageId: 'found', fix: () => ({range: [0, 0], text: ''})});
			},
		})), 'TypeError'],
	])('and %s is named with the class of its error, and stops no other rule', (_how, broken, error) => {
		const result = run('debugger; debugger;', {broken, noDebugger});
		expect(result.failures).toEqual([{ruleId: `${prefix}broken`, error}]);
		expect(result.messages).toHaveLength(2);
		expect(JSON.stringify(result)).not.toContain(secret);
	});

	it('keeps what it reported before', () => {
		const broken = ruleOf((context: {report: (descriptor: unknown) => void}) => ({
			DebuggerStatement(node: unknown) {
				context.report({node, messageId: 'found'});
				throw new Error(secret);
			},
		}));
		expect(run('debugger;', {broken}).messages).toHaveLength(1);
	});
});

describe('directives', () => {
	it('are not looked at when the host is told so', () => {
		const code = '/* eslint jwt-secrets/noDebugger: off */ /* eslint-disable */ debugger;';
		expect(run(code, {noDebugger}).messages).toEqual([]);
		const {messages, directives} = run(code, {noDebugger}, {inlineConfig: false});
		expect(messages).toMatchObject([{line: 1, column: 63}]);
		expect(messages[0]).not.toHaveProperty('suppressions');
		expect(directives).toEqual([]);
	});

	it('say what they cover, why, and whether they were used', () => {
		const code = `
/* eslint-disable jwt-secrets/noDebugger -- block */
debugger; // eslint-disable-line
/* eslint-enable jwt-secrets/noDebugger */
// eslint-disable-next-line jwt-secrets/noDebugger, other/rule -- [until=2000-01-01] next
debugger;
/* eslint-disable -- rest */
`;
		const {directives, messages} = run(code, {noDebugger});
		expect(messages.map(({suppressions}) => suppressions?.map(({justification}) => justification))).toEqual([['block', ''], ['[until=2000-01-01] next']]);
		const ruleId = 'jwt-secrets/noDebugger';
		expect(directives.map(({range: _, ...directive}) => directive)).toEqual([
			{at: {line: 2, column: 1}, ruleId, isEnable: false, from: {line: 2, column: 1}, to: {line: 4, column: 1}, justification: 'block', isUsed: true},
			{at: {line: 3, column: 11}, ruleId: undefined, isEnable: false, from: {line: 3, column: 1}, to: {line: 4, column: 1}, justification: '', isUsed: false},
			{at: {line: 4, column: 1}, ruleId, isEnable: true, from: {line: 4, column: 1}, to: {line: 4, column: 1}, justification: '', isUsed: true},
			{at: {line: 5, column: 1}, ruleId, isEnable: false, from: {line: 6, column: 1}, to: {line: 7, column: 1}, justification: '[until=2000-01-01] next', isUsed: true},
			{at: {line: 7, column: 1}, ruleId: undefined, isEnable: false, from: {line: 7, column: 1}, justification: 'rest', isUsed: false},
		]);
	});

	it('end at the next comment that lets the rule in again', () => {
		const code = '/* eslint-disable */\n/* eslint-enable jwt-secrets/noDebugger */\n/* eslint-disable jwt-secrets/noDebugger */\n/* eslint-enable */';
		expect(run(code, {noDebugger}).directives.map(({to}) => to?.line)).toEqual([2, 2, 4, 4]);
	});

	it('take no long time, however many there are', () => {
		const start = performance.now();
		const blocks = '/*eslint-disable*/debugger;\n'.repeat(5000);
		const {messages} = run(`${blocks}${'debugger;//eslint-disable-line\n'.repeat(5000)}`, {noDebugger});
		expect(messages).toHaveLength(10_000);
		expect(Math.max(...messages.map(({suppressions}) => suppressions?.length ?? 0))).toBeLessThanOrEqual(32);
		expect(performance.now() - start).toBeLessThan(5000);
	});

	it('that configure take no long time either', () => {
		const start = performance.now();
		const {messages} = run(`/* eslint ${'a: 1, '.repeat(100_000)} jwt-secrets/noDebugger: 0 */ debugger;`, {noDebugger});
		expect(messages.map(({fatal, message}) => [fatal, message])).toEqual([[true, 'Failed to parse JSON in this comment.'], [undefined, '`debugger;` is left in {{unknown}}.']]);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

describe('the context', () => {
	it('hands over the services, the settings and the file\'s name', () => {
		const seen: unknown[] = [];
		const services = {collect: () => undefined};
		const rule = ruleOf((context: {filename: string; physicalFilename: string; settings: unknown; sourceCode: {parserServices: {jwtSecrets: unknown}}}) => {
			seen.push(context.filename, context.physicalFilename, context.settings, context.sourceCode.parserServices.jwtSecrets === services);
			return {};
		});
		run('', {rule}, {services, settings: {'jwt-secrets': {a: 1}}});
		expect(seen).toEqual(['/a.ts', '/a.ts', {'jwt-secrets': {a: 1}}, true]);
	});

	it('visits nodes in source order, parents before and after their children', () => {
		const seen: string[] = [];
		const note = (what: string) => (): void => {
			seen.push(what);
		};
		const rule = ruleOf(() => ({
			'Program:exit': note('program'), 'BlockStatement:exit': note('}'), BlockStatement: note('{'), DebuggerStatement: note('debugger'),
		}));
		run('{debugger;{debugger}}', {rule});
		expect(seen).toEqual(['{', 'debugger', '{', 'debugger', '}', '}', 'program']);
	});
});
