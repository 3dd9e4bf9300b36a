import {createHmac, randomBytes} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {requireSecret, type RequireSecretOptions, Secret, SecretError} from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));
afterAll(() => {
	rmSync(folder, {recursive: true});
});

const name = 'JWT_SECRET_KEY';
const good = randomBytes(48).toString('base64url');
let files = 0;

function fileWith(content: string | Uint8Array): string {
	const path = join(folder, `file-${files++}`);
	writeFileSync(path, content, {mode: 0o600});
	return path;
}

function errorOf(env: Record<string, string>, options: RequireSecretOptions = {}): SecretError {
	try {
		requireSecret(name, {...options, env});
	} catch (error) {
		if (error instanceof SecretError) {
			return error;
		}

		throw error;
	}

	throw new Error('requireSecret accepted what it must refuse');
}

const codesOf = (...asked: Parameters<typeof errorOf>) => errorOf(...asked).problems.map(({code}) => code);
const fromFile = (content: string | Uint8Array, options: RequireSecretOptions = {}) => requireSecret(name, {...options, env: {[`${name}_FILE`]: fileWith(content)}});

describe('requireSecret', () => {
	it('gives a key that signs as the value does', () => {
		const secret = requireSecret(name, {env: {[name]: good}});
		expect(secret).toBeInstanceOf(Secret);
		const sign = (key: Parameters<typeof createHmac>[1]) => createHmac('sha256', key).update('header.payload').digest('base64url');
		expect(sign(secret.key)).toBe(sign(good));
	});

	it('reads process.env by itself', () => {
		process.env[name] = good;
		expect(Buffer.from(requireSecret(name).bytes()).toString()).toBe(good);
		// eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- setting it to undefined would set a text
		delete process.env[name];
		expect(() => requireSecret(name)).toThrow(SecretError);
	});

	it('takes an empty variable for an unset one', () => {
		expect(codesOf({})).toEqual(['SECRET_MISSING']);
		expect(codesOf({[name]: '', [`${name}_FILE`]: ''})).toEqual(['SECRET_MISSING']);
		expect(requireSecret(name, {env: {[name]: '', [`${name}_FILE`]: fileWith(good)}}).length).toBe(64);
		expect(requireSecret(name, {env: {[name]: good, [`${name}_FILE`]: ''}}).length).toBe(64);
	});

	it('refuses two sources', () => {
		expect(codesOf({[name]: good, [`${name}_FILE`]: fileWith(good)})).toEqual(['SECRET_CONFLICT']);
	});

	it('reports every problem of a value, the first one as its code', () => {
		const error = errorOf({[name]: 'secret'});
		expect(error.problems.map(({code}) => code)).toEqual(['SECRET_TOO_SHORT', 'SECRET_LOW_ENTROPY', 'SECRET_KNOWN']);
		expect(error.code).toBe('SECRET_TOO_SHORT');
	});

	it.each([
		[{alg: 'HS512'}, randomBytes(24).toString('hex'), ['SECRET_TOO_SHORT']],
		[{minBytes: 65}, good, ['SECRET_TOO_SHORT']],
		[{wordlist: [good]}, good, ['SECRET_KNOWN']],
		[{}, `"${good}"`, ['SECRET_MALFORMED']],
		[{}, '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', ['SECRET_MALFORMED']],
	] as const)('holds a value to its options', (options, value, codes) => {
		expect(codesOf({[name]: value}, options)).toEqual(codes);
	});

	it('offers a command whose output it accepts', () => {
		for (const options of [{}, {alg: 'HS512'}, {minBytes: 100}, {encoding: 'base64'}, {encoding: 'hex'}, {encoding: 'base64url', alg: 'HS384'}] as const) {
			const [, script = ''] = /^node -p "(.*)"$/.exec(errorOf({}, options).problems[0]?.command ?? '') ?? [];
			const value = execFileSync(process.execPath, ['-p', script], {encoding: 'utf8'}).trimEnd();
			expect(requireSecret(name, {...options, env: {[name]: value}})).toBeInstanceOf(Secret);
		}
	});

	it('does not repeat what it was given in place of a name', () => {
		for (const wrong of [good, 'jwt secret', '', 'JWT_SECRET\nKEY']) {
			let message = '';
			try {
				requireSecret(wrong);
			} catch (error) {
				expect(error).toBeInstanceOf(TypeError);
				message = String(error);
			}

			expect(message).toContain('name of an environment variable');
			expect(wrong === '' || !message.includes(wrong)).toBe(true);
		}
	});
});

