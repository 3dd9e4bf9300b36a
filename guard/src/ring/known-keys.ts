import {Secret} from '../secret.js';
import {isSigningAlgorithm} from '../algorithms.js';
import {type KeyWithState, nextChange, statesOf} from './key-state.js';
import {type RingSnapshot, snapshotOf} from './snapshot.js';
import type {RingSource} from './source.js';
import type {StoredKey} from './stored-key.js';
import {takeLoad} from './take-load.js';
import type {Timing} from './timing.js';

export interface KnownKeysOptions {
	readonly timing: Timing;
	readonly holds: RingSource['holds'];
	/** NumericDate until which a token without `kid` is tried with every key of its algorithm. */
	readonly acceptWithoutKid: number;
	/** Told of the states whenever a snapshot is made, the first excepted. */
	readonly onStates: (states: readonly KeyWithState[]) => void;
}

/** What a ring knows of its keys, whatever the store says later. */
export class KnownKeys {
	readonly #options: KnownKeysOptions;
	#known: readonly StoredKey[] = [];
	/** Dropped is final. */
	readonly #gone = new Set<string>();
	readonly #masks = new Map<string, {readonly secret: Secret; until: number}>();
	#masked: readonly Secret[] = [];
	#snapshot: RingSnapshot | undefined;
	#validUntil = 0;

	constructor(options: KnownKeysOptions) {
		this.#options = options;
	}

	/**
	 * Take what a store holds.
	 *
	 * @returns whether the store has forgotten something that was known.
	 * @throws {SecretError} when it contradicts what is known or holds a weak key: then nothing is taken.
	 */
	accept(loaded: readonly StoredKey[], now: number): boolean {
		const {timing, holds} = this.#options;
		const {keys, rolledBack} = takeLoad(holds === 'set' ? this.#known : [], loaded, now, timing);
		this.#known = keys;
		this.#take(now);
		return rolledBack;
	}

	/** The ring at a moment: one frozen snapshot until something changes. */
	at(now: number): RingSnapshot {
		const snapshot = this.#snapshot;
		// A clock that was set back makes the snapshot one of the future.
		return snapshot !== undefined && now < this.#validUntil && now >= snapshot.at ? snapshot : this.#take(now);
	}

	states(now: number): readonly KeyWithState[] {
		return statesOf(this.#known, now, this.#options.timing, this.#gone);
	}

	/** Every key whose tokens may still be about; the same array as long as these are the same. */
	toMask(now: number): readonly Secret[] {
		this.at(now);
		if (this.#masked.length !== this.#masks.size || [...this.#masks.values()].some(({until}) => until <= now)) {
			this.#masks.forEach(({until}, kid) => until <= now && this.#masks.delete(kid));
			this.#masked = [...this.#masks.values()].map(({secret}) => secret);
		}

		return this.#masked;
	}

	#take(now: number): RingSnapshot {
		const {acceptWithoutKid, onStates} = this.#options;
		const states = this.states(now);
		states.filter(({state}) => state === 'dropped').forEach(({stored}) => this.#gone.add(stored.kid));
		this.#validUntil = Math.min(nextChange(states, now), acceptWithoutKid > now ? acceptWithoutKid : Infinity);
		this.#mask(states, now);
		if (this.#snapshot !== undefined) {
			onStates(states);
		}

		return this.#snapshot = snapshotOf(states, now, acceptWithoutKid);
	}

	/** A key that is gone, or that a tombstone replaced, is masked for the life of a token longer. */
	#mask(states: readonly KeyWithState[], now: number): void {
		const live = new Set<string>();
		for (const {stored: {kid, alg, key}, state} of states) {
			if (key !== undefined && state !== 'dropped' && isSigningAlgorithm(alg)) {
				live.add(kid);
				const mask = this.#masks.get(kid) ?? {secret: new Secret(`key ${kid}`, alg, key), until: Infinity};
				this.#masks.set(kid, mask);
			}
		}

		for (const [kid, mask] of this.#masks) {
			mask.until = live.has(kid) ? Infinity : Math.min(mask.until, now + this.#options.timing.maxTokenAge);
		}
	}
}
