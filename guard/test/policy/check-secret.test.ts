import {randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {checkSecret, type CheckSecretOptions, type HmacAlgorithm} from '../../src/policy.js';

const codesOf = (value: string | Uint8Array, options?: CheckSecretOptions) => checkSecret(value, options).map(({code}) => code);
const good = randomBytes(48).toString('base64');

describe('checkSecret', () => {
	it('finds nothing wrong with a random secret', () => {
		expect(codesOf(good)).toEqual([]);
		expect(codesOf(good, {alg: 'HS512'})).toEqual([]);
	});

	it('says everything that is wrong', () => {
		expect(codesOf('secret')).toEqual(['SECRET_TOO_SHORT', 'SECRET_LOW_ENTROPY', 'SECRET_KNOWN']);
		expect(codesOf('')).toEqual(['SECRET_TOO_SHORT', 'SECRET_LOW_ENTROPY']);
	});

	it('keeps the value out of its messages', () => {
		for (const value of ['correct horse battery staple', 'supersecretvalue', '"quoted-in-the-env-file-and-never-unquoted"']) {
			expect(JSON.stringify(checkSecret(value, {wordlist: [value]}).map(({message}) => message))).not.toContain(value.slice(0, 6));
		}
	});

	describe('octets', () => {
		it.each([['HS256', 32], ['HS384', 48], ['HS512', 64]] as const)('asks for the hash output of %s', (alg, bytes) => {
			expect(codesOf(randomBytes(bytes), {alg})).toEqual([]);
			expect(codesOf(randomBytes(bytes - 1), {alg})).toEqual(['SECRET_TOO_SHORT']);
		});

		it('only raises the number of bytes', () => {
			expect(codesOf(randomBytes(40), {minBytes: 41})).toEqual(['SECRET_TOO_SHORT']);
			expect(codesOf(randomBytes(40), {minBytes: 40})).toEqual([]);
			expect(codesOf(randomBytes(31), {minBytes: 8})).toEqual(['SECRET_TOO_SHORT']);
		});

		it('counts octets, not characters', () => {
			const characters = Array.from(randomBytes(20), octet => String.fromCodePoint(0x4E00 + octet));
			expect(codesOf(characters.join(''))).toEqual([]);
		});

		it('does not count the zeros that HMAC would add', () => {
			const key = Uint8Array.from([...randomBytes(27), 1, 0, 0, 0, 0]);
			expect(codesOf(key)).toEqual([]);
			expect(codesOf(Uint8Array.from([...key.subarray(0, 27), 0, 0, 0, 0, 0]))).toContain('SECRET_TOO_SHORT');
		});

		it('judges HMAC algorithms only', () => {
			expect(() => checkSecret(good, {alg: 'RS256' as HmacAlgorithm})).toThrow(RangeError);
		});
	});

	describe('randomness', () => {
		it.each([
			'my-super-secret-jwt-signing-key-for-production',
			'this is the very secret key of the app for jwt',
			'0123456789abcdef0123456789abcdef01234567',
			'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
			'qwertyuiopqwertyuiopqwertyuiopqwertyuiop',
			`${'changeme'.repeat(8)}!`,
			Buffer.from('please change this secret key before production').toString('base64'),
			Buffer.from('my super secret jwt signing key').toString('hex'),
		])('refuses what is quickly told', value => {
			expect(codesOf(value)).toEqual(['SECRET_LOW_ENTROPY']);
		});

		it('refuses octets that follow a rule', () => {
			expect(codesOf(Uint8Array.from({length: 64}, (_, position) => position))).toEqual(['SECRET_LOW_ENTROPY']);
			expect(codesOf(new Uint8Array(64).fill(7))).toEqual(['SECRET_LOW_ENTROPY']);
		});

		it('refuses 32 hex digits and a UUID, and accepts 40 hex digits', () => {
			expect(codesOf(randomBytes(16).toString('hex'))).toEqual(['SECRET_LOW_ENTROPY']);
			expect(codesOf(crypto.randomUUID())).toEqual(['SECRET_LOW_ENTROPY']);
			expect(codesOf(randomBytes(20).toString('hex'))).toEqual([]);
		});

		it('judges a text and its octets alike', () => {
			const text = 'this is the very secret key of the app for jwt';
			expect(codesOf(Buffer.from(text))).toEqual(codesOf(text));
		});
	});

	describe('word list', () => {
		it('refuses a listed value, whichever collection lists it', () => {
			expect(codesOf(good, {wordlist: [good]})).toEqual(['SECRET_KNOWN']);
			expect(codesOf(good, {wordlist: new Set([good])})).toEqual(['SECRET_KNOWN']);
			expect(codesOf(Buffer.from(good, 'base64'), {wordlist: [good]})).toEqual(['SECRET_KNOWN']);
			expect(codesOf(good, {wordlist: ['another']})).toEqual([]);
		});
	});
});
