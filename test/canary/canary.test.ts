import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {ESLint} from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import plugin from '../../dist/src/plugin.js';
import {layOutFixtures} from '../parity/fixture-tree.js';
import {tracesOf} from './traces.js';

const bin = fileURLToPath(new URL('../../bin/jwt-secrets.js', import.meta.url));
const unmask = fileURLToPath(new URL('unmask.mjs', import.meta.url));
/** Made here, so that no file of this repository holds it; letters that no word or path is likely to share. */
const canary = ['Qz7', 'xW9', 'vK3', 'jY5', 'hB8', 'nP2', 'uD6', 'gT4', 'mL1', 'rF0', 'sC8', 'eX7'].join('');

let folder: string;
let tree: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'canary-'));
	const fixtures = layOutFixtures();
	tree = fixtures.root;
	for (const file of fixtures.paths) {
		writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/not-a-real-[\w-]+/g, canary));
	}

	writeFileSync(join(tree, 'src/broken.ts'), `import jwt from 'jsonwebtoken';\njwt.sign({}, '${canary}'; // ${canary}\n`);
	writeFileSync(join(tree, 'src/minified.js'), `var jwt=require("jsonwebtoken");${`jwt.sign({},"${canary}");`.repeat(400)}`);
	writeFileSync(join(tree, 'src/escaped.js'), `require('jsonwebtoken').sign({}, '${Buffer.from(canary).toString('hex').replaceAll(/../g, octet => `\\x${octet}`)}');\n`);
	writeFileSync(join(tree, 'src/encoded.js'), `require('jsonwebtoken').sign({}, Buffer.from('${Buffer.from(canary).toString('base64')}', 'base64'));\n`);
	writeFileSync(join(tree, 'kubernetes.yaml'), `apiVersion: v1\nkind: Secret\ndata:\n  JWT_SECRET: ${Buffer.from(canary).toString('base64')}\n`);
	writeFileSync(join(tree, 'broken.yaml'), `a: [}\njwtSecret: ${canary} # ${canary}\n`);
	writeFileSync(join(tree, 'run.sh'), `curl -H 'x: ${canary}' && JWT_SECRET="${canary}" a ${canary}\n`);
	writeFileSync(join(folder, 'wrong.json'), `{"name": ["${canary}"]}`);
	writeFileSync(join(folder, 'broken.json'), `{"names": ["${canary}`);
});

afterAll(() => {
	for (const path of [folder, tree]) {
		rmSync(path, {recursive: true, force: true});
	}
});

function run(args: readonly string[], node: readonly string[] = []): {readonly status: number | null; readonly output: string} {
	const {status, stdout, stderr} = spawnSync(process.execPath, [...node, bin, ...args], {
		cwd: tree, encoding: 'utf8', env: {...process.env, XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache'), HOME: folder, FORCE_COLOR: '1'},
	});
	return {status, output: stdout + stderr};
}

function everythingIn(path: string): string {
	return readdirSync(path, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
		.join('\n');
}

describe('no part of a secret stands in', () => {
	test.each(['stylish', 'json', 'sarif'])('the report as %s', format => {
		const {status, output} = run(['scan', '.', '--format', format, '--no-cache']);
		expect(status).toBe(1);
		expect(output).toContain('no-hardcoded-secret');
		expect(tracesOf(canary, output)).toEqual([]);
	});

	test('a report file, with ignored findings and tests included', () => {
		mkdirSync(join(folder, 'reports'));
		const {status, output} = run(['scan', '.', '--format', 'sarif', '--output', join(folder, 'reports/a.sarif'), '--format', 'json', '--output', join(folder, 'reports/a.json'), '--no-ignores', '--report-unused-ignores', '--include-tests']);
		expect(status).toBe(1);
		expect(everythingIn(join(folder, 'reports'))).toContain('no-fallback-secret');
		expect(tracesOf(canary, output + everythingIn(join(folder, 'reports')))).toEqual([]);
	});

	test('the cache, before and after it is used', () => {
		run(['scan', '.']);
		const {output} = run(['scan', '.']);
		expect(everythingIn(join(folder, 'cache')).length).toBeGreaterThan(100);
		expect(tracesOf(canary, output + everythingIn(join(folder, 'cache')))).toEqual([]);
	});

	test.each([
		['a configuration with a wrong key', 'wrong.json'],
		['a configuration that is no JSON', 'broken.json'],
	])('an error about %s', (_, name) => {
		const {status, output} = run(['scan', '.', '--config', join(folder, name)]);
		expect(status).toBe(2);
		expect(output.length).toBeGreaterThan(20);
		expect(tracesOf(canary, output)).toEqual([]);
	});

	test('what ESLint says: messages and the descriptions of suggestions', async () => {
		const engine = new ESLint({
			cwd: tree, overrideConfigFile: true, allowInlineConfig: false,
			overrideConfig: [...plugin.configs.recommended, ...plugin.configs.files, {files: ['**/*.{js,cjs,mjs,ts,tsx}'], languageOptions: {parser: typescriptParser}}] as never,
		});
		const results = await engine.lintFiles(['.']);
		const messages = results.flatMap(result => result.messages.filter(({ruleId}) => ruleId?.startsWith('jwt-secrets/')));
		expect(messages.length).toBeGreaterThan(35);
		expect(tracesOf(canary, JSON.stringify(messages.map(({message, suggestions}) => [message, suggestions?.map(({desc}) => desc)])))).toEqual([]);
	});
});

describe('the control', () => {
	test('with masking switched off, the report does hold it', () => {
		const {output} = run(['scan', '.', '--no-cache'], ['--import', unmask]);
		expect(tracesOf(canary, output)).not.toEqual([]);
	});

	test('any part is found in any form and at any alignment', () => {
		fc.assert(fc.property(fc.string({minLength: 8, maxLength: 40}), fc.string({maxLength: 20}), fc.string({maxLength: 20}), (value, before, after) => {
			for (const encoding of ['utf8', 'hex', 'base64', 'base64url'] as const) {
				expect(tracesOf(value, Buffer.from(before + value + after).toString(encoding))).not.toEqual([]);
			}
		}));
	});
});
