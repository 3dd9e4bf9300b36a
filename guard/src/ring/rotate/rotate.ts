import {createSecretKey, randomBytes} from 'node:crypto';
import type {Audit} from '../../audit/audit.js';
import {SecretError} from '../../secret-error.js';
import {type HmacAlgorithm, minimumBytes} from '../../policy/octets.js';
import {type Duration, secondsOf} from '../../time/duration.js';
import {within} from '../../time/within.js';
import {statesOf} from '../key-state.js';
import type {Reading, RingStore} from '../source.js';
import type {StoredKey} from '../stored-key.js';
import {randomKeyId} from '../stores/key-id.js';
import {type Timing, timingOf, type TimingOptions} from '../timing.js';
import {applyChanges, type Change, isApplied, kidOf} from './change.js';
import {type NextStep, nextStep, planRotation, type Policy, type Request} from './plan.js';
import {RotationLog} from './rotation-log.js';

export interface RotateOptions extends TimingOptions {
	readonly store: RingStore;
	/** How long a key signs. Default: `30d`. */
	readonly rotateEvery?: Duration | undefined;
	/** The algorithm of a new key. Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/**
	 * `due` (default) does what its time has come for. `now` brings the schedule forward and still waits until every
	 * replica knows the key. `compromised` revokes and activates at once: the answer to a leak. `undo` lets the key
	 * before the newest sign again.
	 */
	readonly mode?: 'due' | 'now' | 'compromised' | 'undo' | undefined;
	/** For `compromised`: the keys that leaked. Default: every key in the store. */
	readonly kids?: readonly string[] | undefined;
	/** Say what would be done, and do nothing. */
	readonly dryRun?: boolean | undefined;
	readonly audit?: Audit | undefined;
	/** The time, in milliseconds. Default: `Date.now`. */
	readonly now?: (() => number) | undefined;
}

export interface RotationReport {
	/** What was done, or would be. */
	readonly changes: readonly {readonly kind: Change['kind']; readonly kid: string; readonly at: number | undefined}[];
	readonly next: NextStep | undefined;
	/** After `compromised`: for how many seconds good tokens of the new key may be refused. */
	readonly mayRejectFor: number;
}

const mostAttempts = 8;

/**
 * Look at a store, do what is due, and say what is next. To run it twice, or on two machines at once, does no harm.
 *
 * @throws {SecretError} `SOURCE_UNAVAILABLE`, `AUDIT_UNAVAILABLE` before a new key is made, `KEY_NOT_FOUND` when an
 * undo is impossible, or the code of what is wrong with the store.
 * @throws {TypeError} when a duration is none, or `maxTokenAge` is shorter than that of the keys in the store.
 * @example await rotate({store: fileStore('/etc/app/jwks.json'), maxTokenAge: '15m'});
 */
export async function rotate(options: RotateOptions): Promise<RotationReport> {
	const {store, now = Date.now, dryRun = false, mode = 'due', alg = 'HS256'} = options;
	const timing = timingOf(options);
	const policy: Policy = {
		timing,
		rotateEvery: secondsOf(options.rotateEvery ?? '30d', 'rotateEvery'),
		makeKey: () => ({kid: randomKeyId(), alg, key: createSecretKey(randomBytes(minimumBytes(alg)))}),
	};
	const log = new RotationLog(options.audit, store.kind);
	const clock = (): number => now() / 1000;
	const done: Change[] = [];
	let reading = await store.read();
	assertLife(reading.keys, clock(), timing);
	let request = requestOf(mode, reading.keys, clock(), timing, options.kids);

	for (let attempt = 0; attempt < mostAttempts; attempt++) {
		const {changes, refusal} = planRotation(reading.keys, clock(), request, policy);
		if (refusal !== undefined) {
			throw new SecretError([{code: 'KEY_NOT_FOUND', name: 'ring', message: refusal, fix: 'Rotate with `now` instead.'}]);
		}

		if (changes.length === 0 || dryRun) {
			return reportOf([...done, ...changes], applyChanges(reading.keys, changes), clock(), policy, mode);
		}

		const {allowed, failure} = await log.intend(changes);
		const isWritten = allowed.length > 0 && await write(store, applyChanges(reading.keys, allowed), reading, timing);
		reading = await store.read();
		const late = isApplied(reading.keys, allowed) ? tooLate(allowed, clock(), timing) : undefined;
		if (isWritten || (allowed.length > 0 && isApplied(reading.keys, allowed))) {
			done.push(...allowed);
			await log.achieved(allowed);
			request = late === undefined ? request : {kind: 'replace', kid: late};
			if (failure === undefined && late === undefined && allowed.length === changes.length) {
				return reportOf(done, reading.keys, clock(), policy, mode);
			}
		}

		if (failure !== undefined) {
			throw failure;
		}
	}

	throw new SecretError([{code: 'SOURCE_UNAVAILABLE', name: 'ring', message: 'The store did not take the change.', fix: 'Check who else writes to it, and run it again.'}]);
}

/** Whether the write is known to have succeeded. One that failed or took too long is looked up afterwards. */
async function write(store: RingStore, keys: readonly StoredKey[], {version}: Reading, {writeTimeout}: Timing): Promise<boolean> {
	try {
		return (await within(writeTimeout, store.write(keys, version)))?.value ?? false;
	} catch {
		return false;
	}
}

function requestOf(mode: NonNullable<RotateOptions['mode']>, keys: readonly StoredKey[], now: number, timing: Timing, kids: readonly string[] | undefined): Request {
	switch (mode) {
		case 'compromised':
			return {kind: mode, kids: kids ?? keys.map(({kid}) => kid)};
		case 'undo': {
			const newest = statesOf(keys, now, timing).findLast(({state}) => state === 'pending' || state === 'active')?.stored.kid;
			return newest === undefined ? {kind: 'due'} : {kind: mode, kid: newest};
		}
		default:
			return {kind: mode};
	}
}

/** A key that replicas might not know in time: its write took longer than was allowed. */
function tooLate(changes: readonly Change[], now: number, {reach, clockSkew}: Timing): string | undefined {
	const late = changes.find(change => change.kind === 'create' && change.key.activateAt > change.key.createdAt && now > change.key.activateAt - reach - clockSkew);
	return late === undefined ? undefined : kidOf(late);
}

/** Drop times are computed from the life that tokens may have: a shorter one than the replicas use logs people out. */
function assertLife(keys: readonly StoredKey[], now: number, timing: Timing): void {
	if (statesOf(keys, now, timing).some(({stored, state}) => state !== 'dropped' && state !== 'revoked' && stored.maxTokenAge > timing.maxTokenAge)) {
		throw new TypeError('`maxTokenAge` is shorter than that of the keys in the store. Give the one that the replicas use.');
	}
}

function reportOf(changes: readonly Change[], keys: readonly StoredKey[], now: number, policy: Policy, mode: RotateOptions['mode']): RotationReport {
	const {reach, clockSkew} = policy.timing;
	return {
		changes: changes.map(change => ({kind: change.kind, kid: kidOf(change), at: change.kind === 'create' ? change.key.activateAt : change.kind === 'prune' ? undefined : change.at})),
		next: nextStep(keys, now, policy),
		mayRejectFor: mode === 'compromised' ? reach + clockSkew : 0,
	};
}
