import type {KeyObject} from 'node:crypto';
import {verifierOf} from './key-material.js';
import type {KeyState, KeyWithState} from './key-state.js';

/** The key that signs. */
export interface SigningKey {
	readonly kid: string;
	readonly alg: string;
	readonly key: KeyObject;
	/** Sign no token with a longer life, in seconds. */
	readonly maxTokenAge: number;
}

/** A key that verifies. */
export interface VerificationKey {
	readonly kid: string;
	readonly alg: string;
	readonly key: KeyObject;
	readonly state: KeyState;
}

/** What a JOSE Header says of the key. Whatever else it holds is not looked at. */
export interface HeaderParameters {
	readonly alg?: unknown;
	readonly kid?: unknown;
}

/** The keys to try, or why there are none. `unknown` is worth a look at the store. */
export type Found =
	| {readonly kind: 'keys'; readonly keys: readonly [VerificationKey, ...VerificationKey[]]}
	| {readonly kind: 'unknown'}
	| {readonly kind: 'refused'; readonly reason: 'algorithm' | 'dropped' | 'revoked' | 'no-kid' | 'unknown'; readonly kid?: string};

/** A ring at one moment. It never changes: take one a call, and read it across no `await`. */
export interface RingSnapshot {
	/** NumericDate that it is true for. */
	readonly at: number;
	/** The key to sign with. A ring without one does not open, but its last one can be revoked. */
	readonly signing: SigningKey | undefined;
	/** Every key that verifies, the youngest first. */
	readonly keys: readonly VerificationKey[];
	find(header: HeaderParameters): Found;
}

/** Trying keys costs an HMAC each, so a token without `kid` gets only so many. */
const mostTrials = 4;

export function snapshotOf(states: readonly KeyWithState[], at: number, acceptWithoutKidUntil: number): RingSnapshot {
	const keys = states.flatMap(({stored: {kid, alg, key}, state}): readonly VerificationKey[] =>
		key === undefined || state === 'dropped' || state === 'revoked' ? [] : [Object.freeze({kid, alg, key: verifierOf(key), state})]).reverse();
	const byKid = new Map(keys.map(key => [key.kid, key]));
	const gone = new Map(states.flatMap(({stored: {kid}, state}) => state === 'dropped' || state === 'revoked' ? [[kid, state] as const] : []));
	const active = states.find(({state}) => state === 'active')?.stored;
	const signing = active?.key === undefined ? undefined : Object.freeze({kid: active.kid, alg: active.alg, key: active.key, maxTokenAge: active.maxTokenAge});

	const find = ({alg, kid}: HeaderParameters): Found => {
		if (kid === undefined) {
			const [youngest, ...others] = at < acceptWithoutKidUntil ? keys.filter(key => key.alg === alg).slice(0, mostTrials) : [];
			return youngest === undefined ? {kind: 'refused', reason: 'no-kid'} : {kind: 'keys', keys: [youngest, ...others]};
		}

		const key = typeof kid === 'string' ? byKid.get(kid) : undefined;
		if (key === undefined) {
			const reason = typeof kid === 'string' ? gone.get(kid) : 'unknown';
			return reason === undefined ? {kind: 'unknown'} : {kind: 'refused', reason, ...(typeof kid === 'string' && {kid})};
		}

		// Before any cryptography (RFC 8725 §3.1): the key says which algorithm it is for, not the token.
		return key.alg === alg ? {kind: 'keys', keys: [key]} : {kind: 'refused', reason: 'algorithm', kid: key.kid};
	};

	return Object.freeze({at, signing, keys: Object.freeze(keys), find});
}
