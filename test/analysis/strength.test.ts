import {randomBytes, randomUUID} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {looksReal} from '../../src/analysis/strength.js';

describe('what a generator made looks real', () => {
	test.each([
		['hex', () => randomBytes(32).toString('hex')],
		['base64', () => randomBytes(32).toString('base64')],
		['base64url', () => randomBytes(48).toString('base64url')],
		['letters and digits', () => Array.from(randomBytes(40), octet => (octet % 36).toString(36)).join('')],
		['two UUIDs', () => randomUUID() + randomUUID()],
	])('%s', (_, make) => {
		for (let run = 0; run < 50; run++) {
			expect(looksReal({text: make()})).toBe(true);
		}
	});
});

describe('what people type does not, however long it is', () => {
	test.each([
		'test-jwt-secret-for-unit-tests-minimum-32-chars',
		'e2e-test-secret-that-is-at-least-32-chars-long!!',
		'this-is-a-very-strong-jwt-secret-with-more-than-32-chars',
		'synthetic-token-secret-with-at-least-32-bytes',
		'MySuperSecretKeyForTheTests2025!!!!?',
		'0123456789abcdef0123456789abcdef',
		'not-a-real-key',
		'x'.repeat(64),
	])('%s', text => {
		expect(looksReal({text})).toBe(false);
	});
});
