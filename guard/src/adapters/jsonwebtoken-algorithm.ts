import type {SigningAlgorithm} from '../algorithms.js';
import type {Secret} from '../secret.js';

/** The algorithms of jsonwebtoken, which express-jwt, passport-jwt and @nestjs/jwt sign and verify with too. */
export type JsonwebtokenAlgorithm = Exclude<SigningAlgorithm, 'EdDSA' | 'Ed25519'>;

/** @throws {RangeError} for a secret of an algorithm that jsonwebtoken does not know. */
export function jsonwebtokenAlgorithm({alg, name}: Secret): JsonwebtokenAlgorithm {
	if (alg === 'EdDSA' || alg === 'Ed25519') {
		throw new RangeError(`jsonwebtoken does not know ${alg}, which ${name} is for. Use jose.`);
	}

	return alg;
}
