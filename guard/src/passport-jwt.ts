import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';
import type {Secret} from './secret.js';

type Done = (error: unknown, key?: never) => void;

/** What a passport-jwt `Strategy` is made of, beside where the token is. */
export interface KeyOptions {
	secretOrKeyProvider: (request: unknown, token: unknown, done: Done) => void;
	algorithms: JsonwebtokenAlgorithm[];
}

/**
 * Options of a passport-jwt `Strategy`: the key, and the one algorithm that is accepted.
 *
 * @throws {RangeError} for EdDSA, which passport-jwt does not know.
 * @example new Strategy(strategyOptions(secret, {jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken()}), verify);
 */
export function strategyOptions<const Options extends object>(secret: Secret, options: Options): Given<Options> & KeyOptions {
	const {verifyKey} = secret;
	return {
		...options,
		secretOrKeyProvider(_request, _token, done) {
			// jsonwebtoken, which gets the key, takes a `KeyObject`; the declared types of passport-jwt do not say so.
			done(null, verifyKey as never);
		},
		algorithms: [jsonwebtokenAlgorithm(secret)],
	};
}
