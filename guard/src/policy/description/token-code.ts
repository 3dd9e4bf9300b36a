import {alphabetSizeOf, textAlphabets} from '../alphabet.js';
import {copiesAt} from './copies.js';
import {isSeparator, separators, wordsAt, wordsOf, wordStyleBits, wordStyleOf} from './words.js';

// A text is described as a sequence of tokens: a literal character, a word, a copy of what came before, the end. What
// kind comes next depends only on whether a literal came last. Each column of shares sums to 1, as does every other
// choice, so the lengths are those of a prefix code (docs/policy.md).
const kindBits = {
	literal: [-Math.log2(0.3), -Math.log2(0.8)],
	word: [-Math.log2(0.4), -Math.log2(0.08)],
	copy: [-Math.log2(0.2), -Math.log2(0.1)],
	end: [-Math.log2(0.1), -Math.log2(0.02)],
} as const satisfies Record<string, readonly [afterOther: number, afterLiteral: number]>;

const afterOther = 0;
const afterLiteral = 1;
type State = typeof afterOther | typeof afterLiteral;

// The description begins with the alphabet that its literals are drawn from.
const alphabetBits = Math.log2(textAlphabets.length + 1);

const separator = new RegExp(`[${separators}]`, 'g');

/**
 * The length in bits of the shortest description of these octets as tokens; at least `limit` when there is none
 * shorter than `limit`.
 */
export function tokenBits(octets: Uint8Array, limit = Number.POSITIVE_INFINITY): number {
	const text = latin1(octets);
	const literalBits = Math.log2(literalAlphabetSize(text));
	const style = wordStyleOf(text);
	const words = wordsOf(text);
	const cost = [newCosts(octets.length), newCosts(octets.length)] as const;
	let farthest = 0;

	const reach = (position: number, state: State, bits: number): void => {
		if (bits >= limit) {
			return;
		}

		if (bits < costAt(cost[state], position)) {
			cost[state][position] = bits;
		}

		if (position > farthest) {
			farthest = position;
		}
	};

	reach(0, afterOther, alphabetBits + wordStyleBits);
	for (let position = 0; position < octets.length; position++) {
		if (position > farthest) {
			return limit;
		}

		if (costAt(cost[afterOther], position) >= limit && costAt(cost[afterLiteral], position) >= limit) {
			continue;
		}

		const best = (kind: 'literal' | 'word' | 'copy'): number => Math.min(
			costAt(cost[afterOther], position) + kindBits[kind][afterOther],
			costAt(cost[afterLiteral], position) + kindBits[kind][afterLiteral],
		);
		if (!isSeparator(octets[position])) {
			reach(position + 1, afterLiteral, best('literal') + literalBits);
		}

		for (const {length, bits} of wordsAt(octets, position, style, words)) {
			reach(position + length, afterOther, best('word') + bits);
		}

		const copyStart = best('copy');
		for (const {length, bits} of copiesAt(octets, position)) {
			reach(position + length, afterOther, copyStart + bits);
		}
	}

	return Math.min(
		costAt(cost[afterOther], octets.length) + kindBits.end[afterOther],
		costAt(cost[afterLiteral], octets.length) + kindBits.end[afterLiteral],
		limit,
	);
}

/** Literals are never separators, which are words of their own, so prose needs no more than letters. */
function literalAlphabetSize(text: string): number {
	return alphabetSizeOf(text.replaceAll(separator, ''));
}

function latin1(octets: Uint8Array): string {
	return Array.from(octets, octet => String.fromCharCode(octet)).join('');
}

function newCosts(length: number): Float64Array {
	return new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
}

function costAt(costs: Float64Array, position: number): number {
	return costs[position] ?? Number.POSITIVE_INFINITY;
}
