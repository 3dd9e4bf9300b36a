import {compareKeys, type StoredKey} from './stored-key.js';
import type {Timing} from './timing.js';

/** Pending, active and retired keys verify; only the active one signs. */
export type KeyState = 'pending' | 'active' | 'retired' | 'dropped' | 'revoked';

export interface KeyWithState {
	readonly stored: StoredKey;
	readonly state: KeyState;
	/** When it is dropped, as far as is known; `Infinity` while no key follows it. */
	readonly dropAt: number;
}

type Delays = Pick<Timing, 'leeway' | 'activationDelay'>;

/**
 * The state of each key at a moment: a function of the set and the moment alone, so that replicas need no leader.
 *
 * @param gone - the keys that this process has seen dropped. What it learns later, or a clock that is set back, brings
 * none back.
 */
export function statesOf(keys: readonly StoredKey[], now: number, delays: Delays, gone?: ReadonlySet<string>): readonly KeyWithState[] {
	const sorted = [...keys].sort(compareKeys);
	const dropTimes = sorted.map((key, index) => gone?.has(key.kid) === true ? -Infinity : dropTimeOf(key, sorted.slice(index + 1), delays));
	const active = sorted.findLastIndex((key, index) => canSign(key, now) && now < (dropTimes[index] ?? 0));
	return sorted.map((stored, index) => {
		const dropAt = dropTimes[index] ?? Infinity;
		return {stored, dropAt, state: stateOf(stored, now, dropAt, index === active)};
	});
}

function stateOf(key: StoredKey, now: number, dropAt: number, isActive: boolean): KeyState {
	if (now >= dropAt) {
		return 'dropped';
	}

	if (key.revokedAt !== undefined) {
		return 'revoked';
	}

	if (isActive) {
		return 'active';
	}

	return key.activateAt > now && key.demotedAt === undefined ? 'pending' : 'retired';
}

function canSign(key: StoredKey, now: number): boolean {
	return key.activateAt <= now && key.revokedAt === undefined && (key.demotedAt === undefined || key.demotedAt > now);
}

/** Tokens of a key are presented until their life and the leeway are over, counted from when it stopped to sign. */
function dropTimeOf(key: StoredKey, later: readonly StoredKey[], {leeway, activationDelay}: Delays): number {
	const life = key.maxTokenAge + leeway;
	const successor = later.find(next => endsForGood(next, Math.max(0, life - activationDelay)));
	return Math.min(
		successor === undefined ? Infinity : successor.activateAt + life,
		key.demotedAt === undefined ? Infinity : key.demotedAt + activationDelay + life,
	);
}

/**
 * Whether a later key took over so long that the older one cannot sign again. A later key that was demoted or revoked
 * sooner, or never signed, gives way; one that was so later does not, or else a key that was dropped would come back.
 */
function endsForGood(next: StoredKey, mostUntilUndo: number): boolean {
	const endedAt = Math.min(next.demotedAt ?? Infinity, next.revokedAt ?? Infinity);
	return endedAt > next.activateAt + mostUntilUndo;
}

/** The next moment at which the state of some key changes by itself. */
export function nextChange(states: readonly KeyWithState[], now: number): number {
	const moments = states.flatMap(({stored, dropAt}) => [stored.activateAt, stored.demotedAt ?? Infinity, dropAt]);
	return Math.min(...moments.filter(moment => moment > now), Infinity);
}
