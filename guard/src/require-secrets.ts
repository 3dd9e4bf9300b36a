import type {KeyObject} from 'node:crypto';
import type {Environment} from './environment.js';
import {loadSecret, type RequireSecretOptions} from './load-secret.js';
import {countedOctets} from './policy/octets.js';
import {Secret} from './secret.js';
import {SecretError, type SecretErrorProblem} from './secret-error.js';

/** A variable's name, or its name and what is different for it. */
export type NamedSecret = string | (RequireSecretOptions & {readonly name: string});

interface Loaded {
	readonly purpose: string;
	readonly secret: Secret;
	readonly key: KeyObject;
	readonly consumedFrom: Environment | undefined;
}

/**
 * Read several secrets, and refuse one value for two purposes: a refresh token must not pass for an access token.
 *
 * @param names - variables by purpose.
 * @param options - for all of them; a purpose may bring its own.
 * @throws {SecretError} with every problem of every secret; also `SECRET_REUSED`.
 * @example const {access, refresh} = requireSecrets({access: 'JWT_ACCESS_SECRET', refresh: 'JWT_REFRESH_SECRET'});
 */
export function requireSecrets<Purpose extends string>(names: Readonly<Record<Purpose, NamedSecret>>, options: RequireSecretOptions = {}): Readonly<Record<Purpose, Secret>> {
	const {secrets, problems} = loadSecrets(names, options);
	const [first, ...others] = problems;
	if (first !== undefined) {
		throw new SecretError([first, ...others]);
	}

	for (const {secret: {name}, consumedFrom} of secrets) {
		if (consumedFrom !== undefined) {
			Reflect.deleteProperty(consumedFrom, name);
		}
	}

	return Object.fromEntries(secrets.map(({purpose, secret}) => [purpose, secret])) as Record<Purpose, Secret>;
}

/** The secrets that are good by themselves, and all that is wrong. */
export function loadSecrets(names: Readonly<Record<string, NamedSecret>>, options: RequireSecretOptions): {readonly secrets: readonly Loaded[]; readonly problems: readonly SecretErrorProblem[]} {
	const problems: SecretErrorProblem[] = [];
	const secrets: Loaded[] = [];
	for (const [purpose, named] of Object.entries(names)) {
		const {name, ...own} = typeof named === 'string' ? {name: named} : named;
		const merged = {...options, ...own};
		// All are read before one is removed: two purposes may name one variable, which is a reuse and not a lack.
		const result = loadSecret(name, {...merged, consume: false});
		if (result.kind === 'problems') {
			problems.push(...result.problems);
		} else {
			const consumedFrom = merged.consume ? merged.env ?? process.env : undefined;
			secrets.push({purpose, consumedFrom, key: result.key, secret: new Secret(name, merged.alg ?? 'HS256', result.key)});
		}
	}

	return {secrets, problems: [...problems, ...reuses(secrets)]};
}

function reuses(loaded: readonly Loaded[]): readonly SecretErrorProblem[] {
	return loaded.flatMap(({key, secret: {name}}, index) => {
		const earlier = loaded.slice(0, index).find(other => isSameKey(other.key, key));
		return earlier === undefined ? [] : [{
			code: 'SECRET_REUSED' as const,
			name,
			message: `It has the same value as ${earlier.secret.name}.`,
			fix: 'Give each purpose a secret of its own, or make them from one with `secret.derive(purpose)`.',
			other: earlier.secret.name,
		}];
	});
}

/** HMAC pads with zeros (RFC 2104 §2), so keys that differ only in trailing ones are one key. */
function isSameKey(one: KeyObject, other: KeyObject): boolean {
	if (one.type !== 'secret' || other.type !== 'secret') {
		return one.type === other.type && one.equals(other);
	}

	const [a, b] = [one, other].map(key => key.export()).map(octets => octets.subarray(0, countedOctets(octets)));
	return a !== undefined && b !== undefined && a.equals(b);
}
