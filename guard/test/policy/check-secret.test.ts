import {randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {checkSecret, type CheckSecretOptions} from '../../src/policy.js';

const codesOf = (value: string | Uint8Array, options?: CheckSecretOptions) => checkSecret(value, options).map(({code}) => code);
const good = randomBytes(48).toString('base64');

describe('checkSecret', () => {
	it('finds nothing wrong with a random secret', () => {
		expect(codesOf(good)).toEqual([]);
		expect(codesOf(good, {alg: 'HS512'})).toEqual([]);
	});

	it.each([['HS256', 32], ['HS384', 48], ['HS512', 64]] as const)('asks for the hash output of %s', (alg, bytes) => {
		expect(codesOf(randomBytes(bytes), {alg})).toEqual([]);
		expect(codesOf(randomBytes(bytes - 1), {alg})).toEqual(['SECRET_TOO_SHORT']);
	});

	it('only raises the number of bytes', () => {
		expect(codesOf(randomBytes(40), {minBytes: 41})).toEqual(['SECRET_TOO_SHORT']);
		expect(codesOf(randomBytes(40), {minBytes: 40})).toEqual([]);
		expect(codesOf(randomBytes(31), {minBytes: 8})).toEqual(['SECRET_TOO_SHORT']);
	});
});
