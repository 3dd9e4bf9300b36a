import type {Audit} from '../audit/audit.js';
import type {Secret} from '../secret.js';
import {SecretError} from '../secret-error.js';
import {type Duration, secondsOf} from '../time/duration.js';
import {KnownKeys} from './known-keys.js';
import {type PublicJwk, publicJwksOf} from './public-jwks.js';
import {RingLog} from './ring-log.js';
import {type RingStatus, statusOf} from './ring-status.js';
import type {Found, HeaderParameters, RingSnapshot, VerificationKey} from './snapshot.js';
import type {RingSource} from './source.js';
import {StoreWatch, unavailable} from './store-watch.js';
import {type Timing, timingOf, type TimingOptions} from './timing.js';

export interface KeyRingOptions extends TimingOptions {
	readonly source: RingSource;
	/** What a ring does that has not seen its store for `maxStaleness`: go on (default), or refuse to sign and verify. */
	readonly onStale?: 'keep' | 'refuse' | undefined;
	/** Past it `status().ready` is false. Default: the activation delay, after which an unknown key may be in use. */
	readonly maxStaleness?: Duration | undefined;
	/** Until when a token without `kid` is tried with every key of its algorithm. Default: not at all. */
	readonly acceptWithoutKid?: Date | undefined;
	/** How old the key that signs may get before `status()` calls it overdue. Default: `30d`, as for `rotate`. */
	readonly rotateEvery?: Duration | undefined;
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
	readonly #keys: KnownKeys;
	readonly #watch: StoreWatch;
	readonly #log: RingLog;
	readonly #now: () => number;
	readonly #onStale: 'keep' | 'refuse';
	readonly #rotateEvery: number;
	#lastLookup = -Infinity;

	/** @internal */
	constructor(options: KeyRingOptions) {
		const {source, audit, acceptWithoutKid, maxStaleness, now = Date.now, onStale = 'keep'} = options;
		const timing = timingOf(options);
		this.timing = timing;
		this.#now = () => now() / 1000;
		this.#onStale = onStale;
		this.#rotateEvery = secondsOf(options.rotateEvery ?? '30d', 'rotateEvery');
		const log = new RingLog(audit, source.kind);
		this.#log = log;
		const keys = new KnownKeys({
			timing,
			holds: source.holds,
			acceptWithoutKid: acceptWithoutKid === undefined ? -Infinity : acceptWithoutKid.getTime() / 1000,
			onStates: states => log.states(states),
		});
		this.#keys = keys;
		this.#watch = new StoreWatch({
			source,
			log,
			refresh: timing.refresh,
			maxStaleness: maxStaleness === undefined ? timing.activationDelay : secondsOf(maxStaleness, 'maxStaleness'),
			now: this.#now,
			accept: loaded => keys.accept(loaded, this.#now()),
		});
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

		await this.#log.opened(this.#keys.states(this.#now()));
		this.#watch.start();
	}

	/**
	 * The ring as it is now. Take it once a call.
	 *
	 * @throws {SecretError} `SOURCE_UNAVAILABLE` when the ring is stale and `onStale` is `refuse`.
	 */
	get current(): RingSnapshot {
		const now = this.#now();
		if (this.#onStale === 'refuse' && this.#watch.isStale(now)) {
			throw unavailable('The store has not been seen for longer than `maxStaleness`.');
		}

		return this.#keys.at(now);
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
	 * @throws {SecretError} `KEY_NOT_FOUND` when the token must be refused.
	 */
	async keysFor(header: HeaderParameters): Promise<readonly [VerificationKey, ...VerificationKey[]]> {
		let found = this.find(header);
		if (found.kind === 'unknown') {
			const now = this.#now();
			const {isLooking} = this.#watch;
			if (isLooking || now - this.#lastLookup >= cooldown || now < this.#lastLookup) {
				this.#lastLookup = isLooking ? this.#lastLookup : now;
				await this.refresh();
				found = this.find(header);
			}
		}

		if (found.kind === 'keys') {
			return found.keys;
		}

		throw notFound();
	}

	/**
	 * Look at the store now. Who asks while somebody looks shares the look. What is wrong is returned, never thrown:
	 * `STORE_ROLLED_BACK` for a store that has forgotten something, whose keys are taken to those that are known.
	 */
	refresh(): Promise<SecretError | undefined> {
		return this.#watch.look();
	}

	/**
	 * A snapshot from a look at the store no longer ago than the given time: for a platform that stops timers between
	 * requests. If the store cannot be seen, `onStale` decides.
	 *
	 * @throws {SecretError} `SOURCE_UNAVAILABLE` when it cannot be seen and `onStale` is `refuse`.
	 * @example const {signing} = await ring.fresh('1m');
	 */
	async fresh(maxAge: Duration): Promise<RingSnapshot> {
		const age = this.#watch.age(this.#now());
		if (age > secondsOf(maxAge, 'maxAge') || age < 0) {
			const failure = await this.refresh();
			if (failure !== undefined && failure.code !== 'STORE_ROLLED_BACK' && this.#onStale === 'refuse') {
				throw failure;
			}
		}

		return this.current;
	}

	/** Ages, states and failures, for a readiness probe. No values. */
	status(): RingStatus {
		const now = this.#now();
		return statusOf(this.#keys.states(now), now, this.#rotateEvery, this.#watch.facts(now));
	}

	/** For `redactor(ring)`: every key, and each that is gone for the life of a token longer. */
	secretsToMask(): readonly Secret[] {
		return this.#keys.toMask(this.#now());
	}

	/** The public keys, as a JSON Web Key Set to publish. Empty for HMAC. */
	publicJwks(): {readonly keys: readonly PublicJwk[]} {
		return publicJwksOf(this.current);
	}

	/** Stop looking at the store. */
	close(): void {
		this.#watch.stop();
		this.#log.flush();
	}
}

function notFound(): SecretError {
	return new SecretError([{code: 'KEY_NOT_FOUND', name: 'ring', message: 'There is no key.', fix: 'Run `rotate` for a first key; a token without one is refused.'}]);
}
