import {algorithmOf, isSigningAlgorithm} from '../algorithms.js';
import {randomKey} from '../ephemeral-key.js';
import {verifierOf} from '../ring/key-material.js';
import type {HeaderParameters, VerificationKey} from '../ring/snapshot.js';
import {SecretError} from '../secret-error.js';
import {joseHeaderOf} from './jose-header.js';
import type {Ring} from './ring.js';
import {isSignedBy} from './signed-by.js';

/** A token, or its JOSE Header where a library shows no more. */
export type TokenOrHeader = string | HeaderParameters;

/**
 * The key that a token is verified with. If the ring has none, it is one that nobody has: the library then refuses the
 * token as it refuses any that is forged, with its own error.
 */
export async function verificationKey(ring: Ring, token: TokenOrHeader): Promise<VerificationKey> {
	const header = headerOf(token);
	try {
		return chosen(await ring.keysFor(header), token);
	} catch (error) {
		if (error instanceof SecretError && error.code === 'KEY_NOT_FOUND') {
			return decoyFor(ring, header);
		}

		throw error;
	}
}

/** The same for a library that does not wait: for an unknown `kid` the store is looked at, and the next token profits. */
export function verificationKeyNow(ring: Ring, token: TokenOrHeader): VerificationKey {
	const header = headerOf(token);
	const found = ring.find(header);
	if (found.kind === 'unknown') {
		ring.keysFor(header).catch(() => undefined);
	}

	return found.kind === 'keys' ? chosen(found.keys, token) : decoyFor(ring, header);
}

function headerOf(token: TokenOrHeader): HeaderParameters {
	return typeof token === 'string' ? joseHeaderOf(token) : token;
}

/** A token without `kid` may be of any of a few keys. Of its header alone nobody can tell of which: the youngest. */
function chosen(keys: readonly [VerificationKey, ...VerificationKey[]], token: TokenOrHeader): VerificationKey {
	return keys.length === 1 || typeof token !== 'string' ? keys[0] : keys.find(candidate => isSignedBy(token, candidate)) ?? keys[0];
}

const decoys = new Map<string, VerificationKey>();

/** Of an algorithm that the ring uses: no stranger shall make us generate RSA keys. */
function decoyFor({current: {keys}}: Ring, {alg}: HeaderParameters): VerificationKey {
	const fitting = keys.find(key => key.alg === alg)?.alg ?? '';
	const known = isSigningAlgorithm(fitting) ? fitting : 'HS256';
	const decoy = decoys.get(known) ?? {kid: '', alg: known, key: verifierOf(randomKey(algorithmOf(known))), state: 'dropped'};
	decoys.set(known, decoy);
	return decoy;
}
