import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {isRing, type Ring, signingKeyOf} from './adapters/ring.js';
import {type Life, tokenLife} from './adapters/token-life.js';
import {verificationKey} from './adapters/verification-key.js';
import type {Secret} from './secret.js';

/**
 * A JWS Protected Header that names the secret's algorithm.
 *
 * @example await new SignJWT(claims).setProtectedHeader(protectedHeader(secret)).setExpirationTime('15m').sign(secret.key);
 */
export function protectedHeader<const Header extends object = object>(secret: Secret, header: Header = {} as Header): Given<Header> & {alg: string} {
	return {...header, alg: secret.alg};
}

/**
 * Options of `jwtVerify` that fix the algorithm, so that a token cannot choose it; for a ring, those of its keys.
 *
 * @example await jwtVerify(token, secret.verifyKey, verifyOptions(secret, {issuer: 'https://example.com'}));
 */
export function verifyOptions<const Options extends object = object>(secret: Secret | Ring, options: Options = {} as Options): Given<Options> & {algorithms: string[]} {
	return {
		...options,
		get algorithms() {
			return isRing(secret) ? [...new Set(secret.current.keys.map(({alg}) => alg))] : [secret.alg];
		},
	};
}

/** A `SignJWT`, as far as it is needed. */
interface JwtBuilder {
	setProtectedHeader(header: {alg: string; kid: string}): this;
	setIssuedAt(issuedAt: number): this;
	setExpirationTime(expiration: number): this;
	sign(key: KeyObject): Promise<string>;
}

/**
 * Sign with the key that signs now, and say which it is.
 *
 * @param builder - a `SignJWT`; header, `iat` and `exp` are set here.
 * @param options - without `expiresIn` a token lives as long as the ring's `maxTokenAge` allows.
 * @throws {RangeError} when it would live longer.
 * @throws {SecretError} `KEY_NOT_FOUND` when no key signs.
 * @example const token = await signWith(ring, new SignJWT(claims).setIssuer('https://example.com'), {expiresIn: '15m'});
 */
export async function signWith(ring: Ring, builder: JwtBuilder, {expiresIn, header = {}}: Life & {readonly header?: object} = {}): Promise<string> {
	const signing = signingKeyOf(ring);
	const now = Math.floor(Date.now() / 1000);
	return builder.setProtectedHeader({...header, alg: signing.alg, kid: signing.kid}).setIssuedAt(now).setExpirationTime(now + Math.floor(tokenLife(expiresIn, signing))).sign(signing.key);
}

/**
 * The key that a token names, for `jwtVerify`. A token of a key that is gone, or never was, gets one that nobody has.
 *
 * @example const {payload} = await jwtVerify(token, keyGetter(ring), verifyOptions(ring, {issuer: 'https://example.com'}));
 */
export function keyGetter(ring: Ring) {
	return async (header: {alg?: string; kid?: string}, {protected: encoded, payload, signature}: {readonly protected?: string; readonly payload: string | Uint8Array; readonly signature: string}): Promise<KeyObject> =>
		(await verificationKey(ring, encoded !== undefined && typeof payload === 'string' ? `${encoded}.${payload}.${signature}` : header)).key;
}
