import {createSecretKey, type KeyObject} from 'node:crypto';
import {algorithmOf, type Algorithm, type SigningAlgorithm} from './algorithms.js';
import type {SecretEncoding} from './decode-secret.js';
import {assertVariableName, type Environment, isDevelopment} from './environment.js';
import {ephemeralKey} from './ephemeral-key.js';
import {judgeSecret, secretCommand} from './judge-secret.js';
import {isListed} from './policy/known-secret.js';
import {textOf} from './policy/octets.js';
import {readPrivateKey} from './private-key.js';
import type {SecretErrorProblem, SecretErrorProblems} from './secret-error.js';
import {findSecret, type SourceResult} from './secret-source.js';

export interface RequireSecretOptions {
	/** The algorithm that the secret is for. Default: `HS256`. RS, PS, ES and EdDSA take a private key: PEM or JWK. */
	readonly alg?: SigningAlgorithm | undefined;
	/** Ask for more octets than the algorithm does. */
	readonly minBytes?: number | undefined;
	/** How the octets are written. `utf8` (default) and `raw` sign with the text itself; from a file, `raw` keeps its line end. */
	readonly encoding?: SecretEncoding | undefined;
	/** Values to refuse beside the published defaults. */
	readonly wordlist?: Iterable<string> | undefined;
	/** Where to look. Default: `process.env`. */
	readonly env?: Environment | undefined;
	/**
	 * `ephemeral` makes a random secret for this process when none is set and `NODE_ENV` is `development` or `test`, and
	 * warns. Default: none is made.
	 */
	readonly development?: 'ephemeral' | undefined;
	/** Remove the variable once it is read, so that child processes do not inherit it. Default: false. */
	readonly consume?: boolean | undefined;
}

/** The key that a variable gives, or all that is wrong with it. */
export type LoadResult =
	| {readonly kind: 'key'; readonly key: KeyObject}
	| {readonly kind: 'problems'; readonly problems: SecretErrorProblems};

/** Find, decode and judge a secret. */
export function loadSecret(name: string, options: RequireSecretOptions): LoadResult {
	assertVariableName(name);
	const {alg = 'HS256', encoding = 'utf8', env = process.env, development, consume = false} = options;
	const algorithm = algorithmOf(alg);
	const source = findSecret(name, encoding, env);
	if (source.kind === 'problem') {
		const {kind, ...problem} = source;
		if (problem.code === 'SECRET_MISSING' && development === 'ephemeral' && isDevelopment(env)) {
			return {kind: 'key', key: ephemeralKey(name, algorithm)};
		}

		return problemsOf({...problem, name, ...(problem.code === 'SECRET_MISSING' && {command: commandFor(algorithm, options)})});
	}

	const result = algorithm.kind === 'hmac' ? hmacKey(name, source, algorithm, options) : privateKey(name, source, algorithm, options);
	if (result.kind === 'key' && consume) {
		Reflect.deleteProperty(env, name);
	}

	return result;
}

type Found = Extract<SourceResult, {kind: 'found'}>;

function hmacKey(name: string, {value, octets}: Found, {alg}: Extract<Algorithm, {kind: 'hmac'}>, options: RequireSecretOptions): LoadResult {
	const [first, ...others] = judgeSecret(name, value, {...options, alg});
	return first === undefined ? {kind: 'key', key: createSecretKey(octets)} : problemsOf(first, ...others);
}

function privateKey(name: string, {octets}: Found, algorithm: Exclude<Algorithm, {kind: 'hmac'}>, options: RequireSecretOptions): LoadResult {
	const text = textOf(octets);
	const command = commandFor(algorithm, options);
	if (text === undefined) {
		return problemsOf({code: 'SECRET_MALFORMED', name, message: 'It is not UTF-8 text.', fix: 'Set a private key in PEM or as a JSON Web Key.', command});
	}

	if (options.wordlist !== undefined && isListed(text, options.wordlist)) {
		return problemsOf({code: 'SECRET_KNOWN', name, message: 'It is on the given word list.', fix: 'Replace it with a new key.', command});
	}

	const result = readPrivateKey(text, algorithm);
	return result.kind === 'key' ? result : problemsOf({code: result.code, name, message: result.message, fix: `Set a private key for ${algorithm.alg}.`, command});
}

function commandFor(algorithm: Algorithm, options: RequireSecretOptions): string {
	return algorithm.kind === 'hmac'
		? secretCommand({...options, alg: algorithm.alg})
		: `npx --no-install jwt-secrets-guard generate --alg ${algorithm.alg}`;
}

function problemsOf(...problems: [SecretErrorProblem, ...SecretErrorProblem[]]): LoadResult {
	return {kind: 'problems', problems};
}
