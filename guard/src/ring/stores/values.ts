import type {KeyObject} from 'node:crypto';
import type {HmacAlgorithm} from '../../policy/octets.js';
import type {StoredKey} from '../stored-key.js';
import {derivedKeyId} from './key-id.js';

/** What is known of keys that a store holds as bare values. */
export interface ValueFacts {
	/** The name that the value goes by: part of the `kid`. */
	readonly name: string;
	readonly alg: HmacAlgorithm;
	/** The longest life, in seconds, of a token that the current key signs. */
	readonly maxTokenAge: number;
}

/** A set of at most two keys. Nothing tells when the previous value was replaced, so it is never dropped. */
export function keysOfValues(current: KeyObject, previous: KeyObject | undefined, {name, alg, maxTokenAge}: ValueFacts): readonly StoredKey[] {
	const signing: StoredKey = {kid: derivedKeyId(current, name), alg, createdAt: 0, activateAt: 1, maxTokenAge, key: current};
	return previous === undefined || previous.equals(current)
		? [signing]
		: [{kid: derivedKeyId(previous, name), alg, createdAt: 0, activateAt: 0, maxTokenAge: Infinity, key: previous}, signing];
}
