import {createHmac, randomBytes} from 'node:crypto';
import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {requireSecret as requireNodeSecret} from '../src/index.js';
import {requireSecret, SecretError, WebSecret} from '../src/web.js';

const name = 'JWT_SECRET_KEY';
const good = randomBytes(48).toString('base64url');

function codeOf(env: Record<string, unknown>, options = {}): string {
	try {
		requireSecret(name, {...options, env});
		return 'accepted';
	} catch (error) {
		return error instanceof SecretError ? error.code : String(error);
	}
}

describe('requireSecret of /web', () => {
	it('gives a key that signs as the value does', async () => {
		const secret = requireSecret(name, {env: {[name]: good}, alg: 'HS384'});
		expect(secret).toBeInstanceOf(WebSecret);
		const signature = await crypto.subtle.sign('HMAC', await secret.cryptoKey(), Buffer.from('header.payload'));
		expect(Buffer.from(signature)).toEqual(createHmac('sha384', good).update('header.payload').digest());
	});

	it.each([
		[{}, 'SECRET_MISSING'],
		[{[name]: ''}, 'SECRET_MISSING'],
		[{[name]: {get: () => good}}, 'SECRET_MISSING'],
		[{[name]: 'secret'}, 'SECRET_TOO_SHORT'],
		[{[name]: `"${good}"`}, 'SECRET_MALFORMED'],
	])('refuses what the Node entry refuses', (env, code) => {
		expect(codeOf(env)).toBe(code);
	});

	it('refuses what is not in its encoding', () => {
		expect(codeOf({[name]: good}, {encoding: 'hex'})).toBe('SECRET_MALFORMED');
		expect(codeOf({[name]: randomBytes(32).toString('hex')}, {encoding: 'hex'})).toBe('accepted');
	});

	it('derives what the Node entry derives', async () => {
		for (const alg of ['HS256', 'HS512'] as const) {
			const web = await requireSecret(name, {env: {[name]: good}, alg}).derive('refresh');
			const node = requireNodeSecret(name, {env: {[name]: good}, alg}).derive('refresh');
			expect(web.bytes()).toEqual(node.bytes());
			expect(web.length).toBe(alg === 'HS256' ? 32 : 64);
			expect(web.bytes()).not.toEqual(requireNodeSecret(name, {env: {[name]: good}, alg}).derive('access').bytes());
		}
	});

	it('prints its name and its length', () => {
		const secret = requireSecret(name, {env: {[name]: good}});
		for (const print of [String(secret), inspect(secret, {showHidden: true, depth: null}), JSON.stringify(secret)]) {
			expect(print.replaceAll('"', '')).toBe('Secret(JWT_SECRET_KEY, 64 bytes)');
		}
	});
});
