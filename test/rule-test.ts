import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import {Linter} from 'eslint';
import {afterAll, describe, expect, test} from 'vitest';
import {rules} from '../rules/index.js';
import {createProject} from '../src/analysis/project.js';
import type {Finding} from '../src/finding.js';
import {filesLanguage} from '../src/languages/eslint/language.js';
import {languageOf} from '../src/languages/language-of.js';
import {parseFile} from '../src/languages/parse-file.js';
import {runRules} from '../src/scanner/host/run-rules.js';
import type {Settings} from '../src/settings.js';
import {recommendedRules} from './recommended-rules.js';

export interface Program {
	readonly code: string;
	/** Below the project's root. Default: `src/server.ts`. */
	readonly filename?: string;
	/** Other files of the project, on the disk. */
	readonly files?: Readonly<Record<string, string>>;
	readonly settings?: Settings;
}

export interface InvalidProgram extends Program {
	/** The source text that is reported; of every report, in order, when there are several. */
	readonly at: string | readonly string[];
	readonly messageId: string;
	/** What the secret is called. */
	readonly name?: string;
	/** Of the first report: what each suggestion makes of the code. When absent, suggestions are not looked at. */
	readonly suggestions?: readonly {readonly messageId: string; readonly output: string}[];
	/** Words that the message must hold. */
	readonly says?: string;
}

export interface RuleCases {
	readonly valid: readonly (string | Program)[];
	readonly invalid: readonly InvalidProgram[];
}

interface Report {
	readonly ruleId: string;
	readonly messageId: string;
	readonly message: string;
	readonly text: string;
	readonly name: string | undefined;
	readonly suggestions: readonly {readonly messageId: string; readonly message: string; readonly output: string}[];
}

/** Runs the cases of the rule that a test file is named after, over both parsers of ESLint's users. */
export function ruleTest({filename: file}: {readonly filename: string}, {valid, invalid}: RuleCases): void {
	const rule = basename(file, '.test.ts');
	describe('is silent about', () => {
		for (const program of valid.map(entry => programOf(entry))) {
			test(titleOf(program), () => {
				expect(reportsOf(program, [rule]).map(({messageId, text}) => ({messageId, text}))).toEqual([]);
			});
		}
	});

	describe('reports', () => {
		for (const program of invalid) {
			test(titleOf(program), () => {
				expectReports(program, reportsOf(program, [rule]));
			});
		}
	});
}

function expectReports({at, messageId, name, suggestions, says}: InvalidProgram, reports: readonly Report[]): void {
	const wanted = typeof at === 'string' ? [at] : at;
	expect(reports.map(report => ({messageId: report.messageId, at: report.text}))).toEqual(wanted.map(text => ({messageId, at: text})));
	const [first] = reports;
	if (name !== undefined) {
		expect(first?.name).toBe(name);
		expect(first?.message).toContain(name);
	}

	if (says !== undefined) {
		expect(first?.message).toContain(says);
	}

	if (suggestions) {
		expect(first?.suggestions.map(({messageId: id, output}) => ({messageId: id, output}))).toEqual(suggestions);
	}
}

function programOf(entry: string | Program): Program {
	return typeof entry === 'string' ? {code: entry} : entry;
}

/** On one line, and told apart from the same code in another file. */
function titleOf({code, filename}: Program): string {
	return (filename === undefined ? '' : `${filename}: `) + code.replaceAll(/\s+/g, ' ');
}

/**
 * What the rules report in a program: with typescript-eslint's parser, and with ESLint's own where that can read the code,
 * which must make no difference.
 */
