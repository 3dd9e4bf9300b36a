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
