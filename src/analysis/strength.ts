import {capacityBits, checkSecret, descriptionBits, knownSecret, minimumBytes, type HmacAlgorithm} from 'jwt-secrets-guard/policy';
import type {ValueClass} from '../finding.js';
import type {Origin} from './origin.js';

/** OWASP's JSON Web Token cheat sheet asks for this many bits of a secret; GUARD's policy holds it to the same. */
const minimumBits = 160;

export interface Strength {
	/** Octets that the library would use. */
	readonly bytes: number;
	readonly class: ValueClass;
}

export type TextOrigin = Extract<Origin, {kind: 'text'}>;

export function strengthOf({text, decodedAs}: Pick<TextOrigin, 'text' | 'decodedAs'>): Strength {
	const bytes = decodedAs === undefined ? Buffer.byteLength(text) : Buffer.from(text, decodedAs).length;
	return {bytes, class: knownSecret(text) ? 'published' : bytes < minimumBytes('HS256') ? 'short' : 'long'};
}

/** Of the bits that the characters of a value can hold, generators use nearly all, and words and sequences not three quarters. */
const generatedShare = 0.75;

/**
 * Whether a value would make a good key, had it not been written down, and comes from a generator: then it is evidently
 * meant as one. `test-secret-with-at-least-32-characters` is long enough for the policy, and says itself what it is for.
 */
export function looksReal({text}: Pick<TextOrigin, 'text'>): boolean {
	const needed = capacityBits(text) * generatedShare;
	return checkSecret(text, {alg: 'HS256'}).length === 0 && descriptionBits(text, needed) >= needed;
}

export type Weakness =
	| {readonly kind: 'predictable'}
	| {readonly kind: 'short'; readonly bytes: number; readonly bits: number};

/** What is wrong with a generated key; nothing when it is long enough, or when we cannot tell. */
export function weaknessOf({row, size, encodedAs}: Pick<Extract<Origin, {kind: 'generated'}>, 'row' | 'size' | 'encodedAs'>, alg: HmacAlgorithm = 'HS256'): Weakness | undefined {
	if (row.kind === 'weak') {
		return {kind: 'predictable'};
	}

	if (row.kind === 'uuid') {
		return {kind: 'short', bytes: 36, bits: 122};
	}

	const units = size ?? row.defaultSize;
	if (units === undefined) {
		return undefined;
	}

	const bits = units * (row.bitsPerUnit ?? 8);
	const bytes = encodedAs === 'hex' ? units * 2 : encodedAs === undefined ? units : Math.ceil(units * 4 / 3);
	return bits < minimumBits || bytes < minimumBytes(alg) ? {kind: 'short', bytes, bits: Math.floor(bits)} : undefined;
}
