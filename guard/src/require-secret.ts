import {env as processEnvironment} from 'node:process';
import {checkSecret, type SecretProblem} from './policy/check-secret.js';
import {type HmacAlgorithm, minimumBytes} from './policy/octets.js';
import {Secret} from './secret.js';
import {SecretError, type SecretErrorProblem} from './secret-error.js';
import {type Environment, findSecret} from './secret-source.js';
import type {SecretEncoding} from './decode-secret.js';

export interface RequireSecretOptions {
	/** The algorithm that the secret is for. Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/** Ask for more octets than the algorithm does. */
	readonly minBytes?: number | undefined;
	/** How the octets are written. `utf8` (default) and `raw` sign with the text itself; from a file, `raw` keeps its line end. */
	readonly encoding?: SecretEncoding | undefined;
	/** Values to refuse beside the published defaults. */
	readonly wordlist?: Iterable<string> | undefined;
	/** Where to look. Default: `process.env`. */
	readonly env?: Environment | undefined;
}

const environmentName = /^[A-Z_][A-Z0-9_]*$/;

/**
 * Read the secret that signs tokens from the environment, or refuse to go on: call it before the server listens.
 *
 * @param name - an environment variable, in capitals; `<name>_FILE` may name a file instead.
 * @throws {SecretError} `SECRET_MISSING`, `SECRET_CONFLICT`, `SOURCE_UNAVAILABLE`, `SECRET_EXPOSED`,
 * `SECRET_MALFORMED`, `SECRET_TOO_SHORT`, `SECRET_LOW_ENTROPY` or `SECRET_KNOWN`.
 * @throws {TypeError} when `name` is no such name.
 * @example
 * const secret = requireSecret('JWT_SECRET_KEY');
 * jwt.sign(claims, secret.key);
 */
export function requireSecret(name: string, options: RequireSecretOptions = {}): Secret {
	// The argument stays out of the message: `requireSecret(process.env.JWT_SECRET_KEY)` hands over the secret.
	if (!environmentName.test(name)) {
		throw new TypeError('`requireSecret` takes the name of an environment variable: capitals, digits and underscores.');
	}

	const {encoding = 'utf8', env = processEnvironment} = options;
	const source = findSecret(name, encoding, env);
	if (source.kind === 'problem') {
		const {code, message, fix} = source;
		throw new SecretError([{code, name, message, fix, ...(code === 'SECRET_MISSING' && {command: commandFor(options)})}]);
	}

	const [first, ...others] = checkSecret(source.value, options).map(problem => explain(name, problem, options));
	if (first !== undefined) {
		throw new SecretError([first, ...others]);
	}

	return new Secret(name, source.octets);
}

function explain(name: string, {code, message}: SecretProblem, options: RequireSecretOptions): SecretErrorProblem {
	const fix = code === 'SECRET_MALFORMED' ? 'Set the secret itself.' : 'Replace it with a random one.';
	return {code, name, message, fix, command: commandFor(options)};
}

function commandFor({alg = 'HS256', minBytes = 0, encoding = 'utf8'}: RequireSecretOptions): string {
	const bytes = Math.max(minimumBytes(alg), minBytes);
	const writing = encoding === 'base64' || encoding === 'hex' ? encoding : 'base64url';
	return `node -p "crypto.randomBytes(${bytes}).toString('${writing}')"`;
}
