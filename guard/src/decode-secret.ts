import {octetsOf} from './policy/octets.js';

/** How the octets of a secret are written where it is kept. */
export type SecretEncoding = 'utf8' | 'base64' | 'base64url' | 'hex' | 'raw';

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const base64url = /^[A-Za-z0-9_-]*={0,2}$/;
const hex = /^(?:[0-9a-f]{2})*$/i;

/**
 * The octets that a text stands for, or undefined. All or nothing, unlike `Buffer.from`, which skips what it cannot
 * read; only the padding of base64 may be missing.
 */
export function decodeSecret(text: string, encoding: SecretEncoding): Uint8Array | undefined {
	switch (encoding) {
		case 'base64': {
			return base64.test(text) ? fromBase64(text) : undefined;
		}

		case 'base64url': {
			return base64url.test(text) ? fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')) : undefined;
		}

		case 'hex': {
			return hex.test(text) ? Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16)) : undefined;
		}

		default: {
			return octetsOf(text);
		}
	}
}

function fromBase64(text: string): Uint8Array | undefined {
	const digits = text.replace(/=+$/, '');
	const isPaddedWell = text.length === digits.length || text.length % 4 === 0;
	if (!isPaddedWell || digits.length % 4 === 1) {
		return undefined;
	}

	const decoded = atob(digits);
	// Stray bits in the last digit would let two texts stand for the same octets.
	return btoa(decoded).replace(/=+$/, '') === digits ? Uint8Array.from(decoded, character => character.charCodeAt(0)) : undefined;
}
