import {randomBytes} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {format, inspect} from 'node:util';
import {afterAll, describe, expect, it} from 'vitest';
import {requireSecret, type RequireSecretOptions, Secret, SecretError} from '../src/index.js';
import {leaksOf} from './leaks.js';

const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-'));
afterAll(() => {
	rmSync(folder, {recursive: true});
});

const name = 'JWT_SECRET_KEY';

/** Everything that a program can print of a value without asking for its octets. */
function printsOf(value: Secret | Error | {readonly text: string}): string {
	return [
		format('%s', value),
		JSON.stringify(value),
		JSON.stringify({value}),
		inspect(value, {showHidden: true, depth: 10, getters: true}),
		inspect({value}),
		format('%s %o %O %j', value, value, value, value),
		JSON.stringify(Object.assign({}, value)),
		Object.getOwnPropertyNames(value).join(' '),
		...(value instanceof Error ? [value.message, String(value.stack), inspect(value.cause)] : []),
	].join('\n');
}

function thrownBy(run: () => unknown): Error {
	try {
		run();
	} catch (error) {
		if (error instanceof Error) {
			return error;
		}
	}

	throw new Error('it did not throw');
}

describe('no output holds a secret', () => {
	const octets = randomBytes(48);
	const text = octets.toString('base64url');
	const secret = requireSecret(name, {env: {[name]: text}});

	it('of a Secret', () => {
		const prints = printsOf(secret);
		expect(leaksOf(Buffer.from(text), prints)).toEqual([]);
		expect(prints).toContain('Secret(JWT_SECRET_KEY, 64 bytes)');
		expect(String(secret)).toBe('Secret(JWT_SECRET_KEY, 64 bytes)');
	});

	it('unless its octets are asked for', () => {
		expect(leaksOf(Buffer.from(text), printsOf({text: Buffer.from(secret.bytes()).toString()}))).not.toEqual([]);
	});

	it('not even of one that was changed after it was handed out', () => {
		secret.bytes().fill(0);
		expect(Buffer.from(secret.bytes()).toString()).toBe(text);
	});

	const quoted = `"${text}"`;
	it.each<readonly [string, Record<string, string>, RequireSecretOptions]>([
		['a malformed value', {[name]: quoted}, {}],
		['a value in the wrong encoding', {[name]: text}, {encoding: 'hex'}],
		['a short value', {[name]: text.slice(0, 20)}, {}],
		['a listed value', {[name]: text}, {wordlist: [text]}],
		['a secret where its path belongs', {[`${name}_FILE`]: text}, {}],
		['a secret in a path', {[`${name}_FILE`]: join(folder, text)}, {}],
		['a path with a NUL', {[`${name}_FILE`]: `${text}\0`}, {}],
		['a path that is too long', {[`${name}_FILE`]: text.repeat(100)}, {}],
	])('of an error about %s', (_, env, options) => {
		const error = thrownBy(() => requireSecret(name, {...options, env}));
		expect(error).toBeInstanceOf(SecretError);
		expect(leaksOf(Buffer.from(text), printsOf(error))).toEqual([]);
		expect(error.cause).toBeUndefined();
	});

	it('of an error about a file', () => {
		const path = join(folder, 'secret.json');
		writeFileSync(path, JSON.stringify({kty: 'oct', k: text}));
		expect(leaksOf(Buffer.from(text), printsOf(thrownBy(() => requireSecret(name, {env: {[`${name}_FILE`]: path}}))))).toEqual([]);
	});

	it('and the search for leaks finds one', () => {
		expect(leaksOf(octets, `token: ${octets.subarray(1).toString('base64')}`)).not.toEqual([]);
		expect(leaksOf(octets, octets.toString('hex'))).not.toEqual([]);
	});
});

describe('brands', () => {
	it('tell ours from others, also across copies of the package', () => {
		const error = thrownBy(() => requireSecret(name, {env: {}}));
		const foreign = Object.defineProperty(new Error('from another copy'), Symbol.for('jwt-secrets-guard.SecretError'), {value: true});
		expect(error).toBeInstanceOf(Error);
		expect(foreign).toBeInstanceOf(SecretError);
		expect(new Error('other')).not.toBeInstanceOf(SecretError);
		expect({}).not.toBeInstanceOf(Secret);
		expect(null).not.toBeInstanceOf(Secret);
	});
});
