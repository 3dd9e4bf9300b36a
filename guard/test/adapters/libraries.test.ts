import {generateKeyPairSync, type KeyObject, randomBytes} from 'node:crypto';
import {decode as authDecode, encode as authEncode} from '@auth/core/jwt';
import {createSigner, createVerifier} from 'fast-jwt';
import * as jose from 'jose';
import jwt from 'jsonwebtoken';
import {describe, expect, it} from 'vitest';
import {authSecret} from '../../src/authjs.js';
import {signerOptions, verifierOptions} from '../../src/fast-jwt.js';
import {requireSecret, type Secret, type SigningAlgorithm} from '../../src/index.js';
import {protectedHeader, verifyOptions as joseVerifyOptions} from '../../src/jose.js';
import {signOptions, verifyOptions} from '../../src/jsonwebtoken.js';
import {testSecret} from '../../src/testing.js';

const rsa = generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey;
const ec = generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey;
const ed = generateKeyPairSync('ed25519').privateKey;
const text = randomBytes(64).toString('base64url');
const secretFor = (alg: SigningAlgorithm, key?: KeyObject): Secret => requireSecret('KEY', {alg, env: {KEY: key === undefined ? text : key.export({format: 'pem', type: 'pkcs8'}).toString()}});
const claims = {sub: 'user'};

describe('jsonwebtoken', () => {
	it.each([secretFor('HS256'), secretFor('HS512'), secretFor('RS256', rsa), secretFor('PS256', rsa), secretFor('ES256', ec)])('signs and verifies with %s', secret => {
		const token = jwt.sign(claims, secret.key, signOptions(secret, {expiresIn: '15m', issuer: 'us'}));
		expect(jwt.decode(token, {complete: true})?.header.alg).toBe(secret.alg);
		expect(jwt.verify(token, secret.verifyKey, verifyOptions(secret, {issuer: 'us'}))).toMatchObject({sub: 'user', iss: 'us'});
		expect(() => jwt.verify(token, secret.verifyKey, verifyOptions(secret, {issuer: 'others'}))).toThrow();
	});

	it('lets no token choose its algorithm', () => {
		const secret = secretFor('HS256');
		const other = jwt.sign(claims, secret.key, {algorithm: 'HS512'});
		expect(jwt.verify(other, secret.verifyKey)).toMatchObject(claims);
		expect(() => jwt.verify(other, secret.verifyKey, verifyOptions(secret))).toThrow('invalid algorithm');
		expect(() => jwt.verify(other, secret.verifyKey, verifyOptions(secret, {algorithms: ['HS512' as const]}))).toThrow('invalid algorithm');
	});

	it('says that it does not know EdDSA', () => {
		expect(() => signOptions(secretFor('EdDSA', ed))).toThrow(RangeError);
	});
});

describe('jose', () => {
	it.each([secretFor('HS256'), secretFor('HS512'), secretFor('RS256', rsa), secretFor('PS256', rsa), secretFor('ES256', ec), secretFor('EdDSA', ed), secretFor('Ed25519', ed)])('signs and verifies with %s', async secret => {
		const token = await new jose.SignJWT(claims).setProtectedHeader(protectedHeader(secret, {typ: 'at+jwt'})).setIssuer('us').sign(secret.key);
		const {payload, protectedHeader: header} = await jose.jwtVerify(token, secret.verifyKey, joseVerifyOptions(secret, {issuer: 'us'}));
		expect([payload.sub, header.alg, header.typ]).toEqual(['user', secret.alg, 'at+jwt']);
	});

	it('signs with the key for Web Crypto', async () => {
		const secret = secretFor('RS256', rsa);
		const token = await new jose.SignJWT(claims).setProtectedHeader(protectedHeader(secret)).sign(await secret.cryptoKey());
		await expect(jose.jwtVerify(token, secret.verifyKey, joseVerifyOptions(secret))).resolves.toBeDefined();
	});

	it('lets no token choose its algorithm', async () => {
		const secret = secretFor('HS256');
		const other = await new jose.SignJWT(claims).setProtectedHeader({alg: 'HS512'}).sign(secret.key);
		await expect(jose.jwtVerify(other, secret.verifyKey)).resolves.toBeDefined();
		await expect(jose.jwtVerify(other, secret.verifyKey, joseVerifyOptions(secret))).rejects.toThrow('not allowed');
	});
});

describe('fast-jwt', () => {
	it.each([secretFor('HS256'), secretFor('HS512'), secretFor('RS256', rsa), secretFor('PS256', rsa), secretFor('ES256', ec), secretFor('EdDSA', ed), secretFor('Ed25519', ed)])('signs and verifies with %s', secret => {
		const token = createSigner(signerOptions(secret, {iss: 'us'}))(claims);
		expect(createVerifier(verifierOptions(secret, {allowedIss: 'us'}))(token)).toMatchObject(claims);
		expect(() => createVerifier(verifierOptions(secret, {allowedIss: 'others'}))(token) as unknown).toThrow();
	});

	it('lets no token choose its algorithm', () => {
		const secret = secretFor('HS256');
		const other = createSigner({...signerOptions(secret), algorithm: 'HS512'})(claims);
		expect(() => createVerifier(verifierOptions(secret))(other) as unknown).toThrow();
	});
});

describe('Auth.js', () => {
	it('opens what it made from the text itself', async () => {
		const token = await authEncode({token: claims, secret: text, salt: 'session'});
		expect(await authDecode({token, secret: authSecret(secretFor('HS256')), salt: 'session'})).toMatchObject(claims);
	});

	it('takes text only', () => {
		expect(() => authSecret(requireSecret('KEY', {encoding: 'hex', env: {KEY: `ff${randomBytes(40).toString('hex')}`}}))).toThrow(TypeError);
		expect(() => authSecret(testSecret({alg: 'HS512'}))).toThrow(TypeError);
	});
});
