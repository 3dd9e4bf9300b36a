import {assertVariableName} from './environment.js';
import {loadSecret, type RequireSecretOptions} from './load-secret.js';
import {keyOf} from './require-secret.js';
import {Secret} from './secret.js';
import {SecretError, type SecretErrorProblem} from './secret-error.js';

type Check = () => readonly SecretErrorProblem[];

const registryKey = Symbol.for('jwt-secrets-guard.deferred');

/**
 * A secret for a module that is imported before configuration exists, such as a build or a decorator: nothing is read
 * until it is used, or until `secretsReady` is called.
 *
 * @param name - an environment variable, in capitals; `<name>_FILE` may name a file instead.
 * @throws {TypeError} when `name` is no such name. The first use throws what `requireSecret` throws.
 * @example
 * export const secret = deferSecret('JWT_SECRET_KEY');
 * // later, before the server listens:
 * await secretsReady();
 */
export function deferSecret(name: string, options: RequireSecretOptions = {}): Secret {
	assertVariableName(name);
	const secret = new Secret(name, options.alg ?? 'HS256', () => keyOf(loadSecret(name, options)));
	registry().set(idOf(name, options), () => problemsOf(() => secret.key));
	return secret;
}

/**
 * Check every deferred secret, whether it was used or not: call it before the server listens.
 *
 * @throws {SecretError} with the problems of all of them.
 */
export async function secretsReady(): Promise<void> {
	// Asynchronous so that a source that has to be waited for changes no caller.
	await Promise.resolve();
	const [first, ...others] = [...registry().values()].flatMap(check => check());
	if (first !== undefined) {
		throw new SecretError([first, ...others]);
	}
}

/**
 * Shared by all copies of this module: bundlers give each of their outputs one. By what was asked for, so that reloading
 * a module again and again in development does not make it grow.
 */
function registry(): Map<string, Check> {
	const existing: unknown = Reflect.get(globalThis, registryKey);
	if (existing instanceof Map) {
		return existing as Map<string, Check>;
	}

	const created = new Map<string, Check>();
	Reflect.set(globalThis, registryKey, created);
	return created;
}

function idOf(name: string, {alg, minBytes, encoding}: RequireSecretOptions): string {
	return JSON.stringify([name, alg, minBytes, encoding]);
}

function problemsOf(read: () => unknown): readonly SecretErrorProblem[] {
	try {
		read();
		return [];
	} catch (error) {
		if (error instanceof SecretError) {
			return error.problems;
		}

		throw error;
	}
}
