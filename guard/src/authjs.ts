import {textOf} from './policy/octets.js';

/** What both entries of this package call a secret, as far as Auth.js needs it. */
interface AuthSecret {
	bytes(): Uint8Array;
}

/**
 * The `secret` of Auth.js: the text of the secret, so that sessions made without the guard go on. Auth.js derives its keys
 * from it and takes no `KeyObject`, so it holds the value itself.
 *
 * @throws {TypeError} when the octets are no text: Auth.js could not be given the same secret by its environment.
 * @example NextAuth(() => ({secret: authSecret(requireSecret('AUTH_SECRET')), providers}));
 */
export function authSecret(secret: AuthSecret): string {
	const text = textOf(secret.bytes());
	if (text === undefined) {
		throw new TypeError('Auth.js takes its secret as text. Read it with `encoding: \'utf8\'`.');
	}

	return text;
}
