import {generateKeyPairSync, type KeyObject, randomBytes, sign, verify} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {requireSecret, SecretError, type SigningAlgorithm} from '../src/index.js';

const name = 'JWT_PRIVATE_KEY';
const rsa = generateKeyPairSync('rsa', {modulusLength: 2048});
const weakRsa = generateKeyPairSync('rsa', {modulusLength: 1024});
const p256 = generateKeyPairSync('ec', {namedCurve: 'P-256'});
const p384 = generateKeyPairSync('ec', {namedCurve: 'P-384'});
const ed25519 = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject) => key.export({format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki'}).toString();
const jwkOf = (key: KeyObject, more: object = {}) => JSON.stringify({...key.export({format: 'jwk'}), ...more});

function codeOf(value: string, alg: SigningAlgorithm): string {
	try {
		requireSecret(name, {alg, env: {[name]: value}});
		return 'accepted';
	} catch (error) {
		if (error instanceof SecretError) {
			expect(error.message).not.toContain(value.slice(30, 60));
			expect(error.problems[0]?.command).toContain(`--alg ${alg}`);
			return error.code;
		}

		throw error;
	}
}

describe('a private key', () => {
	it.each<readonly [SigningAlgorithm, KeyObject]>([['RS256', rsa.privateKey], ['PS512', rsa.privateKey], ['ES256', p256.privateKey], ['ES384', p384.privateKey], ['EdDSA', ed25519.privateKey], ['Ed25519', ed25519.privateKey]])('for %s is read as PEM and as a JSON Web Key', (alg, key) => {
		expect(codeOf(pemOf(key), alg)).toBe('accepted');
		expect(codeOf(pemOf(key).replaceAll('\n', '\\n'), alg)).toBe('accepted');
		expect(codeOf(jwkOf(key, {alg}), alg)).toBe('accepted');
		expect(codeOf(jwkOf(key), alg)).toBe('accepted');
	});

	it('signs, its other half verifies, and bytes() is PKCS #8', () => {
		const secret = requireSecret(name, {alg: 'ES256', env: {[name]: pemOf(p256.privateKey)}});
		const data = randomBytes(16);
		expect(verify('sha256', data, secret.verifyKey, sign('sha256', data, secret.key))).toBe(true);
		expect(secret.verifyKey.type).toBe('public');
		expect(Buffer.from(secret.bytes())).toEqual(p256.privateKey.export({format: 'der', type: 'pkcs8'}));
		expect(String(secret)).toMatch(/^Secret\(JWT_PRIVATE_KEY, \d+ bytes\)$/);
	});

	it('may be base64 of a PEM file', () => {
		expect(requireSecret(name, {alg: 'RS256', encoding: 'base64', env: {[name]: Buffer.from(pemOf(rsa.privateKey)).toString('base64')}}).length).toBe(256);
	});

	it.each<readonly [string, string, SigningAlgorithm, string]>([
		['a public key', pemOf(rsa.publicKey), 'RS256', 'SECRET_MALFORMED'],
		['a public JSON Web Key', jwkOf(rsa.publicKey), 'RS256', 'SECRET_MALFORMED'],
		['a short RSA key', pemOf(weakRsa.privateKey), 'RS256', 'SECRET_TOO_SHORT'],
		['a key of another type', pemOf(p256.privateKey), 'RS256', 'SECRET_MALFORMED'],
		['a key on another curve', pemOf(p256.privateKey), 'ES384', 'SECRET_MALFORMED'],
		['a symmetric JSON Web Key', JSON.stringify({kty: 'oct', k: randomBytes(32).toString('base64url')}), 'RS256', 'SECRET_MALFORMED'],
		['a key for another algorithm', jwkOf(rsa.privateKey, {alg: 'PS256'}), 'RS256', 'SECRET_MALFORMED'],
		['a key for encryption', jwkOf(rsa.privateKey, {use: 'enc'}), 'RS256', 'SECRET_MALFORMED'],
		['an encrypted key', rsa.privateKey.export({format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'not-a-real-passphrase'}).toString(), 'RS256', 'SECRET_MALFORMED'],
		['an encrypted key of the older form', rsa.privateKey.export({format: 'pem', type: 'pkcs1', cipher: 'aes-256-cbc', passphrase: 'not-a-real-passphrase'}).toString(), 'RS256', 'SECRET_MALFORMED'],
		['broken PEM', pemOf(rsa.privateKey).replace(/[A-Z]{2}/, '!!'), 'RS256', 'SECRET_MALFORMED'],
		['broken JSON', `{"kty": ${randomBytes(24).toString('hex')}`, 'RS256', 'SECRET_MALFORMED'],
		['the halves of two keys', jwkOf(p256.privateKey, {x: generateKeyPairSync('ec', {namedCurve: 'P-256'}).publicKey.export({format: 'jwk'}).x}), 'ES256', 'SECRET_MALFORMED'],
		['text', randomBytes(48).toString('base64url'), 'EdDSA', 'SECRET_MALFORMED'],
	])('is not %s', (_, value, alg, code) => {
		expect(codeOf(value, alg)).toBe(code);
	});

	it('refuses one on the word list', () => {
		const pem = pemOf(p256.privateKey);
		expect(() => requireSecret(name, {alg: 'ES256', wordlist: new Set([pem.trim()]), env: {[name]: pem}})).toThrow('SECRET_KNOWN');
	});

	it('is no HMAC secret', () => {
		expect(() => requireSecret(name, {env: {[name]: pemOf(rsa.privateKey)}})).toThrow('SECRET_MALFORMED');
	});

	it('cannot be derived', () => {
		expect(() => requireSecret(name, {alg: 'EdDSA', env: {[name]: pemOf(ed25519.privateKey)}}).derive('refresh')).toThrow(TypeError);
	});

	it('needs an algorithm that is known', () => {
		expect(() => requireSecret(name, {alg: JSON.parse('"none"') as 'HS256', env: {}})).toThrow(RangeError);
	});
});

describe('cryptoKey', () => {
	it.each<readonly [SigningAlgorithm, KeyObject]>([['RS256', rsa.privateKey], ['PS256', rsa.privateKey], ['ES384', p384.privateKey], ['EdDSA', ed25519.privateKey]])('signs %s and cannot be exported', async (alg, key) => {
		const cryptoKey = await requireSecret(name, {alg, env: {[name]: pemOf(key)}}).cryptoKey();
		expect(cryptoKey.usages).toEqual(['sign']);
		await expect(crypto.subtle.exportKey('pkcs8', cryptoKey)).rejects.toThrow();
	});
});
