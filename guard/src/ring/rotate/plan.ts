import {type KeyWithState, statesOf} from '../key-state.js';
import type {StoredKey} from '../stored-key.js';
import type {Timing} from '../timing.js';
import {applyChanges, type Change} from './change.js';

/** What is asked for, with the keys that it is about: asked twice, it is done once. */
export type Request =
	| {readonly kind: 'due'}
	| {readonly kind: 'now'}
	/** One key more, for one that came too late. */
	| {readonly kind: 'replace'; readonly kid: string}
	| {readonly kind: 'compromised'; readonly kids: readonly string[]}
	| {readonly kind: 'undo'; readonly kid: string};

export interface Policy {
	readonly timing: Timing;
	/** How long a key signs, in seconds. */
	readonly rotateEvery: number;
	/** Makes a key that nobody has seen. */
	readonly makeKey: () => Pick<StoredKey, 'kid' | 'alg'> & {readonly key: NonNullable<StoredKey['key']>};
}

export interface Plan {
	readonly changes: readonly Change[];
	/** Why nothing is done of what was asked for. */
	readonly refusal: string | undefined;
}

/** What is due in a set. Applied, it leaves nothing due at the same moment. */
export function planRotation(keys: readonly StoredKey[], now: number, request: Request, policy: Policy): Plan {
	const {timing} = policy;
	const states = statesOf(keys, now, timing);
	const refusal = request.kind === 'undo' ? undoRefusal(states, now, request.kid, timing) : undefined;
	if (refusal !== undefined) {
		return {changes: [], refusal};
	}

	const wanted: Request = request.kind === 'replace' && !canGiveWay(states, now, request.kid, timing) ? {kind: 'due'} : request;
	const asked = [...askedFor(states, now, wanted), ...surplus(states, now, timing)];
	const after = applyChanges(keys, asked);
	const created = newKey(statesOf(after, now, timing), now, wanted, policy);
	return {changes: [...asked, ...created, ...prunable(states, now, timing)], refusal: undefined};
}

function askedFor(states: readonly KeyWithState[], now: number, request: Request): readonly Change[] {
	switch (request.kind) {
		case 'compromised':
			return states.filter(({stored, state}) => request.kids.includes(stored.kid) && state !== 'dropped' && state !== 'revoked')
				.map(({stored}) => ({kind: 'revoke', kid: stored.kid, at: now}));
		case 'undo':
		case 'replace':
			return states.some(({stored}) => stored.kid === request.kid && stored.demotedAt === undefined) ? [{kind: 'demote', kid: request.kid, at: now}] : [];
		default:
			return [];
	}
}

/** The older key signs again, so it must live until every replica has seen that. */
function undoRefusal(states: readonly KeyWithState[], now: number, kid: string, timing: Timing): string | undefined {
	const index = states.findIndex(({stored}) => stored.kid === kid);
	const target = states[index];
	if (target === undefined || target.state === 'pending' || target.stored.demotedAt !== undefined) {
		return undefined;
	}

	const older = states.slice(0, index).findLast(({stored, state}) => state === 'retired' && stored.demotedAt === undefined);
	if (older === undefined) {
		return 'There is no older key that could sign again.';
	}

	return older.dropAt - now < timing.activationDelay ? 'The older key is dropped before every replica could know.' : undefined;
}

/** Two rotators that did not see each other may each have made a key. The smaller `kid` stays. */
function surplus(states: readonly KeyWithState[], now: number, timing: Timing): readonly Change[] {
	const [, ...others] = states.filter(({state}) => state === 'pending').map(({stored}) => stored.kid).sort();
	return others.filter(kid => canGiveWay(states, now, kid, timing)).map(kid => ({kind: 'demote', kid, at: now}));
}

/** Whether every replica learns of a demotion before one drops the key that signs instead. If not, let it sign. */
function canGiveWay(states: readonly KeyWithState[], now: number, kid: string, {activationDelay, leeway}: Timing): boolean {
	const target = states.find(({stored}) => stored.kid === kid)?.stored;
	const shortestLife = Math.min(...states.map(({stored}) => stored.maxTokenAge));
	return target !== undefined && now + activationDelay <= target.activateAt + shortestLife + leeway;
}

function newKey(states: readonly KeyWithState[], now: number, request: Request, {timing, rotateEvery, makeKey}: Policy): readonly Change[] {
	const active = states.find(({state}) => state === 'active')?.stored;
	const hasPending = states.some(({state}) => state === 'pending');
	const create = (activateAt: number): readonly Change[] => [{kind: 'create', key: {...makeKey(), createdAt: now, activateAt, maxTokenAge: timing.maxTokenAge}}];
	if (active === undefined && request.kind === 'compromised') {
		return create(now);
	}

	if (hasPending || request.kind === 'undo') {
		return [];
	}

	if (active === undefined) {
		// Nobody can have tokens of an empty ring. Otherwise replicas run, and must know the key before it signs.
		return create(states.every(({state}) => state === 'dropped') ? now : now + timing.activationDelay);
	}

	const isDue = request.kind === 'now' || request.kind === 'replace' || now >= active.activateAt + rotateEvery - timing.activationDelay;
	return isDue ? create(Math.max(now + timing.activationDelay, request.kind === 'due' ? active.activateAt + rotateEvery : 0)) : [];
}

/** From the oldest on: a key may only go with all before it, or else they would lose what tells that they are over. */
function prunable(states: readonly KeyWithState[], now: number, {reach, clockSkew}: Timing): readonly Change[] {
	const kept = states.findIndex(({dropAt}) => dropAt + reach + clockSkew > now);
	return states.slice(0, kept === -1 ? states.length : kept).map(({stored}) => ({kind: 'prune', kid: stored.kid}));
}

/** What will be due next, if nobody asks for anything. */
export function nextStep(keys: readonly StoredKey[], now: number, {timing, rotateEvery}: Pick<Policy, 'timing' | 'rotateEvery'>): NextStep | undefined {
	const states = statesOf(keys, now, timing);
	const active = states.find(({state}) => state === 'active')?.stored;
	const pending = states.find(({state}) => state === 'pending')?.stored;
	if (pending !== undefined) {
		return {what: 'activate', at: pending.activateAt};
	}

	return active === undefined ? undefined : {what: 'create', at: active.activateAt + rotateEvery - timing.activationDelay};
}

export interface NextStep {
	readonly what: 'create' | 'activate';
	/** NumericDate. */
	readonly at: number;
}
