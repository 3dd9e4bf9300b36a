import type {Buffer} from 'node:buffer';
import type {Given} from './adapters/given.js';
import {type FastJwtAlgorithm, fastJwtAlgorithm} from './adapters/fast-jwt-algorithm.js';
import {plainSigningKey, plainVerifyingKey} from './adapters/plain-key.js';
import type {Secret} from './secret.js';

export type {FastJwtAlgorithm} from './adapters/fast-jwt-algorithm.js';

/**
 * Options of `createSigner`: the key and its algorithm. fast-jwt takes no `KeyObject`, so it holds the value itself.
 *
 * @example const sign = createSigner(signerOptions(secret, {expiresIn: '15m'}));
 */
export function signerOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {key: Buffer | string; algorithm: FastJwtAlgorithm} {
	return {...options, key: plainSigningKey(secret), algorithm: fastJwtAlgorithm(secret)};
}

/**
 * Options of `createVerifier`: the key and the one algorithm that is accepted. With `cache`, fast-jwt goes on accepting a
 * token of a key that was withdrawn until `cacheTTL` is over.
 *
 * @example const verify = createVerifier(verifierOptions(secret, {allowedIss: 'https://example.com'}));
 */
export function verifierOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {key: Buffer | string; algorithms: FastJwtAlgorithm[]} {
	return {...options, key: plainVerifyingKey(secret), algorithms: [fastJwtAlgorithm(secret)]};
}
