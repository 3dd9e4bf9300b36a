import type {KeyObject} from 'node:crypto';
import {type LoadResult, loadSecret, type RequireSecretOptions} from './load-secret.js';
import {Secret} from './secret.js';
import {SecretError} from './secret-error.js';

/**
 * Read the secret that signs tokens from the environment, or refuse to go on: call it before the server listens.
 *
 * @param name - an environment variable, in capitals; `<name>_FILE` may name a file instead.
 * @throws {SecretError} `SECRET_MISSING`, `SECRET_CONFLICT`, `SOURCE_UNAVAILABLE`, `SECRET_EXPOSED`,
 * `SECRET_MALFORMED`, `SECRET_TOO_SHORT`, `SECRET_LOW_ENTROPY` or `SECRET_KNOWN`.
 * @throws {TypeError} when `name` is no such name.
 * @throws {RangeError} when `alg` is not known.
 * @example
 * const secret = requireSecret('JWT_SECRET_KEY');
 * jwt.sign(claims, secret.key, {algorithm: secret.alg});
 */
export function requireSecret(name: string, options: RequireSecretOptions = {}): Secret {
	return new Secret(name, options.alg ?? 'HS256', keyOf(loadSecret(name, options)));
}

/** @throws {SecretError} when there is no key. */
export function keyOf(result: LoadResult): KeyObject {
	if (result.kind === 'problems') {
		throw new SecretError(result.problems);
	}

	return result.key;
}
