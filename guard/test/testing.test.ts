import {afterEach, describe, expect, it, vi} from 'vitest';
import {requireSecret, Secret} from '../src/index.js';
import {testSecret, testSecretText} from '../src/testing.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('testSecret', () => {
	it('is a new one each time, for any algorithm', () => {
		expect(testSecret()).toBeInstanceOf(Secret);
		expect(testSecret().bytes()).not.toEqual(testSecret().bytes());
		expect(testSecret({alg: 'ES256'}).key.asymmetricKeyType).toBe('ec');
		expect(testSecret({alg: 'HS512'}).length).toBe(64);
	});

	it('has a text that passes the policy', () => {
		for (const alg of ['HS256', 'HS512'] as const) {
			expect(requireSecret('JWT_SECRET_KEY', {alg, env: {JWT_SECRET_KEY: testSecretText()}})).toBeInstanceOf(Secret);
		}
	});

	it('is not for production', () => {
		vi.stubEnv('NODE_ENV', 'production');
		expect(() => testSecret()).toThrow('requireSecret');
	});
});
