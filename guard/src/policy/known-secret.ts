import {decodedViews} from './description/views.js';
import {type KnownDefault, readKnownDefaults} from './known-defaults.js';
import {octetsOf, textOf} from './octets.js';

/** Where a default is published. Treat it like the value: whoever reads it can look the value up. */
export interface KnownSecret {
	readonly product: string;
	readonly source: string;
}

interface Index {
	readonly byValue: ReadonlyMap<string, KnownSecret>;
	readonly prefixes: readonly (readonly [prefix: string, known: KnownSecret])[];
}

let index: Index | undefined;

/**
 * Look a value up in the table of published defaults; surrounding white space or quotes do not hide it, nor does
 * base64 or hex.
 *
 * @param value - the text that a library is given.
 * @returns the product and where it publishes the value, or undefined.
 * @example knownSecret('shhhhh')?.product; // 'jsonwebtoken'
 */
export function knownSecret(value: string): KnownSecret | undefined {
	return knownSecretOf(value);
}

/** {@link knownSecret}, also for octets. */
export function knownSecretOf(value: string | Uint8Array): KnownSecret | undefined {
	const {byValue, prefixes} = index ??= buildIndex();
	for (const writing of writingsOf(value)) {
		const known = byValue.get(writing) ?? prefixes.find(([prefix]) => writing.startsWith(prefix))?.[1];
		if (known !== undefined) {
			return known;
		}
	}
	return undefined;
}

/**
 * The published defaults, one after the other, to try on a token offline. Decoded at the first use.
 *
 * @example [...knownSecrets()].includes('shhhhh'); // true
 */
export function knownSecrets(): Iterable<string> {
	return {[Symbol.iterator]: () => (index ??= buildIndex()).byValue.keys()};
}

/** Whether a list holds the value, in the same writings as {@link knownSecret}. */
export function isListed(value: string | Uint8Array, list: Iterable<string>): boolean {
	const writings = writingsOf(value);
	if (list instanceof Set) {
		return writings.some(writing => list.has(writing));
	}

	for (const entry of list) {
		if (writings.includes(entry)) {
			return true;
		}
	}

	return false;
}

/** The texts that a table may have for this value: itself, what it decodes to, and what encodes it. */
function writingsOf(value: string | Uint8Array): readonly string[] {
	const octets = octetsOf(value);
	const text = typeof value === 'string' ? value : textOf(value);
	const texts = text === undefined ? [] : [text, ...decodedViews(text).map(view => textOf(view) ?? '')];
	const encodings = typeof value === 'string' ? [] : encodingsOf(octets);
	return [...texts, ...texts.map(bare), ...encodings];
}

/** Without what an `.env` file or a mounted file leaves around a value. */
function bare(text: string): string {
	return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}

function encodingsOf(octets: Uint8Array): readonly string[] {
	const padded = btoa(Array.from(octets, octet => String.fromCharCode(octet)).join(''));
	const unpadded = padded.replace(/=+$/, '');
	const hex = Array.from(octets, octet => octet.toString(16).padStart(2, '0')).join('');
	return [padded, unpadded, unpadded.replaceAll('+', '-').replaceAll('/', '_'), hex];
}

function buildIndex(): Index {
	const byValue = new Map<string, KnownSecret>();
	const prefixes: (readonly [string, KnownSecret])[] = [];
	for (const known of readKnownDefaults()) {
		for (const value of known.values) {
			if (!byValue.has(value)) {
				byValue.set(value, placeOf(known));
			}
		}

		for (const prefix of known.prefixes) {
			prefixes.push([prefix, placeOf(known)]);
		}
	}
	return {byValue, prefixes};
}

function placeOf({product, source}: KnownDefault): KnownSecret {
	return {product, source};
}
