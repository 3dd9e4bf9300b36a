import {alphabetSizeOf, octetAlphabetSize, textAlphabets} from '../alphabet.js';
import {wordsAt} from './words.js';

// A text is described as a sequence of tokens: a literal character; a word; a copy of what stands some distance
// back, each character shifted by one amount (repeats when it is 0, differences when it is not); the end. What kind
// comes next depends only on whether a literal came last. Each column sums to 1, so the lengths below are those of a
// prefix code (docs/policy.md).
const kindBits = {
	literal: [-Math.log2(0.3), -Math.log2(0.8)],
	word: [-Math.log2(0.4), -Math.log2(0.08)],
	copy: [-Math.log2(0.2), -Math.log2(0.1)],
	end: [-Math.log2(0.1), -Math.log2(0.02)],
} as const satisfies Record<string, readonly [afterOther: number, afterLiteral: number]>;

const afterOther = 0;
const afterLiteral = 1;
type State = typeof afterOther | typeof afterLiteral;

const likelyShifts: ReadonlyMap<number, number> = new Map([[0, -Math.log2(0.7)], [1, -Math.log2(0.1)], [-1, -Math.log2(0.1)]]);
const otherShiftBits = -Math.log2(0.1 / 253);

// The description begins with the alphabet that its literals are drawn from.
const alphabetBits = Math.log2(textAlphabets.length + 1);

// Farther back lies only in long values, which cost enough without it.
const farthestCopy = 1024;
const shortestCopy = 2;

/**
 * The length in bits of the shortest description of these octets as tokens; at least `limit` when there is none
 * shorter than `limit`.
 */
export function tokenBits(octets: Uint8Array, limit = Number.POSITIVE_INFINITY): number {
	const literalBits = Math.log2(alphabetSizeOf(latin1(octets)));
	const cost = [newCosts(octets.length), newCosts(octets.length)] as const;
	let farthest = 0;

	const reach = (position: number, state: State, bits: number): void => {
		if (bits >= limit) return;
		if (bits < costAt(cost[state], position)) cost[state][position] = bits;
		if (position > farthest) farthest = position;
	};

	reach(0, afterOther, alphabetBits);
	for (let position = 0; position < octets.length; position++) {
		if (position > farthest) return limit;
		const best = (kind: 'literal' | 'word' | 'copy'): number => Math.min(
			costAt(cost[afterOther], position) + kindBits[kind][afterOther],
			costAt(cost[afterLiteral], position) + kindBits[kind][afterLiteral],
		);
		reach(position + 1, afterLiteral, best('literal') + literalBits);
		for (const {length, bits} of wordsAt(octets, position)) reach(position + length, afterOther, best('word') + bits);
		const copyStart = best('copy');
		for (const {length, bits} of copiesAt(octets, position)) reach(position + length, afterOther, copyStart + bits);
	}

	return Math.min(
		costAt(cost[afterOther], octets.length) + kindBits.end[afterOther],
		costAt(cost[afterLiteral], octets.length) + kindBits.end[afterLiteral],
		limit,
	);
}

interface Step {
	readonly length: number;
	readonly bits: number;
}

function * copiesAt(octets: Uint8Array, position: number): Generator<Step> {
	const first = octets[position];
	for (let distance = 1; distance <= Math.min(position, farthestCopy); distance++) {
		const shift = shiftBetween(octets[position - distance], first);
		// A copy that could have begun one character earlier did.
		if (shift === undefined || shiftBetween(octets[position - distance - 1], octets[position - 1]) === shift) continue;
		let length = 1;
		while (position + length < octets.length && shiftBetween(octets[position + length - distance], octets[position + length]) === shift) length++;
		if (length >= shortestCopy) yield {length, bits: integerBits(distance) + integerBits(length - shortestCopy + 1) + shiftBits(shift)};
	}
}

/** The shift that turns one character into the other: round within digits and letters of one case, else modulo 256. */
function shiftBetween(from: number | undefined, to: number | undefined): number | undefined {
	if (from === undefined || to === undefined) return undefined;
	const [start, size] = cycleOf(from);
	if (to < start || to >= start + size) return undefined;
	const shift = (to - from + size) % size;
	return shift === size - 1 ? -1 : shift;
}

function cycleOf(octet: number): readonly [start: number, size: number] {
	if (octet >= 0x30 && octet <= 0x39) return [0x30, 10];
	if (octet >= 0x41 && octet <= 0x5A) return [0x41, 26];
	if (octet >= 0x61 && octet <= 0x7A) return [0x61, 26];
	return [0, octetAlphabetSize];
}

function shiftBits(shift: number): number {
	return likelyShifts.get(shift) ?? otherShiftBits;
}

/** A code for the integers from 1 on: the sum of 1 / n(n + 1) is 1. */
function integerBits(integer: number): number {
	return Math.log2(integer * (integer + 1));
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
