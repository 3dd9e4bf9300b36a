import type {SecretProblem} from '../policy/check-secret.js';
import {SecretError} from '../secret-error.js';
import {weaknessOf} from './key-material.js';
import {statesOf} from './key-state.js';
import {contradicts, mergeKeys, type StoredKey} from './stored-key.js';
import type {Timing} from './timing.js';

/** What a load makes of what was known. */
export interface TakenLoad {
	readonly keys: readonly StoredKey[];
	readonly added: readonly StoredKey[];
	/** Whether the store has forgotten something that was known. */
	readonly rolledBack: boolean;
}

/**
 * Take what a store holds to what is known of it.
 *
 * @throws {SecretError} when it contradicts what is known or holds a weak key: then nothing is taken.
 */
export function takeLoad(known: readonly StoredKey[], loaded: readonly StoredKey[], now: number, timing: Timing): TakenLoad {
	const before = new Map(known.map(key => [key.kid, key]));
	for (const key of loaded) {
		const old = before.get(key.kid);
		if (old !== undefined && contradicts(old, key)) {
			throw problem('SECRET_MALFORMED', 'A key was changed under its `kid`.', 'Restore it, and rotate to make a new one.');
		}

		const weakness = key.key === undefined || old?.key !== undefined ? undefined : weaknessOf(key.key, key.alg);
		if (weakness !== undefined) {
			throw problem(weakness.code, weakness.message, 'Rotate: it makes a random key.');
		}
	}

	const keys = mergeKeys(known, loaded);
	return {
		keys,
		added: loaded.filter(({kid}) => !before.has(kid)),
		rolledBack: hasForgotten(loaded, keys, known, now, timing),
	};
}

/** Only keys that are dropped leave a store, and dates never leave a key. */
function hasForgotten(loaded: readonly StoredKey[], merged: readonly StoredKey[], known: readonly StoredKey[], now: number, timing: Timing): boolean {
	const held = new Map(loaded.map(key => [key.kid, key]));
	const knownIds = new Set(known.map(({kid}) => kid));
	return statesOf(merged, now + timing.clockSkew, timing).some(({stored, state}) => {
		const key = held.get(stored.kid);
		return knownIds.has(stored.kid) && (key === undefined
			? state !== 'dropped'
			: key.demotedAt !== stored.demotedAt || key.revokedAt !== stored.revokedAt);
	});
}

function problem(code: SecretProblem['code'], message: string, fix: string): SecretError {
	return new SecretError([{code, name: 'ring', message, fix}]);
}
