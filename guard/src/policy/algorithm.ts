/** The HMAC `alg` values of RFC 7518 §3.2. */
export type HmacAlgorithm = 'HS256' | 'HS384' | 'HS512';

const hashOctets: Readonly<Record<HmacAlgorithm, number>> = {HS256: 32, HS384: 48, HS512: 64};

/**
 * The smallest key, in octets, that RFC 7518 §3.2 allows for an HMAC algorithm: the size of its hash output.
 *
 * @param alg - the `alg` value.
 * @example minimumBytes('HS512'); // 64
 */
export function minimumBytes(alg: HmacAlgorithm): number {
	return hashOctets[alg];
}
