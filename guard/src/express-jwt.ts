import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';
import type {Secret} from './secret.js';

/**
 * Options of `expressjwt`: the key, and the one algorithm that is accepted.
 *
 * @throws {RangeError} for EdDSA, which express-jwt does not know.
 * @example app.use(expressjwt(jwtOptions(secret, {issuer: 'https://example.com'})));
 */
export function jwtOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {secret: KeyObject; algorithms: JsonwebtokenAlgorithm[]} {
	return {...options, secret: secret.verifyKey, algorithms: [jsonwebtokenAlgorithm(secret)]};
}
