import {systemCodeOf} from '../error/system-code.js';
import {SecretError} from '../secret-error.js';
import {startTimer, type Timer} from '../time/timer.js';
import {within} from '../time/within.js';
import {refreshDelay} from './refresh-delay.js';
import type {RingLog} from './ring-log.js';
import type {RingFacts} from './ring-status.js';
import type {RingSource} from './source.js';
import type {StoredKey} from './stored-key.js';

export interface StoreWatchOptions {
	readonly source: RingSource;
	/** The longest time between two looks, in seconds. */
	readonly refresh: number;
	readonly maxStaleness: number;
	/** The time, in seconds. */
	readonly now: () => number;
	readonly log: RingLog;
	/** Takes what was read, and tells whether the store has forgotten something. What it throws counts as a failed look. */
	readonly accept: (keys: readonly StoredKey[]) => boolean;
}

/** Looks at a store again and again, and knows when that last succeeded. */
export class StoreWatch {
	readonly #options: StoreWatchOptions;
	#lastSuccess: number | undefined;
	#failures = 0;
	#lastFailure: SecretError['code'] | undefined;
	#rolledBack = false;
	#isStaleNoted = false;
	#looking: Promise<SecretError | undefined> | undefined;
	#timer: Timer | undefined;
	#stopped = false;

	constructor(options: StoreWatchOptions) {
		this.#options = options;
	}

	get isLooking(): boolean {
		return this.#looking !== undefined;
	}

	/** Look now. Who asks while somebody looks shares the look. What is wrong is returned, never thrown. */
	look(): Promise<SecretError | undefined> {
		this.#looking ??= this.#look().finally(() => {
			this.#looking = undefined;
		});
		return this.#looking;
	}

	/** Seconds since the last look that succeeded. */
	age(now: number): number {
		return now - (this.#lastSuccess ?? -Infinity);
	}

	isStale(now: number): boolean {
		return this.age(now) > this.#options.maxStaleness;
	}

	facts(now: number): RingFacts {
		return {
			source: this.#options.source.kind,
			isReady: !this.isStale(now),
			lastSuccess: this.#lastSuccess,
			failures: this.#failures,
			lastFailure: this.#lastFailure,
			rolledBack: this.#rolledBack,
		};
	}

	start(): void {
		if (!this.#stopped) {
			this.#timer = startTimer(refreshDelay(this.#options.refresh, this.#failures, Math.random()), () => {
				void this.look().then(() => this.start());
			});
		}
	}

	stop(): void {
		this.#stopped = true;
		this.#timer?.cancel();
	}

	async #look(): Promise<SecretError | undefined> {
		const {source, refresh, now} = this.#options;
		const began = now();
		try {
			const reading = await within(Math.max(0.05, Math.min(10, refresh / 10)), source.read());
			if (reading === undefined) {
				throw unavailable('The store did not answer in time.');
			}

			return this.#accept(reading.value.keys, began);
		} catch (error) {
			return this.#fail(error);
		}
	}

	#accept(loaded: readonly StoredKey[], began: number): SecretError | undefined {
		const {log, accept} = this.#options;
		const rolledBack = accept(loaded);
		if (rolledBack && !this.#rolledBack) {
			log.note({event: 'ring.rolled_back', outcome: 'failure', code: 'STORE_ROLLED_BACK'});
		}

		if (this.#failures > 0) {
			log.note({event: 'ring.recovered', outcome: 'success', count: this.#failures});
		}

		this.#rolledBack = rolledBack;
		this.#failures = 0;
		this.#lastFailure = rolledBack ? 'STORE_ROLLED_BACK' : undefined;
		this.#isStaleNoted = false;
		// The look began then: what was written since may not be in it.
		this.#lastSuccess = began;
		log.flush();
		return rolledBack ? new SecretError([{code: 'STORE_ROLLED_BACK', name: 'ring', message: 'The store has forgotten keys or dates that this process knows.', fix: 'Restore its newest version: a process that starts now trusts what the store says.'}]) : undefined;
	}

	#fail(error: unknown): SecretError {
		const {log, now} = this.#options;
		const failure = error instanceof SecretError ? error : unavailable(`The store cannot be read (${systemCodeOf(error)}).`);
		this.#failures++;
		this.#lastFailure = failure.code;
		log.note({event: 'ring.refresh_failed', outcome: 'failure', code: failure.code, count: this.#failures});
		if (this.isStale(now()) && !this.#isStaleNoted) {
			this.#isStaleNoted = true;
			log.note({event: 'ring.stale', outcome: 'failure'});
		}

		return failure;
	}
}

/** The error of a store that cannot be seen. */
export function unavailable(message: string): SecretError {
	return new SecretError([{code: 'SOURCE_UNAVAILABLE', name: 'ring', message, fix: 'Check the store.'}]);
}
