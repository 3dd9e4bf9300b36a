import {type Duration, secondsOf} from '../time/duration.js';

export interface TimingOptions {
	/** The longest life of a token. Adapters refuse to sign a longer one. */
	readonly maxTokenAge: Duration;
	/** How long after its `exp` a token may still be accepted. Default: `30s`. */
	readonly leeway?: Duration | undefined;
	/** The longest time between two looks at the store. Default: `1m`. */
	readonly refresh?: Duration | undefined;
	/** How long the store takes to show a write everywhere. Default: `2m`. */
	readonly propagation?: Duration | undefined;
	/** The longest time a write to the store may take. Default: `30s`. */
	readonly writeTimeout?: Duration | undefined;
	/** The largest difference between two clocks. Default: `30s`. */
	readonly clockSkew?: Duration | undefined;
}

/** The times that the promise of a ring is computed from, in seconds. */
export interface Timing {
	/** T */
	readonly maxTokenAge: number;
	/** L */
	readonly leeway: number;
	readonly refresh: number;
	/** R: from the moment a write is effective to the moment the last replica has seen it. */
	readonly reach: number;
	/** W */
	readonly writeTimeout: number;
	/** S */
	readonly clockSkew: number;
	/** A = W + R + S: how long a key is known before anybody signs with it. */
	readonly activationDelay: number;
}

/**
 * The times in seconds, and what follows from them.
 *
 * @throws {TypeError} for what is no duration, and for times that cannot hold.
 */
export function timingOf(options: TimingOptions): Timing {
	const maxTokenAge = secondsOf(options.maxTokenAge, 'maxTokenAge');
	const refresh = secondsOf(options.refresh ?? '1m', 'refresh');
	if (maxTokenAge === 0 || refresh === 0) {
		throw new TypeError('`maxTokenAge` and `refresh` are longer than nothing.');
	}

	const reach = refresh + secondsOf(options.propagation ?? '2m', 'propagation');
	const writeTimeout = secondsOf(options.writeTimeout ?? '30s', 'writeTimeout');
	const clockSkew = secondsOf(options.clockSkew ?? '30s', 'clockSkew');
	return {
		maxTokenAge,
		leeway: secondsOf(options.leeway ?? '30s', 'leeway'),
		refresh,
		reach,
		writeTimeout,
		clockSkew,
		activationDelay: writeTimeout + reach + clockSkew,
	};
}
