import type {Automaton} from './automaton.js';
import type {Span} from './span.js';

/** How programs print octets one by one. */
export interface NumberNotation {
	readonly base: 10 | 16;
	readonly shortest: number;
	readonly longest: number;
	readonly among?: 'items';
}

/** `[104, 101, 108]`, in one line or in columns: JSON of a `Buffer`, and prints of typed arrays. */
export const decimal: NumberNotation = {base: 10, shortest: 1, longest: 3, among: 'items'};
/** `<Buffer 68 65 6c>`, `68:65:6c` and `0x68, 0x65`. */
export const hexadecimal: NumberNotation = {base: 16, shortest: 2, longest: 2};

const notANumber = -1;

/** Reads numbers between white space and punctuation, and hands each octet to an automaton. */
export class NumberListScan {
	readonly #notation: NumberNotation;
	readonly #automaton: Automaton;
	#state = 0;
	/** Where each octet began that the state still remembers, and some before. */
	#starts: number[] = [];
	#value = 0;
	#digits = 0;
	#start = notANumber;

	constructor(notation: NumberNotation, automaton: Automaton) {
		this.#notation = notation;
		this.#automaton = automaton;
	}

	/** From where on a match is still possible. */
	safe(position: number): number {
		const depth = this.#automaton.depth[this.#state] ?? 0;
		const oldest = this.#starts[this.#starts.length - depth];
		return oldest ?? (this.#start === notANumber ? position : this.#start);
	}

	/** Take one character; a match ends before it. */
	push(octet: number, position: number): Span | undefined {
		const digit = digitOf(octet);
		if (digit < this.#notation.base) {
			this.#addDigit(digit, position);
			return undefined;
		}

		// `0x` is no digit of a number but a sign before it.
		if (octet === 0x78 && this.#digits === 1 && this.#value === 0) {
			this.#digits = 0;
			return undefined;
		}

		const span = this.finish(position);
		if (!isSeparator(octet)) {
			this.#reset();
		}

		return span;
	}

	/** The number before this position is complete. */
	finish(position: number): Span | undefined {
		if (this.#start === notANumber) {
			return undefined;
		}

		const {shortest, longest} = this.#notation;
		const [value, digits, start] = [this.#value, this.#digits, this.#start];
		this.#start = notANumber;
		if (digits < shortest || digits > longest || value > 255) {
			this.#reset();
			return undefined;
		}

		this.#state = this.#automaton.step(this.#state, value);
		const depth = this.#automaton.depth[this.#state] ?? 0;
		this.#starts.push(start);
		if (this.#starts.length > 2 * depth + 64) {
			this.#starts = depth === 0 ? [] : this.#starts.slice(-depth);
		}

		const pattern = this.#automaton.patterns[this.#automaton.ending[this.#state] ?? -1];
		return pattern === undefined ? undefined : {start: this.#starts[this.#starts.length - pattern.octets.length] ?? start, end: position, name: pattern.name, among: this.#notation.among};
	}

	#addDigit(digit: number, position: number): void {
		if (this.#start === notANumber) {
			this.#start = position;
			this.#value = 0;
			this.#digits = 0;
		}

		this.#digits++;
		this.#value = Math.min(256, this.#value * this.#notation.base + digit);
	}

	#reset(): void {
		this.#state = 0;
		this.#starts = [];
		this.#start = notANumber;
	}
}

function digitOf(octet: number): number {
	if (octet >= 0x30 && octet <= 0x39) {
		return octet - 0x30;
	}

	const letter = octet | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.POSITIVE_INFINITY;
}

/** White space, comma, colon, hyphen. */
function isSeparator(octet: number): boolean {
	return octet === 0x20 || octet === 0x2C || octet === 0x0A || octet === 0x3A || octet === 0x2D || octet === 0x0D || octet === 0x09;
}
