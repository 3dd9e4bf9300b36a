import {createRequire} from 'node:module';
import js from '@eslint/js';
import json from '@eslint/json';
import markdown from '@eslint/markdown';
import {Linter} from 'eslint';
import {Linter as Linter9} from 'eslint9';
import unicorn from 'eslint-plugin-unicorn';
import yml from 'eslint-plugin-yml';
import tseslint from 'typescript-eslint';
import {describe, expect, test} from 'vitest';
import plugin from '../../src/plugin.js';

/** A file in each language, with one hole in it. */
const files: Readonly<Record<string, string>> = {
	'.env': '# comment\nA=b\nJWT_SECRET=not-a-real-secret\n',
	'compose.yml': 'services:\n  api: &a\n    environment:\n      JWT_SECRET: not-a-real-secret # comment\n      other: [1, {a: "b"}]\n',
	'appsettings.json': '{"Jwt": {"Key": "not-a-real-secret"}, "a": [1, true, null]}\n',
	'fly.toml': 'a = 1 # comment\n[env]\nJWT_SECRET = "not-a-real-secret"\n',
	Dockerfile: '# comment\nFROM node\nENV A=b JWT_SECRET=not-a-real-secret\nRUN ls\n',
	'main.tf': 'variable "a" {\n  jwt_secret = "not-a-real-secret" # comment\n}\n',
	'settings.py': 'import os  # comment\nJWT_SECRET = "not-a-real-secret"\nprint(f"{os.name}")\n\n\nclass A(object):\n    x = 1\n',
	'run.sh': '#!/bin/sh\n# comment\nexport JWT_SECRET=not-a-real-secret\n',
	'run.ps1': '# comment\n$env:JWT_SECRET = "not-a-real-secret"\n',
	'app.properties': '# comment\napp.jwt.secret=not-a-real-secret\n',
	'app.ini': '; comment\n[jwt]\nsecret = not-a-real-secret\n',
	'app.service': '[Service]\nEnvironment=JWT_SECRET=not-a-real-secret\n',
};

const ours = 'jwt-secrets/no-hardcoded-secret';
const linters: Readonly<Record<string, Linter>> = {'ESLint 10': new Linter({cwd: '/'}), 'ESLint 9.15': new Linter9({cwd: '/'}) as unknown as Linter};
const [linter10] = Object.values(linters);
/** The older version's own preset. */
const {configs: {all: all9}} = createRequire(import.meta.resolve('eslint9'))('@eslint/js') as typeof js;

/** Presets that people apply to every file, because they have no `files`. */
const presets: Readonly<Record<string, readonly object[]>> = {
	'@eslint/js all': [js.configs.all],
	'typescript-eslint strict and stylistic': [...tseslint.configs.strict, ...tseslint.configs.stylistic],
	'eslint-plugin-unicorn all': [unicorn.configs.all],
};

describe.each(Object.entries(linters))('%s', (version, linter) => {
	describe.each(Object.entries(files))('%s', (name, code) => {
		test('alone', () => {
			expect(said(linter, name, code, [])).toEqual([ours]);
		});

		test.each(Object.entries(presets))('with %s', (preset, configs) => {
			// unicorn of today asks for a newer ESLint.
			if (version === 'ESLint 9.15' && preset.includes('unicorn')) {
				return;
			}

			expect(said(linter, name, code, version === 'ESLint 9.15' && preset.startsWith('@eslint/js') ? [all9] : configs)).toEqual([ours]);
		});
	});
});

describe('a file whose tree another plugin makes', () => {
	const rules = {[ours]: 'error'};
	const both = {'jwt-secrets': plugin};

	test('JSON of @eslint/json', () => {
		const config = [{files: ['**/*.json'], language: 'json/json', plugins: {json, ...both}, rules}];
		expect(said(linter10, 'appsettings.json', files['appsettings.json'] ?? '', config, false)).toEqual([ours]);
		expect(said(linter10, 'appsettings.json', '{"Jwt": {"Issuer": "x"}}', config, false)).toEqual([]);
	});

	test('JSON with comments, one of which silences our rule', () => {
		const config = [{files: ['**/*.jsonc'], language: 'json/jsonc', plugins: {json, ...both}, rules}];
		const code = '{\n// jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\n"jwtSecret": "not-real",\n"jwtKey": "not-real"}';
		expect(said(linter10, 'a.jsonc', code, config, false)).toEqual([ours]);
	});

	test('YAML of eslint-plugin-yml', () => {
		const config = [...yml.configs['flat/standard'], {files: ['**/*.yml'], plugins: both, rules}];
		expect(said(linter10, 'compose.yml', 'services:\n  api:\n    environment:\n      JWT_SECRET: not-a-real-secret\n', config, false)).toEqual([ours]);
		expect(said(linter10, 'compose.yml', 'services:\n  api:\n    environment:\n      # jwt-secrets-ignore-next-line no-hardcoded-secret -- a demonstration\n      JWT_SECRET: not-a-real-secret\n', config, false)).toEqual([]);
	});

	test('blocks of @eslint/markdown, as files of their own', () => {
		const config = [{files: ['**/*.md'], plugins: {markdown}, processor: 'markdown/markdown'}, {...plugin.configs.files[0], rules}];
		const code = '# Set up\n\n```env\nJWT_SECRET=changeme\n```\n\n```yaml\njwtSecret: q7Zk2vX9mLw4RtYb8NcJ5hGs1DfP6aUe3oViKxWz\n```\n';
		// Documentation: only the evidently real one.
		expect(said(linter10, 'README.md', code, config, false)).toEqual([ours]);
	});
});

function said(linter: Linter | undefined, name: string, code: string, configs: readonly object[], withFiles = true): (string | null)[] {
	const messages = linter?.verify(code, [...configs, ...withFiles ? plugin.configs.files : []] as never, {filename: `/project/${name}`, filterCodeBlock: () => true});
	return (messages ?? []).map(({ruleId, message}) => ruleId ?? message);
}
