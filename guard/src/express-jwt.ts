import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm, jsonwebtokenAlgorithms} from './adapters/jsonwebtoken-algorithm.js';
import {isRing, type Ring} from './adapters/ring.js';
import {verificationKey} from './adapters/verification-key.js';
import type {HeaderParameters} from './ring/snapshot.js';
import type {Secret} from './secret.js';

/** With a ring, the key that a token names. */
type Key<From> = From extends Ring ? (request: unknown, token?: {readonly header: HeaderParameters}) => Promise<KeyObject> : KeyObject;

/**
 * Options of `expressjwt`: the key, and the one algorithm that is accepted. With a ring, a token of a key that is gone, or
 * never was, is verified with one that nobody has.
 *
 * @throws {RangeError} for EdDSA, which express-jwt does not know.
 * @example app.use(expressjwt(jwtOptions(secret, {issuer: 'https://example.com'})));
 */
export function jwtOptions<From extends Secret | Ring, const Options extends object = object>(secret: From, options: Options = {} as Options): Given<Options> & {secret: Key<From>; algorithms: JsonwebtokenAlgorithm[]} {
	const key = isRing(secret)
		? async (_request: unknown, token?: {readonly header: HeaderParameters}) => (await verificationKey(secret, token?.header ?? {})).key
		: secret.verifyKey;
	return {...options, secret: key as Key<From>, algorithms: isRing(secret) ? [...jsonwebtokenAlgorithms] : [jsonwebtokenAlgorithm(secret)]};
}
