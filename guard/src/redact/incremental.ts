import type {Mask} from './mask.js';
import {Scan} from './mask.js';
import type {Span} from './span.js';

/** Masks a text that comes in pieces, and holds back only what could still become a match. */
export class IncrementalMask {
	readonly #replace: (span: Span) => Uint8Array;
	#scan: Scan;
	/** Octets that were pushed and not given back yet; the first one is at `#offset`. */
	#held = new Uint8Array();
	#offset = 0;

	constructor(mask: Mask, replace: (span: Span) => Uint8Array) {
		this.#scan = new Scan(mask);
		this.#replace = replace;
	}

	/** What can be let go of after one more piece. */
	write(chunk: Uint8Array): Uint8Array {
		const start = this.#offset + this.#held.length;
		for (let index = 0; index < chunk.length; index++) {
			this.#scan.push(chunk[index] ?? 0, start + index);
		}

		this.#held = concatenated([this.#held, chunk]);
		const safe = this.#scan.safe(start + chunk.length);
		return this.#release(safe, this.#scan.take(safe));
	}

	/** The rest, when nothing more comes. */
	end(): Uint8Array {
		const end = this.#offset + this.#held.length;
		return this.#release(end, this.#scan.finish(end));
	}

	#release(end: number, spans: readonly Span[]): Uint8Array {
		const length = end - this.#offset;
		const parts = masked(this.#held.subarray(0, length), spans.map(span => ({...span, start: span.start - this.#offset, end: span.end - this.#offset})), this.#replace);
		this.#held = this.#held.slice(length);
		this.#offset = end;
		return parts;
	}
}

/** The octets with each span replaced. Spans are sorted and apart. */
export function masked(octets: Uint8Array, spans: readonly Span[], replace: (span: Span) => Uint8Array): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	let position = 0;
	for (const span of spans) {
		parts.push(octets.subarray(position, span.start), replace(span));
		position = span.end;
	}

	return concatenated([...parts, octets.subarray(position)]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let position = 0;
	for (const part of parts) {
		whole.set(part, position);
		position += part.length;
	}

	return whole;
}
