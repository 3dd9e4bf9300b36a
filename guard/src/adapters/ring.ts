import type {Found, HeaderParameters, RingSnapshot, SigningKey, VerificationKey} from '../ring/snapshot.js';
import {SecretError} from '../secret-error.js';

/** What `openKeyRing` gives, as far as an adapter needs it: no adapter loads the ring. */
export interface Ring {
	readonly current: RingSnapshot;
	find(header: HeaderParameters): Found;
	keysFor(header: HeaderParameters): Promise<readonly [VerificationKey, ...VerificationKey[]]>;
}

export function isRing(given: object): given is Ring {
	return 'keysFor' in given;
}

/**
 * The key that signs now. Take it once a token.
 *
 * @throws {SecretError} `KEY_NOT_FOUND` when none does, because the last one was revoked.
 */
export function signingKeyOf({current: {signing}}: Ring): SigningKey {
	if (signing === undefined) {
		throw new SecretError([{code: 'KEY_NOT_FOUND', name: 'ring', message: 'No key signs now.', fix: 'Run `rotate` to make one.'}]);
	}

	return signing;
}
