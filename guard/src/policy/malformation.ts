import {textOf} from './octets.js';

const compactJws = /^[\w-]+\.[\w-]*\.[\w-]*$/;

/** Texts that are no HMAC secret, each with what is true of it. */
const malformations: readonly (readonly [test: (text: string) => boolean, message: string])[] = [
	[text => text.startsWith('\uFEFF'), 'It begins with a byte order mark.'],
	[isQuoted, 'It still has the quotes of the file that it came from.'],
	// Random octets read as UTF-8 text lose about half of their bits this way.
	[text => text.includes('\uFFFD'), 'It holds replacement characters: random octets were read as text.'],
	// A public key as HMAC secret is how algorithm confusion starts (RFC 8725 §2.1).
	[text => text.includes('-----BEGIN '), 'It is a PEM file, which an HMAC algorithm must not be given.'],
	[isJwk, 'It is a JSON Web Key, which an HMAC algorithm must not be given as text.'],
	[isJwt, 'It is a JSON Web Token, not a secret.'],
];

/** What keeps this value from being a secret at all, or undefined. */
export function malformation(value: string | Uint8Array): string | undefined {
	const text = typeof value === 'string' ? value : textOf(value);
	if (text === undefined) {
		return undefined;
	}

	return malformations.find(([test]) => test(text))?.[1];
}

/** Printable inside: random octets begin and end with one quote too often to be refused for it. */
function isQuoted(text: string): boolean {
	return /^(["'])[\x20-\x7E]*\1$/.test(text);
}

function isJwk(text: string): boolean {
	return text.trimStart().startsWith('{') && /"(?:kty|keys)"\s*:/.test(text);
}

function isJwt(text: string): boolean {
	return compactJws.test(text.trim()) && hasJoseHeader(text.trim());
}

/** A JOSE Header is a JSON object, so its base64url begins as `{"` does, with or without white space. */
function hasJoseHeader(token: string): boolean {
	const header = token.slice(0, token.indexOf('.')).replaceAll('-', '+').replaceAll('_', '/');
	if (header.length % 4 === 1) {
		return false;
	}

	return /^\s*\{\s*"[\s\S]*\}\s*$/.test(atob(header));
}
