import type {Algorithm} from './algorithms.js';

/** What Web Crypto calls a key, under the name that it has in the program's own types. */
export type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The HMAC key of these octets for Web Crypto. It cannot be exported. */
export async function hmacWebKey(octets: Uint8Array, hash: string): Promise<WebKey> {
	return crypto.subtle.importKey('raw', Uint8Array.from(octets), {name: 'HMAC', hash}, false, ['sign', 'verify']);
}

/** The signing key of a PKCS #8 structure for Web Crypto. It cannot be exported. */
export async function privateWebKey(pkcs8: Uint8Array, algorithm: Exclude<Algorithm, {kind: 'hmac'}>): Promise<WebKey> {
	return crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), parametersOf(algorithm), false, ['sign']);
}

function parametersOf(algorithm: Exclude<Algorithm, {kind: 'hmac'}>) {
	switch (algorithm.kind) {
		case 'rsa': {
			return {name: algorithm.scheme, hash: algorithm.hash};
		}

		case 'ec': {
			return {name: 'ECDSA', namedCurve: algorithm.curve};
		}

		case 'okp': {
			return {name: 'Ed25519'};
		}
	}
}
