import {randomBytes, randomInt} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkSecret} from '../../src/policy.js';

const draws = 5000;
const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const generators: readonly (readonly [name: string, make: () => string | Uint8Array])[] = [
	['48 octets in base64', () => randomBytes(48).toString('base64')],
	['32 octets in base64', () => randomBytes(32).toString('base64')],
	['32 octets in base64url', () => randomBytes(32).toString('base64url')],
	['32 octets in hex', () => randomBytes(32).toString('hex')],
	['20 octets in hex', () => randomBytes(20).toString('hex')],
	['32 octets', () => randomBytes(32)],
	['32 octets as Latin-1 text', () => randomBytes(32).toString('latin1')],
	['32 letters and digits', () => Array.from({length: 32}, () => alphanumeric.charAt(randomInt(alphanumeric.length))).join('')],
];

describe('random values', () => {
	it.each(generators)('pass: %s', (_, make) => {
		const refusals = Array.from({length: draws}, () => checkSecret(make())).filter(problems => problems.length > 0);
		expect(refusals).toEqual([]);
	});

	it('pass for every algorithm when they are as long as its hash', () => {
		fc.assert(fc.property(fc.constantFrom(['HS256', 32] as const, ['HS384', 48] as const, ['HS512', 64] as const), ([alg, bytes]) => {
			expect(checkSecret(randomBytes(bytes), {alg})).toEqual([]);
			expect(checkSecret(randomBytes(bytes).toString('base64'), {alg})).toEqual([]);
		}));
	});

	it('and any value at all gets an answer', () => {
		fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.uint8Array({maxLength: 100})), value => {
			expect(Array.isArray(checkSecret(value))).toBe(true);
		}));
	});
});
