import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseEnv} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {generate} from '../../src/cli.js';
import {requireSecret, Secret, type SigningAlgorithm} from '../../src/index.js';
import {fakeTerminal} from './terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));
const file = (name: string) => join(folder, name);

beforeAll(() => {
	const git = (...command: string[]) => execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...command], {cwd: folder, stdio: 'ignore'});
	git('init');
	writeFileSync(file('.gitignore'), '.env\nignored*\n');
	writeFileSync(file('tracked.env'), 'PORT=3000\n');
	git('add', '.');
	symlinkSync('tracked.env', file('ignored-link'));
});

afterAll(() => {
	rmSync(folder, {recursive: true});
});

async function outputOf(...argv: string[]): Promise<string> {
	const terminal = fakeTerminal(true);
	expect(await generate(argv, terminal)).toBe(0);
	return terminal.printed.out;
}

async function refusalOf(...argv: string[]): Promise<string> {
	const terminal = fakeTerminal(false);
	expect(await generate(argv, terminal)).toBe(2);
	expect(terminal.printed.out).toBe('');
	return terminal.printed.err;
}

describe('what generate makes', () => {
	it.each<readonly [string[], SigningAlgorithm]>([[[], 'HS256'], [['--alg', 'HS512'], 'HS512'], [['--format', 'hex'], 'HS256'], [['--bytes', '100'], 'HS512'], [['--alg', 'ES256'], 'ES256'], [['--alg', 'RS256', '--format', 'jwk'], 'RS256'], [['--alg', 'EdDSA', '--format', 'jwk'], 'EdDSA']])('with %j passes the guard for %s', async (argv, alg) => {
		const value = (await outputOf(...argv)).replace(/\n$/, '');
		expect(requireSecret('X', {alg, env: {X: value}})).toBeInstanceOf(Secret);
	});

	it.each<SigningAlgorithm>(['HS384', 'PS256'])('as env is what node reads from an env file, for %s', async alg => {
		const env = parseEnv(await outputOf('--alg', alg, '--format', 'env', '--name', 'MY_KEY')) as Record<string, string>;
		expect(requireSecret('MY_KEY', {alg, env})).toBeInstanceOf(Secret);
	});

	it('as k8s is a manifest', async () => {
		const [, name, value = ''] = /^apiVersion: v1\nkind: Secret\nmetadata:\n {2}name: (my-key)\ntype: Opaque\ndata:\n {2}MY_KEY: (\S+)\n$/.exec(await outputOf('--format', 'k8s', '--name', 'MY_KEY')) ?? [];
		expect(name).toBe('my-key');
		expect(requireSecret('X', {env: {X: Buffer.from(value, 'base64').toString()}})).toBeInstanceOf(Secret);
	});

	it('as jwk has an id: random for a secret, the thumbprint for a private key', async () => {
		const {kty, k, kid, alg} = JSON.parse(await outputOf('--format', 'jwk')) as Record<string, string>;
		expect([kty, alg, kid?.length]).toEqual(['oct', 'HS256', 22]);
		expect(requireSecret('X', {encoding: 'base64url', env: {X: k}}).length).toBe(32);
		const {calculateJwkThumbprint} = await import('jose');
		const jwk = JSON.parse(await outputOf('--alg', 'ES256', '--format', 'jwk')) as {kid: string; kty: string};
		expect(await calculateJwkThumbprint(jwk)).toBe(jwk.kid);
	});
});

describe('where generate writes', () => {
	it('is a terminal, or standard output when asked', async () => {
		expect(await refusalOf()).toContain('--output');
		const terminal = fakeTerminal(false);
		expect(await generate(['--output', '-'], terminal)).toBe(0);
		expect(terminal.printed.out).toMatch(/^[\w-]{43}\n$/);
	});

	it('is a new file that only its owner reads', async () => {
		const terminal = fakeTerminal(false);
		expect(await generate(['--output', file('ignored-1')], terminal)).toBe(0);
		expect(terminal.printed).toEqual({out: '', err: ''});
		expect(requireSecret('X', {env: {X_FILE: file('ignored-1')}}).length).toBe(43);
		if (process.platform !== 'win32') {
			expect(statSync(file('ignored-1')).mode & 0o777).toBe(0o600);
		}

		expect(await refusalOf('--output', file('ignored-1'))).toContain('exists already');
		expect(await refusalOf('--output', file('ignored-1/key'))).toContain('folder');
		expect(await refusalOf('--output', file('ignored-1/deeper/key'))).toContain('folder');
	});

	it('is no file that git tracks, also behind a link', async () => {
		expect(await refusalOf('--format', 'env', '--output', file('tracked.env'))).toContain('Git tracks');
		expect(await refusalOf('--format', 'env', '--output', file('ignored-link'))).toContain('Git tracks');
		expect(readFileSync(file('tracked.env'), 'utf8')).toBe('PORT=3000\n');
	});

	it('is told when git does not ignore it', async () => {
		const terminal = fakeTerminal(false);
		expect(await generate(['--output', file('other')], terminal)).toBe(0);
		expect(terminal.printed.err).toContain('.gitignore');
	});

	it('is one more line of an env file, once', async () => {
		writeFileSync(file('.env'), 'PORT=3000');
		expect(await generate(['--format', 'env', '--output', file('.env')], fakeTerminal(false))).toBe(0);
		expect(readFileSync(file('.env'), 'utf8')).toMatch(/^PORT=3000\nJWT_SECRET_KEY=[\w-]{43}\n$/);
		expect(await refusalOf('--format', 'env', '--output', file('.env'))).toContain('already');
	});

	it('is in a folder that exists', async () => {
		expect(await refusalOf('--output', join(folder, 'missing', 'file'))).toContain('folder');
		expect(existsSync(join(folder, 'missing'))).toBe(false);
		expect(await refusalOf('--format', 'env', '--output', folder)).toContain('regular file');
	});
});

describe('what generate refuses', () => {
	const secret = 'not-a-real-secret-but-typed-here';

	it.each([
		[['--alg', secret]], [['--format', secret]], [['--name', secret]], [['--bytes', secret]], [['--bytes', '2000']], [[secret]], [[`--${secret}`]], [[`--alg=${secret}`]],
		[['--output']], [['--alg', 'RS256', '--format', 'hex']], [['--alg', 'RS256', '--bytes', '64']], [['--format', 'pem']],
	])('%j, without repeating it', async argv => {
		expect(await refusalOf(...argv)).toMatch(/^jwt-secrets-guard: (?!.*not-a-real).+\n$/);
	});
});
