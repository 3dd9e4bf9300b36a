import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';
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
