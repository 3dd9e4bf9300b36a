import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as parser from '@typescript-eslint/parser';
import {Linter, type ESLint} from 'eslint';
import {afterAll} from 'vitest';
import {rules} from '../../rules/index.js';

/** A project as a reader has it: a git root, and a JWT library among the dependencies. */
const project = mkdtempSync(join(tmpdir(), 'jwt-secrets-docs-'));
mkdirSync(join(project, '.git'));
writeFileSync(join(project, 'package.json'), JSON.stringify({type: 'module', dependencies: {jsonwebtoken: '9'}}));

afterAll(() => {
	rmSync(project, {recursive: true, force: true});
});

const plugin: ESLint.Plugin = {rules: {...rules}};
const linter = new Linter({cwd: project});

/** The messages of all our rules at once, as ESLint gives them; a syntax error has no rule. */
export function lintExample(code: string, filename: string): readonly Linter.LintMessage[] {
	return linter.verify(code, {
		files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
		languageOptions: {parser},
		linterOptions: {reportUnusedDisableDirectives: 'off'},
		plugins: {'jwt-secrets': plugin},
		rules: Object.fromEntries(Object.keys(rules).map(rule => [`jwt-secrets/${rule}`, 'error'])),
	}, join(project, filename));
}
