import type {Audit} from '../audit/audit.js';
import {OperationError, systemCodeOf} from '../error/operation-error.js';
import {type Duration, secondsOf} from '../time/duration.js';
import {startTimer, type Timer} from '../time/timer.js';
import {within} from '../time/within.js';
import {type KeyWithState, nextChange, statesOf} from './key-state.js';
import {type PublicJwk, publicJwksOf} from './public-jwks.js';
import {refreshDelay} from './refresh-delay.js';
import {RingLog} from './ring-log.js';
import {type RingStatus, statusOf} from './ring-status.js';
import {type Found, type HeaderParameters, type RingSnapshot, snapshotOf, type VerificationKey} from './snapshot.js';
import type {RingSource} from './source.js';
import type {StoredKey} from './stored-key.js';
import {takeLoad} from './take-load.js';
import {type Timing, timingOf, type TimingOptions} from './timing.js';

export interface KeyRingOptions extends TimingOptions {
	readonly source: RingSource;
	/** What a ring does that has not seen its store for `maxStaleness`: go on (default), or refuse to sign and verify. */
	readonly onStale?: 'keep' | 'refuse' | undefined;
	/** Past it `status().ready` is false. Default: the activation delay, after which an unknown key may be in use. */
	readonly maxStaleness?: Duration | undefined;
	/** Until when a token without `kid` is tried with every key of its algorithm. Default: not at all. */
	readonly acceptWithoutKid?: Date | undefined;
	/** Records loads, changes of state, failures, and how many tokens old keys signed. */
	readonly audit?: Audit | undefined;
	/** The time, in milliseconds. Default: `Date.now`. */
	readonly now?: (() => number) | undefined;
}

/** How long a `kid` that nobody knows does not lead to another look at the store. */
const cooldown = 30;

/** Keys that are kept up to date with a store. Made by `openKeyRing`. */
export class KeyRing {
	readonly timing: Timing;
	readonly #source: RingSource;
	readonly #log: RingLog;
	readonly #now: () => number;
	readonly #maxStaleness: number;
	readonly #onStale: 'keep' | 'refuse';
	readonly #acceptWithoutKid: number;
	#known: readonly StoredKey[] = [];
	#states: readonly KeyWithState[] = [];
	/** Dropped is final. */
	readonly #gone = new Set<string>();
	#snapshot: RingSnapshot | undefined;
	#validUntil = 0;
	#lastSuccess: number | undefined;
	#lastAttempt = -Infinity;
	#lastLookup = -Infinity;
	#failures = 0;
	#lastFailure: OperationError['code'] | undefined;
	#rolledBack = false;
	#isStaleNoted = false;
	#refreshing: Promise<OperationError | undefined> | undefined;
	#timer: Timer | undefined;
	#closed = false;

	/** @internal */
	constructor(options: KeyRingOptions) {
		this.timing = timingOf(options);
		this.#source = options.source;
		this.#log = new RingLog(options.audit, options.source.kind);
		const {now = Date.now} = options;
		this.#now = () => now() / 1000;
		this.#maxStaleness = options.maxStaleness === undefined ? this.timing.activationDelay : secondsOf(options.maxStaleness, 'maxStaleness');
		this.#onStale = options.onStale ?? 'keep';
		this.#acceptWithoutKid = options.acceptWithoutKid === undefined ? -Infinity : options.acceptWithoutKid.getTime() / 1000;
	}

	/** @internal The first load fails closed. */
	async open(): Promise<void> {
		const failure = await this.refresh();
		if (failure !== undefined) {
			throw failure;
		}

		if (this.current.signing === undefined) {
			throw notFound();
		}

		await this.#log.opened(this.#states);
		this.#schedule();
	}

	/**
	 * The ring as it is now. Take it once a call.
	 *
	 * @throws {OperationError} `SOURCE_UNAVAILABLE` when the ring is stale and `onStale` is `refuse`.
	 */
	get current(): RingSnapshot {
		const now = this.#now();
		if (this.#onStale === 'refuse' && this.#isStale(now)) {
			throw new OperationError({code: 'SOURCE_UNAVAILABLE', name: 'ring', message: 'The store has not been seen for longer than `maxStaleness`.', fix: 'Check the store.'});
		}

		const snapshot = this.#snapshot;
		// A clock that was set back makes the snapshot one of the future.
		return snapshot !== undefined && now < this.#validUntil && now >= snapshot.at ? snapshot : this.#take(now);
	}

	/** The keys that a ring has for a JOSE Header, without a look at the store. */
	find(header: HeaderParameters): Found {
		const found = this.current.find(header);
		this.#log.found(found);
		return found;
	}

	/**
	 * The keys to verify with, in the order to try them. An unknown `kid` leads to one look at the store, shared by all
	 * who ask, and then not again for 30 seconds.
	 *
	 * @throws {OperationError} `KEY_NOT_FOUND` when the token must be refused.
	 */
	async keysFor(header: HeaderParameters): Promise<readonly VerificationKey[]> {
		let found = this.find(header);
		if (found.kind === 'unknown') {
			const now = this.#now();
			if (this.#refreshing !== undefined || now - this.#lastLookup >= cooldown || now < this.#lastLookup) {
				this.#lastLookup = this.#refreshing === undefined ? now : this.#lastLookup;
				await this.refresh();
				found = this.find(header);
			}
		}

		if (found.kind === 'keys') {
			return found.keys;
		}

		throw notFound();
	}

