import {randomBytes} from 'node:crypto';
import {afterEach, describe, expect, it} from 'vitest';
import {deferSecret, SecretError, secretsReady} from '../src/index.js';

const good = randomBytes(48).toString('base64url');
const registry = (globalThis as Record<symbol, Map<string, unknown> | undefined>)[Symbol.for('jwt-secrets-guard.deferred')] ?? new Map<string, unknown>();

afterEach(() => {
	(globalThis as Record<symbol, Map<string, unknown> | undefined>)[Symbol.for('jwt-secrets-guard.deferred')]?.clear();
	registry.clear();
});

describe('deferSecret', () => {
	it('reads nothing before its first use, and then once', () => {
		const env: Record<string, string> = {};
		const secret = deferSecret('DEFERRED', {env});
		expect(String(secret)).toBe('Secret(DEFERRED, not used yet)');
		expect(() => secret.key).toThrow(SecretError);
		env['DEFERRED'] = good;
		expect(secret.key.symmetricKeySize).toBe(64);
		delete env['DEFERRED'];
		expect(secret.length).toBe(64);
		expect(String(secret)).toBe('Secret(DEFERRED, 64 bytes)');
	});

	it('derives without reading', () => {
		const env: Record<string, string> = {};
		const derived = deferSecret('DEFERRED', {env}).derive('refresh');
		env['DEFERRED'] = good;
		expect(derived.length).toBe(32);
	});

	it('refuses at once what is no name', () => {
		expect(() => deferSecret(good)).toThrow(TypeError);
	});
});

describe('secretsReady', () => {
	it('is ready when there is none', async () => {
		await expect(secretsReady()).resolves.toBeUndefined();
	});

	it('lists the problems of all', async () => {
		const env: Record<string, string> = {SECOND: 'secret', THIRD: good};
		deferSecret('FIRST', {env});
		deferSecret('SECOND', {env});
		deferSecret('THIRD', {env});
		const error: unknown = await secretsReady().catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(SecretError);
		expect(error).toMatchObject({code: 'SECRET_MISSING'});
		expect(String(error)).toContain('SECOND');
		expect(String(error)).not.toContain('THIRD');
		env['FIRST'] = env['SECOND'] = randomBytes(48).toString('base64url');
		await expect(secretsReady()).resolves.toBeUndefined();
	});

	it('passes on what is no fault of a secret', async () => {
		deferSecret('FIRST', {alg: JSON.parse('"none"') as 'HS256', env: {FIRST: good}});
		await expect(secretsReady()).rejects.toThrow(RangeError);
	});
});
