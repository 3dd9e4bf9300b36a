import {Buffer} from 'node:buffer';
import type {Secret} from '../secret.js';

/** The key to sign with for a library that takes no `KeyObject`: octets, or PEM. The library then holds the value itself. */
export function plainSigningKey(secret: Secret): Buffer | string {
	return secret.key.type === 'secret' ? Buffer.from(secret.bytes()) : secret.key.export({format: 'pem', type: 'pkcs8'}).toString();
}

/** The key to verify with for such a library. */
export function plainVerifyingKey(secret: Secret): Buffer | string {
	return secret.key.type === 'secret' ? Buffer.from(secret.bytes()) : secret.verifyKey.export({format: 'pem', type: 'spki'}).toString();
}
