import {createHmac, type KeyObject, randomBytes} from 'node:crypto';

/** An id for a new key: it tells nothing of it. */
export function randomKeyId(): string {
	return randomBytes(16).toString('base64url');
}

/**
 * The id of a bare value, the same in every process that holds it. It is an HMAC under the key itself of a text that
 * no JWS Signing Input can be, because of the NUL.
 */
export function derivedKeyId(key: KeyObject, name: string): string {
	return createHmac('sha256', key).update(`jwt-secrets-guard/kid/v1\0${name}`).digest().subarray(0, 16).toString('base64url');
}
