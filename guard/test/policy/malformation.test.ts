import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {checkSecret} from '../../src/policy.js';

const codesOf = (value: string | Uint8Array) => checkSecret(value).map(({code}) => code);
const good = randomBytes(48).toString('base64url');
const {publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
const jsonInBase64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('malformed secrets', () => {
	it.each([
		['double quotes', `"${good}"`],
		['single quotes', `'${good}'`],
		['a byte order mark', `\uFEFF${good}`],
		['a PEM file', publicKey.export({type: 'spki', format: 'pem'}).toString()],
		['a PEM file on one line', publicKey.export({type: 'spki', format: 'pem'}).toString().replaceAll('\n', String.raw`\n`)],
		['a JWK', JSON.stringify({kty: 'oct', k: good})],
		['a JWK Set', JSON.stringify({keys: [{kty: 'oct', k: good}]})],
		['a token', `${jsonInBase64url({alg: 'HS256'})}.${jsonInBase64url({sub: 'nobody'})}.${good}`],
		['an unsecured token', `${jsonInBase64url({alg: 'none'})}.${jsonInBase64url({sub: 'nobody'})}.`],
	])('refuses %s', (_, value) => {
		expect(codesOf(value)).toContain('SECRET_MALFORMED');
		expect(codesOf(Buffer.from(value))).toContain('SECRET_MALFORMED');
	});

	it('refuses random octets that were read as text', () => {
		expect(codesOf(randomBytes(48).toString('utf8'))).toContain('SECRET_MALFORMED');
	});

	it.each([
		['a quote at one end', `"${good}`],
		['dots', `${good}.${good}.${good}`],
		['a brace', `{${good}}`],
		['dashes', `-----${good}-----`],
	])('accepts %s', (_, value) => {
		expect(codesOf(value)).toEqual([]);
	});
});