	/** Look at the store now. Who asks while somebody looks shares the look. The failure is returned, never thrown. */
	refresh(): Promise<OperationError | undefined> {
		this.#refreshing ??= this.#refresh().finally(() => {
			this.#refreshing = undefined;
		});
		return this.#refreshing;
	}

	/**
	 * A snapshot from a look at the store no longer ago than the given time: for a platform that stops timers between
	 * requests. If the store cannot be seen, `onStale` decides.
	 *
	 * @throws {OperationError} `SOURCE_UNAVAILABLE` when it cannot be seen and `onStale` is `refuse`.
	 * @example const {signing} = await ring.fresh('1m');
	 */
	async fresh(maxAge: Duration): Promise<RingSnapshot> {
		const age = this.#now() - (this.#lastSuccess ?? -Infinity);
		if (age > secondsOf(maxAge, 'maxAge') || age < 0) {
			const failure = await this.refresh();
			if (failure !== undefined && this.#onStale === 'refuse') {
				throw failure;
			}
		}

		return this.current;
	}

	/** Ages, states and failures, for a readiness probe. No values. */
	status(): RingStatus {
		const now = this.#now();
		return statusOf(statesOf(this.#known, now, this.timing, this.#gone), now, {
			source: this.#source.kind,
			isReady: !this.#isStale(now),
			lastSuccess: this.#lastSuccess,
			failures: this.#failures,
			lastFailure: this.#lastFailure,
			rolledBack: this.#rolledBack,
		});
	}

	/** The public keys, as a JSON Web Key Set to publish. Empty for HMAC. */
	publicJwks(): {readonly keys: readonly PublicJwk[]} {
		return publicJwksOf(this.current);
	}

	/** Stop looking at the store. */
	close(): void {
		this.#closed = true;
		this.#timer?.cancel();
		this.#log.flush();
	}

	async #refresh(): Promise<OperationError | undefined> {
		this.#lastAttempt = this.#now();
		try {
			const reading = await within(Math.max(0.05, Math.min(10, this.timing.refresh / 10)), this.#source.read());
			if (reading === undefined) {
				throw new OperationError({code: 'SOURCE_UNAVAILABLE', name: 'ring', message: 'The store did not answer in time.', fix: 'Check the store.'});
			}

			this.#accept(reading.value.keys);
			return undefined;
		} catch (error) {
			return this.#fail(error);
		}
	}

	#accept(loaded: readonly StoredKey[]): void {
		const now = this.#now();
		const isSet = this.#source.holds === 'set';
		const {keys, rolledBack} = takeLoad(isSet ? this.#known : [], loaded, now, this.timing);
		if (rolledBack && !this.#rolledBack) {
			this.#log.note({event: 'ring.rolled_back', outcome: 'failure', code: 'STORE_ROLLED_BACK'});
		}

		if (this.#failures > 0) {
			this.#log.note({event: 'ring.recovered', outcome: 'success', count: this.#failures});
		}

		this.#known = isSet ? keys : loaded;
		this.#rolledBack = rolledBack;
		this.#failures = 0;
		this.#lastFailure = undefined;
		this.#isStaleNoted = false;
		// The look began here: what was written since may not be in it.
		this.#lastSuccess = this.#lastAttempt;
		this.#take(now);
		this.#log.flush();
	}

	#fail(error: unknown): OperationError {
		const failure = error instanceof OperationError
			? error
			: new OperationError({code: 'SOURCE_UNAVAILABLE', name: 'ring', message: `The store cannot be read (${systemCodeOf(error)}).`, fix: 'Check the store.'});
		this.#failures++;
		this.#lastFailure = failure.code;
		this.#log.note({event: 'ring.refresh_failed', outcome: 'failure', code: failure.code, count: this.#failures});
		if (this.#isStale(this.#now()) && !this.#isStaleNoted) {
			this.#isStaleNoted = true;
			this.#log.note({event: 'ring.stale', outcome: 'failure'});
		}

		return failure;
	}

	#take(now: number): RingSnapshot {
		this.#states = statesOf(this.#known, now, this.timing, this.#gone);
		this.#states.filter(({state}) => state === 'dropped').forEach(({stored}) => this.#gone.add(stored.kid));
		this.#validUntil = Math.min(nextChange(this.#states, now), this.#acceptWithoutKid > now ? this.#acceptWithoutKid : Infinity);
		if (this.#snapshot !== undefined) {
			this.#log.states(this.#states);
		}

		return this.#snapshot = snapshotOf(this.#states, now, this.#acceptWithoutKid);
	}

	#isStale(now: number): boolean {
		return this.#lastSuccess === undefined || now - this.#lastSuccess > this.#maxStaleness;
	}

	#schedule(): void {
		if (!this.#closed) {
			this.#timer = startTimer(refreshDelay(this.timing.refresh, this.#failures, Math.random()), () => {
				void this.refresh().then(() => this.#schedule());
			});
		}
	}
}

function notFound(): OperationError {
	return new OperationError({code: 'KEY_NOT_FOUND', name: 'ring', message: 'There is no key.', fix: 'Run `rotate` for a first key; a token without one is refused.'});
}
