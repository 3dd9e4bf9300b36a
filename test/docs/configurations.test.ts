import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';
import {fencesOf} from './fences.js';
import {readPage, repository} from './pages.js';

/** What a reader pastes into a project of their own, run there by the real programs. */
const fences = fencesOf(readPage('README.md')).filter(({settings}) => settings['filename'] !== undefined);
const root = fileURLToPath(repository);
const folders = mkdtempSync(join(tmpdir(), 'jwt-secrets-readme-'));
let count = 0;
let project = '';

beforeEach(() => {
	project = join(folders, String(++count));
	mkdirSync(join(project, 'src'), {recursive: true});
	mkdirSync(join(project, 'node_modules'));
	symlinkSync(root, join(project, 'node_modules/eslint-plugin-jwt-secrets'), 'junction');
	symlinkSync(join(root, 'node_modules/typescript-eslint'), join(project, 'node_modules/typescript-eslint'), 'junction');
	writeFileSync(join(project, 'package.json'), '{"type": "module"}');
	copy('src/auth.js');
});

afterAll(() => {
	rmSync(folders, {recursive: true, force: true});
});

/** Writes a fence to the file that it names, and returns its code. */
function copy(filename: string): string {
	const fence = fences.find(({settings}) => settings['filename'] === filename);
	if (!fence) {
		throw new Error(`The README has no example of the name ${filename}.`);
	}

	writeFileSync(join(project, filename), fence.code);
	return fence.code;
}

function run(program: string, ...args: readonly string[]): {readonly status: number | null; readonly stdout: string; readonly stderr: string} {
	return spawnSync(process.execPath, [join(root, program), ...args], {cwd: project, encoding: 'utf8', env: {...process.env, NO_COLOR: '1'}});
}

function rulesIn(text: string): readonly string[] {
	return [...new Set(text.match(/jwt-secrets[/(][\w-]+/g))].map(id => id.replace('(', '/')).sort();
}

const expected = ['jwt-secrets/no-fallback-secret', 'jwt-secrets/no-secret-in-log'];

describe('the README', () => {
	it.each(['eslint.config.js', 'eslint.config.cjs'])('has an %s that works', filename => {
		copy(filename);
		writeFileSync(join(project, 'src/typed.ts'), 'export const port: number = 3000;\n');
		const {status, stdout, stderr} = run('node_modules/eslint/bin/eslint.js', '--format', 'json', filename.endsWith('.cjs') ? 'src/auth.js' : 'src');
		expect(stderr).toBe('');
		expect(status).toBe(1);
		const results = JSON.parse(stdout) as readonly {readonly messages: readonly {readonly ruleId: string | null}[]}[];
		expect(results.flatMap(({messages}) => messages.map(({ruleId}) => ruleId)).sort()).toEqual(expected);
	});

	it('has an .oxlintrc.json that works', () => {
		copy('.oxlintrc.json');
		const {status, stdout, stderr} = run('node_modules/oxlint/bin/oxlint', '--config', '.oxlintrc.json', 'src/auth.js');
		expect(stderr).toBe('');
		expect(status).toBe(1);
		expect(rulesIn(stdout)).toEqual(expected);
	});

	it('has a jwt-secrets.config.json that the scanner takes', () => {
		copy('jwt-secrets.config.json');
		writeFileSync(join(project, 'src/wrapped.js'), 'import {issueToken} from \'@acme/tokens\';\nissueToken({}, \'not-a-real-secret\');\n');
		writeFileSync(join(project, 'src/read.js'), 'import {setting} from \'@acme/config\';\nexport const phrase = setting(\'ACME_SIGNING_PHRASE\', \'not-a-real-secret\');\n');
		const {status, stdout} = run('bin/jwt-secrets.js', 'scan', 'src/wrapped.js', 'src/read.js', '--config', 'jwt-secrets.config.json', '--no-cache', '--format', 'json');
		expect(status).toBe(1);
		const {findings} = JSON.parse(stdout) as {readonly findings: readonly {readonly path: string; readonly ruleId: string}[]};
		expect(findings.map(({path, ruleId}) => `${path} ${ruleId}`)).toEqual([
			'read.js jwt-secrets/no-fallback-secret',
			'wrapped.js jwt-secrets/no-hardcoded-secret',
		]);
	});

	it('has a program that scans', () => {
		copy('scan.mjs');
		const {status, stdout, stderr} = spawnSync(process.execPath, ['scan.mjs'], {cwd: project, encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(rulesIn(stdout)).toEqual(expected);
	});
});
