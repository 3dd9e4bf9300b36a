import type {SecretErrorCode} from '../secret-error.js';
import type {KeyState, KeyWithState} from './key-state.js';
import type {RingSource} from './source.js';

/** What can be shown of a ring to anybody who runs it. */
export interface RingStatus {
	/** False once the store has not been seen for `maxStaleness`, or nothing can sign: for a readiness probe. */
	readonly ready: boolean;
	readonly source: RingSource['kind'];
	/** Where the store holds bare values, an older one verifies for as long as it is there, and nothing rotates it. */
	readonly note: string | undefined;
	/** Seconds since the last look that succeeded. */
	readonly refreshedAgo: number | undefined;
	/** Looks that failed since then, and why the last did. */
	readonly failures: number;
	readonly lastFailure: SecretErrorCode | undefined;
	/** Whether the store has forgotten something that this ring remembers. */
	readonly rolledBack: boolean;
	/** Whether the key that signs does so for longer than `rotateEvery`. A store of bare values does not tell. */
	readonly overdue: boolean;
	/** Oldest first. */
	readonly keys: readonly KeyStatus[];
}

export interface KeyStatus {
	readonly kid: string;
	readonly alg: string;
	readonly state: KeyState;
	/** Seconds since it was made; undefined where the store does not tell. */
	readonly age: number | undefined;
	/** Seconds until it signs, for a pending key. */
	readonly activatesIn: number | undefined;
	/** Seconds until nothing that it signed is accepted, where that is known. */
	readonly dropsIn: number | undefined;
}

/** What a ring knows of its looks at the store. */
export interface RingFacts {
	readonly source: RingSource['kind'];
	readonly isReady: boolean;
	readonly lastSuccess: number | undefined;
	readonly failures: number;
	readonly lastFailure: SecretErrorCode | undefined;
	readonly rolledBack: boolean;
}

const notes: ReadonlyMap<RingSource['kind'], string> = new Map([
	['environment', 'The environment never changes while a process runs: a new key needs a restart. The previous key verifies as long as it is set.'],
	['value', 'The store holds bare values: the previous key verifies as long as it is there.'],
]);

export function statusOf(states: readonly KeyWithState[], now: number, rotateEvery: number, facts: RingFacts): RingStatus {
	const active = states.find(({state}) => state === 'active')?.stored;
	const {source, isReady, lastSuccess, failures, lastFailure, rolledBack} = facts;
	return {
		ready: isReady && active !== undefined,
		source,
		note: notes.get(source),
		refreshedAgo: lastSuccess === undefined ? undefined : now - lastSuccess,
		failures,
		lastFailure,
		rolledBack,
		// A bare value tells no date.
		overdue: active !== undefined && active.createdAt > 0 && now > active.activateAt + rotateEvery,
		keys: states.map(({stored, state, dropAt}) => ({
			kid: stored.kid,
			alg: stored.alg,
			state,
			age: stored.createdAt > 0 ? now - stored.createdAt : undefined,
			activatesIn: state === 'pending' ? stored.activateAt - now : undefined,
			dropsIn: Number.isFinite(dropAt) && state !== 'dropped' ? dropAt - now : undefined,
		})),
	};
}
