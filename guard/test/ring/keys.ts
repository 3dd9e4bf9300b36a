import {createSecretKey, randomBytes} from 'node:crypto';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {randomKeyId} from '../../src/ring/stores/key-id.js';

/** A random key that signs from a moment on, with whatever else is asked for. */
export function keyFrom(activateAt: number, more: Partial<StoredKey> = {}): StoredKey {
	return {kid: randomKeyId(), alg: 'HS256', createdAt: 0, activateAt, maxTokenAge: 900, key: createSecretKey(randomBytes(32)), ...more};
}
