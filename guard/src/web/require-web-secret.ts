import {decodeSecret} from '../decode-secret.js';
import {assertVariableName} from '../environment.js';
import {type HmacDemands, judgeSecret, secretCommand} from '../judge-secret.js';
import {SecretError, type SecretErrorProblem} from '../secret-error.js';
import {WebSecret} from './web-secret.js';

export interface RequireWebSecretOptions extends HmacDemands {
	/** Where to look: the `env` that a Worker is called with. Default: `process.env` where there is one. */
	readonly env?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Read the HMAC secret that signs tokens where there is no `node:crypto`: Workers and edge functions.
 *
 * @param name - a variable or a text binding, in capitals.
 * @throws {SecretError} `SECRET_MISSING`, `SECRET_MALFORMED`, `SECRET_TOO_SHORT`, `SECRET_LOW_ENTROPY` or `SECRET_KNOWN`.
 * @throws {TypeError} when `name` is no such name.
 * @throws {RangeError} when `alg` is no HMAC algorithm.
 * @example
 * export default {async fetch(request, env) {
 * 	const secret = requireSecret('JWT_SECRET_KEY', {env});
 * 	const key = await secret.cryptoKey();
 * }};
 */
export function requireSecret(name: string, options: RequireWebSecretOptions = {}): WebSecret {
	assertVariableName(name);
	const {encoding = 'utf8', env = ownEnvironment()} = options;
	const text = env[name];
	if (typeof text !== 'string' || text === '') {
		throw new SecretError([{code: 'SECRET_MISSING', name, message: 'It is not set.', fix: `Set ${name}.`, command: secretCommand(options)}]);
	}

	const octets = decodeSecret(text, encoding);
	if (octets === undefined) {
		throw new SecretError([{code: 'SECRET_MALFORMED', name, message: `It is not ${encoding}.`, fix: 'Write it so, or name its true `encoding`.'}]);
	}

	const [first, ...others]: readonly SecretErrorProblem[] = judgeSecret(name, encoding === 'utf8' ? text : octets, options);
	if (first !== undefined) {
		throw new SecretError([first, ...others]);
	}

	return new WebSecret(name, options.alg ?? 'HS256', octets);
}

function ownEnvironment(): Readonly<Record<string, unknown>> {
	const {process} = globalThis as {process?: {env?: Readonly<Record<string, unknown>>}};
	return process?.env ?? {};
}
