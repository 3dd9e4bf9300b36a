import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {requireSecret, SecretError} from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));
afterAll(() => {
	rmSync(folder, {recursive: true});
});

const entry = pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href;

function run(code: string, env: Record<string, string>) {
	const {PATH} = process.env;
	return spawnSync(process.execPath, ['--input-type=module', '-e', `import {requireSecret} from '${entry}'; ${code}`], {cwd: folder, env: {...PATH !== undefined && {PATH}, ...env}, encoding: 'utf8'});
}

describe('development: ephemeral', () => {
	const twice = 'const make = () => requireSecret(\'JWT_SECRET_KEY\', {development: \'ephemeral\'}); console.log(make().length, make().key.equals(make().key));';

	it.each(['development', 'test'])('makes one secret for the process under NODE_ENV=%s, and says so', mode => {
		const {status, stdout, stderr} = run(twice, {NODE_ENV: mode});
		expect([status, stdout]).toEqual([0, '32 true\n']);
		expect(stderr.match(/EPHEMERAL_SECRET/g)).toHaveLength(1);
	});

	it.each([{}, {NODE_ENV: 'staging'}, {NODE_ENV: 'production'}, {NODE_ENV: ''}])('makes none anywhere else: %o', env => {
		const {status, stderr} = run(twice, env);
		expect(status).toBe(1);
		expect(stderr).toContain('SECRET_MISSING');
	});

	it('makes none in place of a bad one', () => {
		expect(() => requireSecret('JWT_SECRET_KEY', {development: 'ephemeral', env: {NODE_ENV: 'test', JWT_SECRET_KEY: 'secret'}})).toThrow(SecretError);
	});
});

describe('a .env file that nobody loaded', () => {
	it('is named', () => {
		const value = randomBytes(32).toString('base64url');
		expect(run('requireSecret(\'JWT_SECRET_KEY\')', {}).stderr).toContain('Set JWT_SECRET_KEY, or');
		writeFileSync(join(folder, '.env'), `OTHER=1\nexport JWT_SECRET_KEY=${value}\n`);
		const {status, stderr} = run('requireSecret(\'JWT_SECRET_KEY\')', {});
		expect(status).toBe(1);
		expect(stderr).toContain('--env-file=.env');
		expect(stderr).not.toContain(value.slice(0, 6));
		expect(run('requireSecret(\'JWT_OTHER_KEY\')', {}).stderr).not.toContain('--env-file=.env');
	});
});

describe('consume', () => {
	it('keeps the secret from child processes', () => {
		const value = randomBytes(32).toString('base64url');
		const child = 'const {execFileSync} = await import(\'node:child_process\'); process.stdout.write(execFileSync(process.execPath, [\'-p\', \'String(process.env.JWT_SECRET_KEY).length\']))';
		expect(run(`requireSecret('JWT_SECRET_KEY', {consume: true}); ${child}`, {JWT_SECRET_KEY: value}).stdout).toBe('9\n');
		expect(run(`requireSecret('JWT_SECRET_KEY'); ${child}`, {JWT_SECRET_KEY: value}).stdout).toBe('43\n');
	});
});
