import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import * as parser from '@typescript-eslint/parser';
import {Linter, type ESLint} from 'eslint';
import {afterAll} from 'vitest';
import {rules} from '../../rules/index.js';
import {filesLanguage} from '../../src/languages/eslint/language.js';
import {languageOf} from '../../src/languages/language-of.js';
import {recommendedRules} from '../recommended-rules.js';

/** A project as a reader has it: a git root, and a JWT library among the dependencies. */
const project = mkdtempSync(join(tmpdir(), 'jwt-secrets-docs-'));
mkdirSync(join(project, '.git'));
writeFileSync(join(project, 'package.json'), JSON.stringify({type: 'module', dependencies: {jsonwebtoken: '9'}}));

afterAll(() => {
	rmSync(project, {recursive: true, force: true});
});

const plugin: ESLint.Plugin = {rules: {...rules}, languages: {files: filesLanguage as never}};
const linter = new Linter({cwd: project});

/** The messages of the recommended rules at once, and of the one that an example is about, as ESLint gives them; a syntax error has no rule. */
export function lintExample(code: string, filename: string, about?: string): readonly Linter.LintMessage[] {
	const isScript = languageOf(filename) === undefined;
	return linter.verify(code, {
		files: isScript ? ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'] : [`**/${basename(filename)}`],
		...isScript ? {languageOptions: {parser}} : {language: 'jwt-secrets/files'},
		linterOptions: {reportUnusedDisableDirectives: 'off'},
		plugins: {'jwt-secrets': plugin},
		rules: Object.fromEntries([...recommendedRules, ...about === undefined ? [] : [about]].map(rule => [`jwt-secrets/${rule}`, 'error'])),
	}, join(project, filename));
}
