import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';
import {isRing, type Ring, signingKeyOf} from './adapters/ring.js';
import {type Life, tokenLife} from './adapters/token-life.js';
import {verificationKey} from './adapters/verification-key.js';
import type {Secret} from './secret.js';

export type {JsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';

/**
 * Options of `jwt.sign` that fix the algorithm.
 *
 * @throws {RangeError} for EdDSA, which jsonwebtoken does not know.
 * @example jwt.sign(claims, secret.key, signOptions(secret, {expiresIn: '15m'}));
 */
export function signOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {algorithm: JsonwebtokenAlgorithm} {
	return {...options, algorithm: jsonwebtokenAlgorithm(secret)};
}

/**
 * Options of `jwt.verify` that fix the algorithm, so that a token cannot choose it.
 *
 * @throws {RangeError} for EdDSA, which jsonwebtoken does not know.
 * @example jwt.verify(token, secret.verifyKey, verifyOptions(secret, {issuer: 'https://example.com'}));
 */
export function verifyOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {algorithms: JsonwebtokenAlgorithm[]} {
	return {...options, algorithms: [jsonwebtokenAlgorithm(secret)]};
}

/** What `jwt.sign` takes behind the claims, for a key ring. */
export type SignArguments<Options extends object> = [key: KeyObject, options: Given<Omit<Options, 'expiresIn'>> & {algorithm: JsonwebtokenAlgorithm; keyid: string; expiresIn: number}];

/**
 * What `jwt.sign` takes behind the claims: the key that signs now, its algorithm and its `kid`.
 *
 * @param options - without `expiresIn` a token lives as long as the ring's `maxTokenAge` allows.
 * @throws {RangeError} when it would live longer, and for EdDSA, which jsonwebtoken does not know.
 * @throws {SecretError} `KEY_NOT_FOUND` when no key signs.
 * @example jwt.sign(claims, ...signArguments(ring, {expiresIn: '15m'}));
 */
export function signArguments<const Options extends object = object>(ring: Ring, options: Options & Life = {} as Options): SignArguments<Options> {
	const signing = signingKeyOf(ring);
	return [signing.key, {...options, algorithm: jsonwebtokenAlgorithm(signing), keyid: signing.kid, expiresIn: tokenLife(options.expiresIn, signing)}];
}

/**
 * What `jwt.verify` takes: the token, the key that it names, and the algorithm of that key. A token of a key that is
 * gone, or never was, is verified with one that nobody has.
 *
 * @throws {RangeError} for EdDSA, which jsonwebtoken does not know.
 * @example const payload = jwt.verify(...await verifyArguments(ring, token, {issuer: 'https://example.com'}));
 */
export async function verifyArguments<const Options extends object = object>(secret: Secret | Ring, token: string, options: Options = {} as Options): Promise<[token: string, key: KeyObject, options: Given<Options> & {algorithms: JsonwebtokenAlgorithm[]}]> {
	const {key, alg} = isRing(secret) ? await verificationKey(secret, token) : {key: secret.verifyKey, alg: secret.alg};
	return [token, key, {...options, algorithms: [jsonwebtokenAlgorithm({alg})]}];
}
