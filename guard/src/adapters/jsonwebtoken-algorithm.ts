import type {SigningAlgorithm} from '../algorithms.js';

/** The algorithms of jsonwebtoken, which express-jwt, passport-jwt and @nestjs/jwt sign and verify with too. */
export type JsonwebtokenAlgorithm = Exclude<SigningAlgorithm, 'EdDSA' | 'Ed25519'>;

/** All of them: what a ring accepts is decided by the key that a token names. */
export const jsonwebtokenAlgorithms: readonly JsonwebtokenAlgorithm[] = [
	'HS256', 'HS384', 'HS512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512',
];

/** @throws {RangeError} for a key of an algorithm that jsonwebtoken does not know. */
export function jsonwebtokenAlgorithm({alg, name = 'the ring'}: {readonly alg: string; readonly name?: string}): JsonwebtokenAlgorithm {
	const known = jsonwebtokenAlgorithms.find(algorithm => algorithm === alg);
	if (known === undefined) {
		throw new RangeError(`jsonwebtoken does not know ${alg}, which ${name} is for. Use jose.`);
	}

	return known;
}
