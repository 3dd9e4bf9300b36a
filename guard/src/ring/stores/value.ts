import {createSecretKey, type KeyObject} from 'node:crypto';
import {decodeSecret, type SecretEncoding} from '../../decode-secret.js';
import {systemCodeOf} from '../../error/system-code.js';
import {SecretError} from '../../secret-error.js';
import {checkSecret} from '../../policy/check-secret.js';
import type {HmacAlgorithm} from '../../policy/octets.js';
import {type Duration, secondsOf} from '../../time/duration.js';
import type {RingSource} from '../source.js';
import {keysOfValues} from './values.js';

export interface ValueSourceOptions {
	/** What the value is called: part of the `kid`, so the same in every replica. */
	readonly name: string;
	/** The longest life of a token that is signed with it. */
	readonly maxTokenAge: Duration;
	/** Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/** How the octets are written. Default: `utf8`. */
	readonly encoding?: SecretEncoding | undefined;
}

/** What a store of bare values gives. */
export interface Values {
	readonly current: string;
	readonly previous?: string | undefined;
}

/**
 * Any store that holds a bare value, such as a password manager. Replicas learn of a new value at different times and
 * it signs at once, so some of its tokens are refused at first: only a store that holds a set avoids that.
 *
 * @param read - gives the values as they are now.
 */
export function valueSource(read: () => Promise<Values>, options: ValueSourceOptions): RingSource {
	const {name, alg = 'HS256', encoding = 'utf8'} = options;
	const maxTokenAge = secondsOf(options.maxTokenAge, 'maxTokenAge');
	return {
		kind: 'value',
		holds: 'values',
		read: async () => {
			const {current, previous} = await valuesOf(read);
			const keyOf = (text: string): KeyObject => checkedKey(text, name, alg, encoding);
			return {keys: keysOfValues(keyOf(current), previous ? keyOf(previous) : undefined, {name, alg, maxTokenAge}), version: ''};
		},
	};
}

async function valuesOf(read: () => Promise<Values>): Promise<Values> {
	try {
		return await read();
	} catch (error) {
		throw new SecretError([{code: 'SOURCE_UNAVAILABLE', name: 'ring', message: `The store cannot be read (${systemCodeOf(error)}).`, fix: 'Check the store.'}]);
	}
}

/** The text is judged, not its octets alone: a secret in PEM, or in quotes, is none. */
function checkedKey(text: string, name: string, alg: HmacAlgorithm, encoding: SecretEncoding): KeyObject {
	const octets = decodeSecret(text, encoding);
	const problem = octets === undefined
		? {code: 'SECRET_MALFORMED', message: `It is not ${encoding}.`} as const
		: checkSecret(encoding === 'utf8' ? text : octets, {alg})[0];
	if (octets === undefined || problem !== undefined) {
		throw new SecretError([{code: problem?.code ?? 'SECRET_MALFORMED', name, message: problem?.message ?? '', fix: 'Replace it with a random one.'}]);
	}

	return createSecretKey(octets);
}
