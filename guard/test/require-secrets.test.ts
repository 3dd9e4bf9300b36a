import {randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {requireSecrets, SecretError} from '../src/index.js';

const one = randomBytes(48).toString('base64url');
const other = randomBytes(48).toString('base64url');

function problemsOf(run: () => unknown): SecretError['problems'] {
	try {
		run();
	} catch (error) {
		if (error instanceof SecretError) {
			return error.problems;
		}
	}

	throw new Error('it accepted what it must refuse');
}

describe('requireSecrets', () => {
	it('gives a secret for each purpose', () => {
		const {access, refresh} = requireSecrets({access: 'ACCESS', refresh: {name: 'REFRESH', alg: 'HS512'}}, {env: {ACCESS: one, REFRESH: other}});
		expect([access.name, access.alg, refresh.name, refresh.alg]).toEqual(['ACCESS', 'HS256', 'REFRESH', 'HS512']);
	});

	it('refuses one value for two purposes, and says which two', () => {
		const [problem, ...others] = problemsOf(() => requireSecrets({access: 'ACCESS', refresh: 'REFRESH'}, {env: {ACCESS: one, REFRESH: one}}));
		expect(others).toEqual([]);
		expect(problem).toMatchObject({code: 'SECRET_REUSED', name: 'REFRESH', other: 'ACCESS'});
	});

	it('is not misled by another writing, or by what HMAC does not see', () => {
		const octets = randomBytes(48);
		expect(problemsOf(() => requireSecrets(
			{access: {name: 'ACCESS', encoding: 'base64'}, refresh: {name: 'REFRESH', encoding: 'hex'}},
			{env: {ACCESS: octets.toString('base64'), REFRESH: Buffer.concat([octets, Buffer.alloc(8)]).toString('hex')}},
		)).map(({code}) => code)).toEqual(['SECRET_REUSED']);
	});

	it('refuses one variable for two purposes, also when it is consumed', () => {
		expect(problemsOf(() => requireSecrets({access: 'ACCESS', refresh: 'ACCESS'}, {env: {ACCESS: one}, consume: true})).map(({code}) => code)).toEqual(['SECRET_REUSED']);
	});

	it('removes what it consumed', () => {
		const env: Record<string, string> = {ACCESS: one, REFRESH: other, REST: 'x'};
		requireSecrets({access: 'ACCESS', refresh: 'REFRESH'}, {env, consume: true});
		expect(env).toEqual({REST: 'x'});
	});

	it('lists the problems of all at once', () => {
		const problems = problemsOf(() => requireSecrets({access: 'ACCESS', refresh: 'REFRESH', reset: 'RESET'}, {env: {ACCESS: 'secret', RESET: other}}));
		expect(new Set(problems.map(({name}) => name))).toEqual(new Set(['ACCESS', 'REFRESH']));
		expect(problems.map(({code}) => code)).toContain('SECRET_MISSING');
	});
});
