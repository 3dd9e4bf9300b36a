/** The HMAC `alg` values of RFC 7518 §3.2. */
export type HmacAlgorithm = 'HS256' | 'HS384' | 'HS512';

const hashOctets: ReadonlyMap<string, number> = new Map([['HS256', 32], ['HS384', 48], ['HS512', 64]]);

/**
 * The smallest key, in octets, that RFC 7518 §3.2 allows for an HMAC algorithm: the size of its hash output.
 *
 * @param alg - the `alg` value.
 * @throws {RangeError} for any other `alg`: this policy judges HMAC secrets only.
 * @example minimumBytes('HS512'); // 64
 */
export function minimumBytes(alg: HmacAlgorithm): number {
	const octets = hashOctets.get(alg);
	if (octets === undefined) {
		throw new RangeError('Only HS256, HS384 and HS512 sign with a secret that this policy can judge.');
	}

	return octets;
}

const utf8 = new TextEncoder();

// HMAC pads a short key with zeros (RFC 2104 §2), so trailing zeros add nothing; a random key ends in five with
// probability 2^-40.
const longestChanceZeros = 4;

/** The octets that a library signs with when it is given this value. */
export function octetsOf(value: string | Uint8Array): Uint8Array {
	return typeof value === 'string' ? utf8.encode(value) : value;
}

/** How many of a key's octets count. */
export function countedOctets(octets: Uint8Array): number {
	let end = octets.length;
	while (end > 0 && octets[end - 1] === 0) {
		end--;
	}

	return octets.length - end > longestChanceZeros ? end : octets.length;
}

/** The text that these octets are, if they are UTF-8. A BOM stays: it is part of the key. */
export function textOf(octets: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(octets);
	} catch {
		return undefined;
	}
}
