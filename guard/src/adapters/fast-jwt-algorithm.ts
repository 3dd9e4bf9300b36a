import type {SigningAlgorithm} from '../algorithms.js';

/** fast-jwt has one name for both Edwards curves. */
export type FastJwtAlgorithm = Exclude<SigningAlgorithm, 'Ed25519'>;

/** What a ring may sign and verify with: it is decided by the key that a token names. */
export const fastJwtAlgorithms: readonly FastJwtAlgorithm[] = [
	'HS256', 'HS384', 'HS512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA',
];

/** What fast-jwt calls the algorithm. */
export function fastJwtAlgorithm({alg}: {readonly alg: string}): FastJwtAlgorithm {
	const name = alg === 'Ed25519' ? 'EdDSA' : alg;
	const known = fastJwtAlgorithms.find(algorithm => algorithm === name);
	if (known === undefined) {
		throw new RangeError(`fast-jwt does not know ${alg}. Use jose.`);
	}

	return known;
}
