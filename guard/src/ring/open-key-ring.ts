import {KeyRing, type KeyRingOptions} from './key-ring.js';

/**
 * Open the keys in a store and keep up with it: call it before the server listens.
 *
 * @throws {SecretError} `SOURCE_UNAVAILABLE`, `KEY_NOT_FOUND`, `AUDIT_UNAVAILABLE`, or the code of what is wrong with
 * a key.
 * @throws {TypeError} when a duration is none.
 * @example
 * const ring = await openKeyRing({source: fileStore('/etc/app/jwks.json'), maxTokenAge: '15m'});
 * const {signing} = ring.current;
 */
export async function openKeyRing(options: KeyRingOptions): Promise<KeyRing> {
	const ring = new KeyRing(options);
	await ring.open();
	return ring;
}