export function reportsOf(program: Program, names: readonly string[] = recommendedRules): readonly Report[] {
	const path = placeOf(program);
	if (languageOf(path) !== undefined) {
		return reportsInFile(program, path, names);
	}

	const typed = lint(program, path, names, true);
	if (typed === 'unread') {
		throw new Error('the code of this case does not parse');
	}

	const plain = lint(program, path, names, false);
	if (plain !== 'unread') {
		expect(plain.map(({messageId, text}) => ({messageId, text})), 'with the parser of ESLint').toEqual(typed.map(({messageId, text}) => ({messageId, text})));
	}

	expect(inOurHost(program, path, names), 'in the scanner').toEqual(typed.map(({messageId, text}) => ({messageId, text})));
	for (const {message, suggestions, text} of typed) {
		// A word of the language may stand in a message for its own sake.
		const value = /^(['"`])(?![a-z]+['"`])(.{4,})\1$/s.exec(text)?.[2];
		expect([message, ...suggestions.map(suggestion => suggestion.message)].filter(said => value !== undefined && said.includes(value)), 'a message shows the value').toEqual([]);
	}

	return typed;
}

/** A file in a language of ours: ESLint through the plugin's language, and the scanner, must say the same. */
function reportsInFile(program: Program, path: string, names: readonly string[]): readonly Report[] {
	const found: Finding[] = [];
	const collected = inOurHost(program, path, names, found);
	const messages = linter.verify(program.code, [{
		files: [`**/${basename(path)}`],
		language: 'jwt-secrets/files',
		plugins: {'jwt-secrets': plugin},
		rules: Object.fromEntries(names.map(name => [`jwt-secrets/${name}`, 'error'])),
		settings: program.settings ? {'jwt-secrets': program.settings} : {},
		linterOptions: {reportUnusedDisableDirectives: 'off'},
	}], path);
	const said = reportsOfMessages(withoutMark(program.code), messages, found);
	expect(said.map(({messageId, text}) => ({messageId, text})), 'in ESLint, and in the scanner').toEqual(collected);
	return said;
}

const plugin = {rules: rules as never, languages: {files: filesLanguage as never}};
const linter = new Linter({cwd: '/'});

function lint({code, settings}: Program, path: string, names: readonly string[], isTyped: boolean): Report[] | 'unread' {
	const findings: Finding[] = [];
	const messages = linter.verify(code, [{
		files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
		plugins: {'jwt-secrets': plugin},
		rules: Object.fromEntries(names.map(name => [`jwt-secrets/${name}`, 'error'])),
		settings: settings ? {'jwt-secrets': settings} : {},
		languageOptions: isTyped ? {parser: collecting(findings)} : {parserOptions: {ecmaFeatures: {jsx: true}}},
		linterOptions: {reportUnusedDisableDirectives: 'off'},
	}], path);
	if (messages.some(({fatal}) => fatal)) {
		return 'unread';
	}

	return reportsOfMessages(code, messages, findings);
}

function reportsOfMessages(code: string, messages: readonly Linter.LintMessage[], findings: readonly Finding[]): Report[] {
	expect(messages.filter(({ruleId}) => ruleId === null), 'ESLint complains').toEqual([]);
	return messages.map(({ruleId, messageId = '', message, line, column, endLine = line, endColumn = column, suggestions = []}): Report => ({
		ruleId: ruleId ?? '',
		messageId,
		message,
		text: code.slice(offsetOf(code, line, column), offsetOf(code, endLine, endColumn)),
		name: findings.find(({span: {start}, messageId: id}) => start.line === line && start.column === column && id === messageId)?.secretName,
		suggestions: suggestions.map(({messageId: id = '', desc, fix}) => ({
			messageId: id, message: desc, output: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
		})),
	}));
}

/** The scanner runs the same rules in its own host, over another parser's tree. */
function inOurHost({code, settings}: Program, path: string, names: readonly string[], found: Finding[] = []): Pick<Report, 'messageId' | 'text'>[] {
	const project = createProject();
	const parsed = parseFile(path, code, project.resolveFrom(path));
	if ('unread' in parsed) {
		throw new Error(`the scanner cannot read this case: ${parsed.unread}`);
	}

	const configured = Object.entries(rules).map(([name, rule]) => ({id: `jwt-secrets/${name}`, rule, severity: names.includes(name) ? 2 as const : 0 as const}));
	const {messages, failures} = runRules(configured, {
		file: parsed.file, declaredBy: parsed.declaredBy, comments: parsed.comments,
		prefix: 'jwt-secrets/', settings: settings ? {'jwt-secrets': settings} : {}, services: {file: parsed.file, project, collect: finding => found.push(finding)},
	});
	expect(failures).toEqual([]);
	const text = withoutMark(code);
	return messages.filter(({suppressions}) => !suppressions).map(({messageId = '', line, column, endLine = line, endColumn = column}) => ({
		messageId, text: text.slice(offsetOf(text, line, column), offsetOf(text, endLine, endColumn)),
	}));
}

/** Hosts count from behind a byte order mark. */
function withoutMark(code: string): string {
	return code.startsWith('\uFEFF') ? code.slice(1) : code;
}

/** A host that wants whole findings hands in a collector through the services of its parser. */
function collecting(findings: Finding[]): object {
	return {
		meta: {name: 'collecting'},
		parseForESLint(text: string, options: typescriptParser.ParserOptions) {
			const result = typescriptParser.parseForESLint(text, options);
			return {...result, services: {...result.services, jwtSecrets: {collect: (finding: Finding) => findings.push(finding)}}};
		},
	};
}

function offsetOf(code: string, line: number, column: number): number {
	return code.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
}

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-rules-'));
let projects = 0;

afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
});

/** Every program has a project of its own, so that no file that an earlier one imported is remembered. */
function placeOf({filename = 'src/server.ts', files = {}}: Program): string {
	const root = join(folder, `project-${projects++}`);
	mkdirSync(join(root, '.git'), {recursive: true});
	for (const [name, text] of Object.entries(files)) {
		const path = join(root, name);
		mkdirSync(dirname(path), {recursive: true});
		writeFileSync(path, text);
	}

	return join(root, filename);
}
