import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {redactConfig} from '../../src/redact.js';

const value = randomBytes(12).toString('base64url');

describe('redactConfig', () => {
	it.each(['secret', 'JWT_SECRET_KEY', 'jwtSecret', 'password', 'db_password', 'apiKey', 'API-KEY', 'accessToken', 'privateKey', 'authorization', 'cookieSecrets', 'SENTRY_DSN', 'awsSecretAccessKey'])('masks what stands under %s', name => {
		expect(redactConfig({a: [{[name]: value}]})).toEqual({a: [{[name]: '[redacted]'}]});
		expect(redactConfig({[name]: 12_345})).toEqual({[name]: '[redacted]'});
	});

	it.each(['publicKey', 'JWT_PUBLIC_KEY', 'tokenUrl', 'secretName', 'SECRET_FILE', 'accessTokenTtl', 'tokenExpiresIn', 'port', 'host', 'passwordPolicy', 'keyboard', 'secretary'])('shows what stands under %s', name => {
		expect(redactConfig({[name]: value})).toEqual({[name]: value});
	});

	it('shows that nothing is set', () => {
		const config = {secret: '', password: undefined, token: null, cookie: false};
		expect(redactConfig(config)).toBe(config);
	});

	it('masks the same value where its name does not tell', () => {
		expect(redactConfig({secret: value, url: `https://host/?key=${value}`, encoded: Buffer.from(value).toString('hex')})).toEqual({secret: '[redacted]', url: 'https://host/?key=[redacted]', encoded: '[redacted]'});
	});

	it('masks what is a secret by its looks', () => {
		const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256', privateKeyEncoding: {format: 'pem', type: 'pkcs8'}, publicKeyEncoding: {format: 'pem', type: 'spki'}});
		expect(redactConfig({a: privateKey, b: 'postgres://user:pass@host/db', c: `Bearer eyJ${value}.eyJ${value}.${value}`})).toEqual({a: '[redacted]', b: 'postgres://user:[redacted]@host/db', c: 'Bearer [redacted]'});
	});

	it('masks what it is told to', () => {
		expect(redactConfig({a: `x${value}`}, {secrets: [value]})).toEqual({a: 'x[redacted]'});
	});
});
