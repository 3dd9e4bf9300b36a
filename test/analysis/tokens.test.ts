import {createHmac} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {opensTokenIn, tokensOf} from '../../src/analysis/tokens.js';
import {parsed} from './parsed.js';

type Algorithm = 'HS256' | 'HS384' | 'HS512';

function tokenOf(key: string, alg: Algorithm, claims: object): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const input = `${encode({alg, typ: 'JWT'})}.${encode(claims)}`;
	return `${input}.${createHmac(`sha${alg.slice(2)}`, key).update(input).digest('base64url')}`;
}

const algorithm = fc.constantFrom<Algorithm>('HS256', 'HS384', 'HS512');
const claims = fc.record({sub: fc.string(), iat: fc.nat()});
const key = fc.string({minLength: 1});

describe('a token in source', () => {
	it('is found whatever it says, and only its own key opens it', () => {
		fc.assert(fc.property(key, key, algorithm, claims, (own, other, alg, set) => {
			const file = parsed(`const token = '${tokenOf(own, alg, set)}';`);
			expect([...tokensOf(file)].map(token => token.alg)).toEqual([alg]);
			expect(opensTokenIn(file, own)).toBe(true);
			// HMAC pads a key with zeros, so that some texts are the same key.
			expect(opensTokenIn(file, other)).toBe(other.replace(/\0+$/, '') === own.replace(/\0+$/, ''));
		}));
	});

	it('is told to be forgeable when a published default signs it', () => {
		const open = parsed(`const token = '${tokenOf('your-256-bit-secret', 'HS256', {sub: '1'})}';`);
		const closed = parsed(`const token = '${tokenOf('a key of this test alone', 'HS256', {sub: '1'})}';`);
		expect([...tokensOf(open)].map(({isForgeable}) => isForgeable)).toEqual([true]);
		expect([...tokensOf(closed)].map(({isForgeable}) => isForgeable)).toEqual([false]);
	});

	it('that is broken is none', () => {
		const [header = '', payload = '', signature = ''] = tokenOf('a key of this test alone', 'HS256', {sub: '1'}).split('.');
		for (const text of [`${header}.${payload}`, `${header}.${signature}.${payload}`, `eyJub3Qi.${payload}.${signature}`, header]) {
			expect([...tokensOf(parsed(`const token = '${text}';`))]).toEqual([]);
		}
	});
});
