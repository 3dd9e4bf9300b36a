import {Automaton, type Pattern} from './automaton.js';
import {formsOf, indexedForm} from './forms.js';
import {decimal, hexadecimal, NumberListScan} from './number-list.js';
import {type MaskedSecret, pemLinesOf, valuesOf} from './secret-values.js';
import {joined, type Span} from './span.js';

/** Prints of a `Buffer` end after 50 octets, those of an array after 100. */
const printedOctets = [50, 100];

/** All that is known of the secrets to mask, ready to be looked for. */
export class Mask {
	readonly literals: Automaton;
	readonly octets: Automaton;

	/** @throws {RangeError} for a value that ordinary text would hold by chance. */
	constructor(secrets: Iterable<MaskedSecret>, shortest: number) {
		const all = [...secrets];
		const values = all.flatMap(secret => valuesOf(secret));
		if (values.some(({octets}) => octets.length < shortest)) {
			throw new RangeError(`A value to redact has at least ${shortest} bytes: a shorter one would hide ordinary text.`);
		}

		this.literals = new Automaton([...values.flatMap(literalForms), ...all.flatMap(secret => pemLinesOf(secret))]);
		this.octets = new Automaton(values.flatMap(printed));
	}

	/** Where these octets hold a secret. */
	spansOf(octets: Uint8Array): readonly Span[] {
		const scan = new Scan(this);
		for (let position = 0; position < octets.length; position++) {
			scan.push(octets[position] ?? 0, position);
		}

		return scan.finish(octets.length);
	}
}

function literalForms({octets, name}: Pattern): readonly Pattern[] {
	return [...formsOf(octets).map(form => ({octets: form, name})), {octets: indexedForm(octets), name, among: 'members'}];
}

function printed(value: Pattern): readonly Pattern[] {
	return [value, ...printedOctets.filter(length => length < value.octets.length).map(length => ({...value, octets: value.octets.subarray(0, length)}))];
}

/** One pass over a text of any length. */
export class Scan {
	readonly #mask: Mask;
	readonly #lists: readonly NumberListScan[];
	#state = 0;
	#spans: Span[] = [];

	constructor(mask: Mask) {
		this.#mask = mask;
		this.#lists = [new NumberListScan(decimal, mask.octets), new NumberListScan(hexadecimal, mask.octets)];
	}

	push(octet: number, position: number): void {
		const {literals} = this.#mask;
		this.#state = literals.step(this.#state, octet);
		const pattern = this.#state === 0 ? undefined : literals.patterns[literals.ending[this.#state] ?? -1];
		if (pattern !== undefined) {
			this.#spans.push({start: position + 1 - pattern.octets.length, end: position + 1, name: pattern.name, among: pattern.among});
		}

		for (const list of this.#lists) {
			this.#add(list.push(octet, position));
		}
	}

	/** From where on the text may still turn out to hold a secret, when everything before `position` was pushed. */
	safe(position: number): number {
		const literal = position - (this.#mask.literals.depth[this.#state] ?? 0);
		return Math.min(literal, ...this.#lists.map(list => list.safe(position)), ...this.#spans.filter(({end}) => end > literal).map(({start}) => start));
	}

	/** What was found before `safe`, once. */
	take(safe: number): readonly Span[] {
		const taken = this.#spans.filter(({end}) => end <= safe);
		this.#spans = this.#spans.filter(({end}) => end > safe);
		return joined(taken);
	}

	/** What was found, when nothing more comes. */
	finish(position: number): readonly Span[] {
		for (const list of this.#lists) {
			this.#add(list.finish(position));
		}

		return joined(this.#spans);
	}

	#add(span: Span | undefined): void {
		if (span !== undefined) {
			this.#spans.push(span);
		}
	}
}
