import {capacityBits} from './capacity.js';
import {descriptionBits} from './description/description-bits.js';
import {isListed, type KnownSecret, knownSecretOf} from './known-secret.js';
import {malformation} from './malformation.js';
import {countedOctets, type HmacAlgorithm, minimumBytes, octetsOf} from './octets.js';

/** A reason to refuse a secret. The message names numbers, never the value. */
export interface SecretProblem {
	readonly code: 'SECRET_TOO_SHORT' | 'SECRET_LOW_ENTROPY' | 'SECRET_KNOWN' | 'SECRET_MALFORMED';
	readonly message: string;
	/** Where the value is published, for `SECRET_KNOWN` from our table. Whoever reads it can look the value up. */
	readonly known?: KnownSecret;
}

/** Options raise the policy; none lowers it. */
export interface CheckSecretOptions {
	/** The algorithm that the secret is for. Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/** Ask for more octets than the algorithm does. A smaller number changes nothing. */
	readonly minBytes?: number | undefined;
	/** Values to refuse beside our own table. A `Set` is fastest. */
	readonly wordlist?: Iterable<string> | undefined;
}

/** OWASP's JSON Web Token cheat sheet asks for a secret that holds at least 160 bits. */
const minimumCapacityBits = 160;
const minimumDescriptionBits = 128;

/**
 * Tell what is wrong with an HMAC secret: too few octets, too little randomness, a published value, or not a secret
 * at all. No problem found means an empty list.
 *
 * @param value - the text that the library is given, or its octets.
 * @example checkSecret('secret').map(({code}) => code); // ['SECRET_TOO_SHORT', 'SECRET_LOW_ENTROPY', 'SECRET_KNOWN']
 */
export function checkSecret(value: string | Uint8Array, options: CheckSecretOptions = {}): readonly SecretProblem[] {
	return [
		...malformedProblem(value),
		...octetProblem(value, options),
		...randomnessProblem(value),
		...knownProblem(value, options),
	];
}

function malformedProblem(value: string | Uint8Array): readonly SecretProblem[] {
	const message = malformation(value);
	return message === undefined ? [] : [{code: 'SECRET_MALFORMED', message}];
}

function octetProblem(value: string | Uint8Array, {alg = 'HS256', minBytes = 0}: CheckSecretOptions): readonly SecretProblem[] {
	const needed = Math.max(minimumBytes(alg), minBytes);
	const counted = countedOctets(octetsOf(value));
	if (counted >= needed) {
		return [];
	}

	const demand = minBytes > minimumBytes(alg) ? `${needed} are asked for` : `${alg} needs at least ${needed} (RFC 7518)`;
	return [{code: 'SECRET_TOO_SHORT', message: `It has ${counted} bytes; ${demand}.`}];
}

function randomnessProblem(value: string | Uint8Array): readonly SecretProblem[] {
	const capacity = capacityBits(value);
	if (capacity < minimumCapacityBits) {
		return [{code: 'SECRET_LOW_ENTROPY', message: `Its characters can hold at most ${Math.floor(capacity)} bits; ${minimumCapacityBits} are needed.`}];
	}
	if (descriptionBits(value, minimumDescriptionBits) < minimumDescriptionBits) {
		return [{code: 'SECRET_LOW_ENTROPY', message: `It is made of words, repeats or sequences that take under ${minimumDescriptionBits} bits to describe.`}];
	}
	return [];
}

function knownProblem(value: string | Uint8Array, {wordlist}: CheckSecretOptions): readonly SecretProblem[] {
	const known = knownSecretOf(value);
	if (known !== undefined) {
		return [{code: 'SECRET_KNOWN', message: 'It is a published default.', known}];
	}

	if (wordlist !== undefined && isListed(value, wordlist)) {
		return [{code: 'SECRET_KNOWN', message: 'It is on the given word list.'}];
	}

	return [];
}
