import {Buffer} from 'node:buffer';

/** How the octets of a secret are written where it is kept. */
export type SecretEncoding = 'utf8' | 'base64' | 'base64url' | 'hex' | 'raw';

/**
 * The octets that a text stands for, or undefined. `Buffer.from` skips what it cannot read, so the text must come
 * out again; padding may be missing.
 */
export function decodeSecret(text: string, encoding: SecretEncoding): Uint8Array | undefined {
	if (encoding === 'utf8' || encoding === 'raw') {
		return Buffer.from(text, 'utf8');
	}

	const octets = Buffer.from(text, encoding);
	const canonical = octets.toString(encoding);
	const written = encoding === 'hex' ? text.toLowerCase() : text;
	return written === canonical || (encoding !== 'hex' && unpadded(written) === unpadded(canonical)) ? octets : undefined;
}

function unpadded(text: string): string {
	return text.replace(/={1,2}$/, '');
}
