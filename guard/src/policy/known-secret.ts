import {decodedViews} from './description/views.js';
import {findKnownDefault, type KnownSecret, knownValues} from './known-defaults.js';
import {octetsOf, textOf} from './octets.js';

export type {KnownSecret} from './known-defaults.js';

/**
 * Look a value up in the table of published defaults; surrounding white space or quotes do not hide it, nor does
 * base64 or hex.
 *
 * @param value - the text that a library is given.
 * @returns the product and where it publishes the value, or undefined.
 * @example knownSecret('shhhhh')?.product; // 'jsonwebtoken'
 */
export function knownSecret(value: string): KnownSecret | undefined {
	return knownSecretOf(value);
}

/** {@link knownSecret}, also for octets. */
export function knownSecretOf(value: string | Uint8Array): KnownSecret | undefined {
	for (const writing of writingsOf(value)) {
		const known = findKnownDefault(writing);
		if (known !== undefined) {
			return known;
		}
	}

	return undefined;
}

/**
 * The published defaults, one after the other, to try on a token offline. Decoded while they are read.
 *
 * @example [...knownSecrets()].includes('shhhhh'); // true
 */
export function knownSecrets(): Iterable<string> {
	return {[Symbol.iterator]: () => knownValues()[Symbol.iterator]()};
}

/** Whether a list holds the value, in the same writings as {@link knownSecret}. */
export function isListed(value: string | Uint8Array, list: Iterable<string>): boolean {
	const writings = writingsOf(value);
	if (list instanceof Set) {
		return writings.some(writing => list.has(writing));
	}

	for (const entry of list) {
		if (writings.includes(entry)) {
			return true;
		}
	}

	return false;
}

/** The texts that a table may have for this value: itself, what it decodes to, and what encodes it. */
function writingsOf(value: string | Uint8Array): readonly string[] {
	const octets = octetsOf(value);
	const text = typeof value === 'string' ? value : textOf(value);
	const texts = text === undefined ? [] : [text, ...decodedViews(text).map(view => textOf(view) ?? '')];
	const encodings = typeof value === 'string' ? [] : encodingsOf(octets);
	return [...texts, ...texts.map(bare), ...encodings];
}

/** Without what an `.env` file or a mounted file leaves around a value. */
function bare(text: string): string {
	return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}

function encodingsOf(octets: Uint8Array): readonly string[] {
	const padded = btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(''));
	const unpadded = padded.replace(/=+$/, '');
	const hex = Array.from(octets, octet => octet.toString(16).padStart(2, '0')).join('');
	return [padded, unpadded, unpadded.replaceAll('+', '-').replaceAll('/', '_'), hex];
}
