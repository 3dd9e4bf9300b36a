import {alphabetSizeOf, octetAlphabetSize} from './alphabet.js';
import {octetsOf, textOf} from './octets.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const paddedBase64 = /^[\w+/-]*={1,2}$/;

// RFC 9562: six bits of a version 4 UUID are fixed.
const uuidBits = 122;

/**
 * The most bits that a value of this length and alphabet can hold, however it was made.
 *
 * @param value - the text that a library is given, or its octets.
 * @example capacityBits('0123456789abcdef'); // 64
 */
export function capacityBits(value: string | Uint8Array): number {
	const text = typeof value === 'string' ? value : textOf(value);
	if (text === undefined) {
		return octetsOf(value).length * Math.log2(octetAlphabetSize);
	}

	if (uuid.test(text)) {
		return Math.min(uuidBits, bitsOf(text.replaceAll('-', '')));
	}

	return bitsOf(paddedBase64.test(text) ? text.replace(/=+$/, '') : text);
}

function bitsOf(text: string): number {
	const characters = Array.from(text).length;
	return characters * Math.log2(alphabetSizeOf(text));
}
