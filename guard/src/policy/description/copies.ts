import {octetAlphabetSize} from '../alphabet.js';
import type {Step} from './words.js';

const likelyShifts: ReadonlyMap<number, number> = new Map([[0, -Math.log2(0.7)], [1, -Math.log2(0.1)], [-1, -Math.log2(0.1)]]);
const otherShiftBits = -Math.log2(0.1 / 253);

// Farther back lies only in long values, which cost enough without it.
const farthestCopy = 1024;
const shortestCopy = 2;

/**
 * The copies that describe what stands here: from some distance back, each character shifted by one amount. A shift
 * of 0 is a repeat (`abcabc`), any other a difference (`abcdef`, `a1b2c3`).
 */
export function * copiesAt(octets: Uint8Array, position: number): Generator<Step> {
	const first = octets[position];
	for (let distance = 1; distance <= Math.min(position, farthestCopy); distance++) {
		const shift = shiftBetween(octets[position - distance], first);
		// A copy that could have begun one character earlier did.
		if (shift === undefined || shiftBetween(octets[position - distance - 1], octets[position - 1]) === shift) {
			continue;
		}

		let length = 1;
		while (position + length < octets.length && shiftBetween(octets[position + length - distance], octets[position + length]) === shift) {
			length++;
		}

		if (length >= shortestCopy) {
			yield {length, bits: integerBits(distance) + integerBits(length - shortestCopy + 1) + shiftBits(shift)};
		}
	}
}

/** The shift that turns one character into the other: round within digits and letters of one case, else modulo 256. */
function shiftBetween(from: number | undefined, to: number | undefined): number | undefined {
	if (from === undefined || to === undefined) {
		return undefined;
	}

	if (from >= 0x30 && from <= 0x39) {
		return shiftWithin(0x30, 10, from, to);
	}

	if (from >= 0x41 && from <= 0x5A) {
		return shiftWithin(0x41, 26, from, to);
	}

	return from >= 0x61 && from <= 0x7A ? shiftWithin(0x61, 26, from, to) : shiftWithin(0, octetAlphabetSize, from, to);
}

function shiftWithin(start: number, size: number, from: number, to: number): number | undefined {
	if (to < start || to >= start + size) {
		return undefined;
	}

	const shift = (to - from + size) % size;
	return shift === size - 1 ? -1 : shift;
}

function shiftBits(shift: number): number {
	return likelyShifts.get(shift) ?? otherShiftBits;
}

/** A code for the integers from 1 on: the sum of 1 / n(n + 1) is 1. */
function integerBits(integer: number): number {
	return Math.log2(integer * (integer + 1));
}
