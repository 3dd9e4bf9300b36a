import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, relative, sep} from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import {ESLint} from 'eslint';
import {ESLint as ESLint9} from 'eslint9';
import plugin from '../../dist/src/plugin.js';
import type {FileReport} from '../../src/scanner/engine.js';
import {createAnalysis} from '../../dist/src/scanner/analyse-file.js';
import {recommendedRules} from '../recommended-rules.js';

/** What a host says: `path:line:column rule message`, sorted. Severities are the user's in ESLint. */
export type Said = readonly string[];

/** What the scanner runs unless a comment asks for more. */
export const ruleIds: readonly string[] = recommendedRules.map(name => `jwt-secrets/${name}`);

const source = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';

/** ESLint, with typescript-eslint's parser for every file, or for TypeScript alone. */
export async function eslint(root: string, version: '9' | '10', parser: 'everywhere' | 'typescript'): Promise<Said> {
	const Class = version === '9' ? ESLint9 : ESLint;
	const engine = new Class({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: [
			...plugin.configs.recommended,
			...plugin.configs.files,
			{files: [source]},
			{
				files: parser === 'everywhere' ? [source] : ['**/*.{ts,mts,cts,tsx}'],
				languageOptions: {parser: typescriptParser, parserOptions: {ecmaFeatures: {jsx: true}}},
			},
			{files: ['**/*.jsx'], languageOptions: {parserOptions: {ecmaFeatures: {jsx: true}}}},
			{files: ['**/*.cjs', 'src/legacy.js', 'src/configured.js'], languageOptions: {sourceType: 'commonjs'}},
		] as never,
	});
	const results = await engine.lintFiles(['.']);
	return results.flatMap(({filePath, messages}) => messages.map(({line, column, ruleId, message}) => said(root, filePath, line, column, ruleId ?? '', message))).sort();
}

export function oxlint(root: string): Said {
	const config = join(root, '.oxlintrc.json');
	writeFileSync(config, JSON.stringify({
		jsPlugins: [createRequire(import.meta.url).resolve('../../dist/src/plugin.js')],
		categories: {correctness: 'off'},
		rules: Object.fromEntries(ruleIds.map(id => [id, 'error'])),
		// Dot folders are left out unless they are named.
		ignorePatterns: [],
	}));
	const bin = join(createRequire(import.meta.url).resolve('oxlint/package.json'), '../bin/oxlint');
	const output = run(process.execPath, [bin, '-c', config, '--format', 'json', '.', ...(existsSync(join(root, '.github')) ? ['.github'] : [])], root);
	const {diagnostics} = JSON.parse(output) as {readonly diagnostics: readonly {readonly code: string; readonly message: string; readonly filename: string; readonly labels: readonly {readonly span: {readonly line: number; readonly column: number; readonly offset: number}}[]}[]};
	return diagnostics.map(({code, message, filename, labels: [label]}) => {
		const path = join(root, filename);
		return said(root, path, label?.span.line ?? 0, utf16Column(path, label?.span), code.replace(/^(.*)\((.*)\)$/, '$1/$2'), message);
	}).sort();
}

/** oxlint counts octets where others count UTF-16 code units. */
function utf16Column(path: string, span: {readonly line: number; readonly column: number} | undefined): number {
	const line = readFileSync(path, 'utf8').split('\n')[(span?.line ?? 1) - 1] ?? '';
	return Buffer.from(line).subarray(0, (span?.column ?? 1) - 1).toString().length + 1;
}

/** The scanner's reports for each file, before they are grouped. */
export function scannerReports(root: string, paths: readonly string[]): ReadonlyMap<string, FileReport> {
	const analyse = createAnalysis({root, settings: {}, noIgnores: false});
	return new Map(paths.flatMap(path => {
		const report = analyse({path, root, text: readFileSync(path, 'utf8')});
		if ('unread' in report) {
			throw new Error(`${relative(root, path)}: ${report.unread}`);
		}

		return [[path, report] as const];
	}));
}

export function scanner(root: string, paths: readonly string[]): Said {
	return [...scannerReports(root, paths).values()]
		.flatMap(({findings}) => findings.map(({path, span: {start}, ruleId, message}) => said(root, path, start.line, start.column, ruleId, message)))
		.sort();
}

function said(root: string, path: string, line: number, column: number, ruleId: string, message: string): string {
	return `${relative(root, path).split(sep).join('/')}:${line}:${column} ${ruleId} ${message}`;
}

function run(command: string, args: readonly string[], cwd: string): string {
	try {
		return execFileSync(command, args, {cwd, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe']});
	} catch (error) {
		// Findings make the exit status 1; the report is on standard output all the same.
		return (error as {stdout: string}).stdout;
	}
}
