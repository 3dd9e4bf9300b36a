import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {check} from '../../src/cli.js';
import {leaksOf} from '../leaks.js';
import {fakeTerminal} from './terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));
afterAll(() => {
	rmSync(folder, {recursive: true});
});

const good = randomBytes(32).toString('base64url');
const other = randomBytes(48).toString('base64url');
const bin = join(import.meta.dirname, '../../bin/jwt-secrets-guard.js');

async function run(argv: string[], env: Record<string, string> = {}) {
	const terminal = fakeTerminal(false, env);
	const status = await check(argv, terminal);
	const {out, err} = terminal.printed;
	expect(leaksOf(Buffer.from(good), out + err)).toEqual([]);
	return {status, out, err};
}

function fileWith(name: string, content: string): string {
	const path = join(folder, name);
	writeFileSync(path, content, {mode: 0o600});
	return path;
}

describe('check', () => {
	it('says that a secret is good', async () => {
		expect(await run(['ACCESS', 'REFRESH'], {ACCESS: good, REFRESH: other})).toEqual({status: 0, out: 'ACCESS: good, 43 bytes for HS256.\nREFRESH: good, 64 bytes for HS256.\n', err: ''});
	});

	it('ends with 1 for every problem of every secret', async () => {
		const {status, out} = await run(['ACCESS', 'REFRESH', 'RESET'], {ACCESS: good, REFRESH: 'secret'});
		expect(status).toBe(1);
		expect(out).toContain('ACCESS: good');
		expect(out).toContain('REFRESH: It is a published default. Replace it with a random one. (SECRET_KNOWN)');
		expect(out).toContain('RESET: It is not set.');
		expect((await run(['ACCESS', 'REFRESH'], {ACCESS: good, REFRESH: good})).out).toBe('ACCESS: good, 43 bytes for HS256.\nREFRESH: It has the same value as ACCESS. Give each purpose a secret of its own, or make them from one with `secret.derive(purpose)`. (SECRET_REUSED)\n');
	});

	it('reads env files, the environment first', async () => {
		const path = fileWith('.env', `ACCESS="${good}"\n`);
		expect((await run(['ACCESS', '--env-file', path])).status).toBe(0);
		expect((await run(['ACCESS', '--env-file', path], {ACCESS: 'secret'})).status).toBe(1);
	});

	it('takes what a server would take', async () => {
		expect((await run(['KEY', '--alg', 'HS512'], {KEY: good})).status).toBe(1);
		expect((await run(['KEY', '--encoding', 'hex'], {KEY: randomBytes(32).toString('hex')})).status).toBe(0);
		expect((await run(['KEY', '--min-bytes', '60'], {KEY: good})).status).toBe(1);
		expect((await run(['KEY', '--wordlist', fileWith('words', `x\n${good}\n`)], {KEY: good})).out).toContain('SECRET_KNOWN');
	});

	it.skipIf(process.platform === 'win32')('warns of a file that others can read', async () => {
		const path = fileWith('key', good);
		expect((await run(['KEY'], {KEY_FILE: path})).err).toBe('');
		chmodSync(path, 0o644);
		expect(await run(['KEY'], {KEY_FILE: path})).toMatchObject({status: 0, err: 'warning: The file that KEY_FILE names can be read by every user.\n'});
	});

	it.each([[[]], [[good]], [['KEY', `--${good}`]], [['KEY', '--alg', 'none']], [['KEY', '--encoding', good]], [['KEY', '--env-file', good]], [['KEY', '--wordlist', good]], [['KEY', '--min-bytes', '-1']]])('ends with 2 for %j, without repeating it', async argv => {
		const {status, out, err} = await run(argv, {KEY: good});
		expect([status, out]).toEqual([2, '']);
		expect(err).toMatch(/^jwt-secrets-guard: .+\n$/);
	});
});

describe('the command itself', () => {
	const command = (argv: readonly string[], env: Record<string, string> = {}) => spawnSync(process.execPath, [bin, ...argv], {encoding: 'utf8', env: {...process.env, ...env}});

	it('checks its environment', () => {
		expect(command(['check', 'KEY'], {KEY: good})).toMatchObject({status: 0, stdout: 'KEY: good, 43 bytes for HS256.\n'});
		expect(command(['check', 'KEY'], {KEY: 'secret'}).status).toBe(1);
	});

	it('does not print a secret into a pipe', () => {
		expect(command(['generate'])).toMatchObject({status: 2, stdout: ''});
		expect(command(['generate', '--output', '-']).stdout).toMatch(/^[\w-]{43}\n$/);
	});

	it('has help and a version', () => {
		expect(command(['--help']).stdout).toContain('generate');
		expect(command(['generate', '--help']).stdout).toContain('--format');
		expect(command(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
		expect(command([])).toMatchObject({status: 2, stdout: ''});
		expect(command([good]).stderr).not.toContain(good);
	});
});
