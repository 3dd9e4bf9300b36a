import {createSecretKey, generateKeyPairSync, randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatKeySet, parseKeySet} from '../../src/ring/jwk-set.js';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {keyFrom} from './keys.js';

const {key: _, ...tombstone} = keyFrom(7, {revokedAt: 9, demotedAt: 8});
const keys: readonly StoredKey[] = [
	keyFrom(5),
	tombstone,
	keyFrom(10, {alg: 'HS512', key: createSecretKey(randomBytes(64)), createdAt: 1.5}),
	keyFrom(11, {alg: 'ES256', key: generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey}),
];

type Jwk = Record<string, unknown>;
const changed = (change: (jwk: Jwk) => Jwk): string => {
	const {keys: [first = {}, ...others]} = JSON.parse(formatKeySet(keys)) as {keys: Jwk[]};
	return JSON.stringify({keys: [change(first), ...others]});
};
const secret = randomBytes(32).toString('base64url');

describe('a key set', () => {
	it('is read as it was written', () => {
		const read = parseKeySet(formatKeySet(keys));
		expect(read.map(({key, ...rest}) => rest)).toEqual(keys.map(({key, ...rest}) => rest));
		const octetsOf = ({key}: StoredKey) => key?.export({format: 'jwk'});
		expect(read.map(octetsOf)).toEqual(keys.map(octetsOf));
	});

	it('has standard members', () => {
		expect(JSON.parse(formatKeySet(keys.slice(0, 1)))).toEqual({keys: [expect.objectContaining({kty: 'oct', use: 'sig', alg: 'HS256', created_at: 0, activate_at: 5, max_token_age: 900})]});
	});

	it('keeps a tombstone one, also when somebody gives it its key again', () => {
		expect(parseKeySet(changed(jwk => ({...jwk, revoked_at: 3})))[0]).not.toHaveProperty('key');
	});

	it.each<readonly [string, string]>([
		['no JSON', `{"keys": "${secret}"`],
		['no set', `["${secret}"]`],
		['a bare value', secret],
		['a key that is none', JSON.stringify({keys: [secret]})],
		['no `kid`', changed(({kid, ...jwk}) => jwk)],
		['a `kid` of another form', changed(jwk => ({...jwk, kid: secret.slice(0, 30)}))],
		['two keys of one `kid`', changed(jwk => ({...jwk, kid: keys[2]?.kid}))],
		['`none`', changed(jwk => ({...jwk, alg: 'none'}))],
		['a key for another `alg`', changed(jwk => ({...jwk, alg: 'RS256'}))],
		['a key for encryption', changed(jwk => ({...jwk, use: 'enc'}))],
		['no date', changed(({activate_at: activateAt, ...jwk}) => jwk)],
		['a date that is none', changed(jwk => ({...jwk, demoted_at: '2026-01-01'}))],
		['no key', changed(({k, ...jwk}) => jwk)],
		['octets that are not base64url', changed(jwk => ({...jwk, k: `${secret}!`}))],
	])('with %s is refused, and not quoted', (_, text) => {
		const read = () => parseKeySet(text);
		expect(read).toThrow(expect.objectContaining({code: 'SECRET_MALFORMED'}) as Error);
		expect(read).not.toThrow(new RegExp(secret.slice(0, 6)));
	});

	it('is refused or read, whatever it is', () => {
		const outcome = (text: string): string => {
			try {
				return String(parseKeySet(text).length);
			} catch (error) {
				return error instanceof Error && 'code' in error ? String(error.code) : 'crash';
			}
		};
		fc.assert(fc.property(fc.json(), fc.json(), (set, jwk) => {
			expect(outcome(set)).toMatch(/^\d+$|^SECRET_MALFORMED$/);
			expect(outcome(`{"keys":[${jwk}]}`)).toMatch(/^\d+$|^SECRET_MALFORMED$/);
		}));
	});
});
