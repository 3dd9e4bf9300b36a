import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm, jsonwebtokenAlgorithms} from './adapters/jsonwebtoken-algorithm.js';
import {isRing, type Ring} from './adapters/ring.js';
import {verificationKey} from './adapters/verification-key.js';
import type {Secret} from './secret.js';

type Done = (error: unknown, key?: never) => void;

/** What a passport-jwt `Strategy` is made of, beside where the token is. */
export interface KeyOptions {
	secretOrKeyProvider: (request: unknown, token: unknown, done: Done) => void;
	algorithms: JsonwebtokenAlgorithm[];
}

/**
 * Options of a passport-jwt `Strategy`: the key, and the one algorithm that is accepted. With a ring, a token of a key
 * that is gone, or never was, is verified with one that nobody has.
 *
 * @throws {RangeError} for EdDSA, which passport-jwt does not know.
 * @example new Strategy(strategyOptions(secret, {jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken()}), verify);
 */
export function strategyOptions<const Options extends object>(secret: Secret | Ring, options: Options): Given<Options> & KeyOptions {
	const keyFor = isRing(secret)
		? async (token: unknown) => (await verificationKey(secret, String(token))).key
		: fixedKey(secret);
	return {
		...options,
		secretOrKeyProvider(_request, token, done) {
			// jsonwebtoken, which gets the key, takes a `KeyObject`; the declared types of passport-jwt do not say so.
			keyFor(token).then(key => done(null, key as never), done);
		},
		algorithms: isRing(secret) ? [...jsonwebtokenAlgorithms] : [jsonwebtokenAlgorithm(secret)],
	};
}

function fixedKey({verifyKey}: Secret) {
	return () => Promise.resolve(verifyKey);
}
