import {env as processEnvironment} from 'node:process';
import type {HmacAlgorithm} from '../../policy/octets.js';
import {requireSecret} from '../../require-secret.js';
import {type Duration, secondsOf} from '../../time/duration.js';
import type {RingSource} from '../source.js';
import {keysOfValues} from './values.js';

type SecretOptions = NonNullable<Parameters<typeof requireSecret>[1]>;

export interface EnvironmentSourceOptions extends Omit<SecretOptions, 'alg'> {
	/** Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/** The longest life of a token that is signed with it. */
	readonly maxTokenAge: Duration;
}

/**
 * `NAME`, and `NAME_PREVIOUS` to verify with while tokens that it signed are in use. It is read once, because the
 * environment never changes while a process runs: to rotate, restart.
 *
 * @throws {SecretError} as `requireSecret` does, for both.
 * @example const ring = await openKeyRing({source: environmentSource('JWT_SECRET_KEY', {maxTokenAge: '15m'}), maxTokenAge: '15m'});
 */
export function environmentSource(name: string, {maxTokenAge, ...options}: EnvironmentSourceOptions): RingSource {
	const {env = processEnvironment, alg = 'HS256'} = options;
	const previousName = `${name}_PREVIOUS`;
	const current = requireSecret(name, options);
	const previous = env[previousName] || env[`${previousName}_FILE`] ? requireSecret(previousName, options) : undefined;
	const keys = keysOfValues(current.key, previous?.key, {name, alg, maxTokenAge: secondsOf(maxTokenAge, 'maxTokenAge')});
	return {kind: 'environment', holds: 'values', read: () => Promise.resolve({keys, version: ''})};
}