describe('encoding', () => {
	const octets = randomBytes(48);

	it.each(['base64', 'base64url', 'hex'] as const)('decodes %s', encoding => {
		expect(Buffer.from(requireSecret(name, {encoding, env: {[name]: octets.toString(encoding)}}).bytes())).toEqual(octets);
	});

	it('accepts base64 without its padding, and hex in capitals', () => {
		const padded = randomBytes(40);
		expect(requireSecret(name, {encoding: 'base64', env: {[name]: padded.toString('base64').replace(/=+$/, '')}}).length).toBe(40);
		expect(requireSecret(name, {encoding: 'hex', env: {[name]: octets.toString('hex').toUpperCase()}}).length).toBe(48);
	});

	it.each([
		['base64', `${octets.toString('base64')}\n`],
		['base64', `${octets.toString('base64').slice(0, -1)}!`],
		['base64', octets.toString('base64url').replace(/^./, '_')],
		['base64url', octets.toString('base64').replace(/^./, '/')],
		['hex', `${octets.toString('hex')}0`],
		['hex', `0x${octets.toString('hex')}`],
	] as const)('refuses what is not all %s', (encoding, value) => {
		expect(codesOf({[name]: value}, {encoding})).toEqual(['SECRET_MALFORMED']);
	});

	it('judges the octets, not the text', () => {
		expect(codesOf({[name]: randomBytes(24).toString('hex')}, {encoding: 'hex'})).toEqual(['SECRET_TOO_SHORT']);
		expect(codesOf({[name]: Buffer.from('this is the very secret key of the app').toString('base64')}, {encoding: 'base64'})).toEqual(['SECRET_LOW_ENTROPY']);
	});
});

describe('a secret in a file', () => {
	it.each(['', '\n', '\r\n'])('loses one line end', ending => {
		expect(Buffer.from(fromFile(good + ending).bytes()).toString()).toBe(good);
	});

	it('loses nothing else', () => {
		expect(Buffer.from(fromFile(` ${good} \n\n`).bytes()).toString()).toBe(` ${good} \n`);
		expect(Buffer.from(fromFile(`${good}\n`, {encoding: 'raw'}).bytes()).toString()).toBe(`${good}\n`);
	});

	it('is raw octets only when asked for', () => {
		const octets = Uint8Array.from([...randomBytes(47), 0xFF]);
		expect(fromFile(octets, {encoding: 'raw'}).bytes()).toEqual(octets);
		expect(codesOf({[`${name}_FILE`]: fileWith(octets)})).toEqual(['SECRET_MALFORMED']);
	});

	it('has no byte order mark', () => {
		expect(codesOf({[`${name}_FILE`]: fileWith(`\uFEFF${good}`)})).toEqual(['SECRET_MALFORMED']);
	});

	it('is there, and not empty', () => {
		expect(codesOf({[`${name}_FILE`]: join(folder, 'nothing')})).toEqual(['SOURCE_UNAVAILABLE']);
		expect(errorOf({[`${name}_FILE`]: join(folder, 'nothing')}).message).toContain('ENOENT');
		expect(codesOf({[`${name}_FILE`]: fileWith('')})).toEqual(['SECRET_MISSING']);
	});

	it('is a regular file of at most 64 KiB', () => {
		const subfolder = join(folder, 'subfolder');
		mkdirSync(subfolder);
		expect(codesOf({[`${name}_FILE`]: subfolder})).toEqual(['SOURCE_UNAVAILABLE']);
		expect(fromFile(randomBytes(65_536), {encoding: 'raw'}).length).toBe(65_536);
		expect(codesOf({[`${name}_FILE`]: fileWith(randomBytes(65_537))}, {encoding: 'raw'})).toEqual(['SOURCE_UNAVAILABLE']);
	});

	it.skipIf(process.platform === 'win32')('is no FIFO, and does not wait for one', () => {
		const fifo = join(folder, 'fifo');
		execFileSync('mkfifo', [fifo]);
		expect(codesOf({[`${name}_FILE`]: fifo})).toEqual(['SOURCE_UNAVAILABLE']);
	});

	it.skipIf(process.platform === 'win32')('cannot be written by others in production', () => {
		const path = fileWith(good);
		chmodSync(path, 0o646);
		const env = {[`${name}_FILE`]: path};
		expect(codesOf(env)).toEqual(['SECRET_EXPOSED']);
		expect(codesOf({...env, NODE_ENV: 'staging'})).toEqual(['SECRET_EXPOSED']);
		expect(requireSecret(name, {env: {...env, NODE_ENV: 'development'}})).toBeInstanceOf(Secret);
		chmodSync(path, 0o644);
		expect(requireSecret(name, {env})).toBeInstanceOf(Secret);
	});
});
