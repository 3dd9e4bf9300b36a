import type {SigningAlgorithm} from '../algorithms.js';
import type {Secret} from '../secret.js';

/** fast-jwt has one name for both Edwards curves. */
export type FastJwtAlgorithm = Exclude<SigningAlgorithm, 'Ed25519'>;

/** What fast-jwt calls the algorithm. */
export function fastJwtAlgorithm({alg}: Secret): FastJwtAlgorithm {
	return alg === 'Ed25519' ? 'EdDSA' : alg;
}
