import {redactedCopy} from './copy.js';
import {IncrementalMask, masked} from './incremental.js';
import {Mask} from './mask.js';
import type {MaskedSecret} from './secret-values.js';
import type {Span} from './span.js';

/** Something whose secrets change while the process runs. It gives the same array as long as they do not. */
export interface SecretSource {
	secretsToMask(): readonly MaskedSecret[];
}

export interface RedactorOptions {
	/** What stands in for a secret. Default: `[redacted NAME]`. */
	readonly replacement?: ((name: string) => string) | undefined;
}

const shortestValue = 16;
const ascii = /^[\0-\x7F]*$/;
const utf8 = new TextEncoder();

/** Finds secrets by value, however they are written (docs/redaction.md lists the forms), and replaces them. */
export class Redactor {
	readonly #source: () => readonly MaskedSecret[];
	readonly #replacement: (name: string) => string;
	readonly #shortest: number;
	#masked: {readonly secrets: readonly MaskedSecret[]; readonly mask: Mask} | undefined;

	/** @internal Made by `redactor`. */
	constructor(source: () => readonly MaskedSecret[], {replacement = defaultReplacement}: RedactorOptions, shortest = shortestValue) {
		this.#source = source;
		this.#replacement = replacement;
		this.#shortest = shortest;
	}

	/** The text without the secrets. */
	readonly text = (text: string): string => {
		// A character is three octets at most.
		if (text.length * 3 < this.#shortest) {
			return text;
		}

		const octets = utf8.encode(text);
		const spans = this.#mask().spansOf(octets);
		if (spans.length === 0) {
			return text;
		}

		// Of a text that is ASCII, octets and characters are at the same places.
		return ascii.test(text) ? this.#maskedText(text, spans) : new TextDecoder('utf-8', {ignoreBOM: true}).decode(masked(octets, spans, this.#octetsFor));
	};

	/** The octets without the secrets; the argument itself when there is none in it. */
	readonly octets = (octets: Uint8Array): Uint8Array => {
		const spans = this.#mask().spansOf(octets);
		return spans.length === 0 ? octets : masked(octets, spans, this.#octetsFor);
	};

	/**
	 * A copy of any value without the secrets: objects, arrays, maps, sets, and errors with message, stack, cause and own
	 * properties. The argument itself when there is none in it.
	 */
	readonly value = <T>(value: T): T => redactedCopy(value, {text: this.text, octets: this.octets}) as T;

	/** For a text that comes in pieces: each call gives what can be let go of, `end` the rest. */
	incremental(): {write(chunk: string | Uint8Array): Uint8Array; end(): Uint8Array} {
		const incremental = new IncrementalMask(this.#mask(), this.#octetsFor);
		return {
			write: chunk => incremental.write(typeof chunk === 'string' ? utf8.encode(chunk) : chunk),
			end: () => incremental.end(),
		};
	}

	/** A web stream; `Duplex.fromWeb` makes a Node stream of it. */
	stream(): TransformStream<string | Uint8Array, Uint8Array> {
		const incremental = this.incremental();
		return new TransformStream<string | Uint8Array, Uint8Array>({
			transform(chunk, controller) {
				controller.enqueue(incremental.write(chunk));
			},
			flush(controller) {
				controller.enqueue(incremental.end());
			},
		});
	}

	#mask(): Mask {
		const secrets = this.#source();
		if (this.#masked?.secrets !== secrets) {
			this.#masked = {secrets, mask: new Mask(secrets, this.#shortest)};
		}

		return this.#masked.mask;
	}

	readonly #octetsFor = (span: Span): Uint8Array => utf8.encode(this.#textFor(span));

	/** Where octets stand one by one there may be JSON, and it stays JSON. */
	#textFor({name, among}: Span): string {
		const text = this.#replacement(name);
		const quoted = JSON.stringify(text);
		return {text, items: quoted, members: `"0":${quoted}`}[among ?? 'text'];
	}

	#maskedText(text: string, spans: readonly Span[]): string {
		let result = '';
		let position = 0;
		for (const span of spans) {
			result += text.slice(position, span.start) + this.#textFor(span);
			position = span.end;
		}

		return result + text.slice(position);
	}
}

/**
 * Make something that removes secrets from whatever a process prints, logs or answers.
 *
 * @param secrets - secrets of ours, other values of 16 bytes or more, or a key ring.
 * @throws {RangeError} for a shorter value.
 * @example
 * const redact = redactor([secret]);
 * console.error(redact.value(error));
 */
export function redactor(secrets: Iterable<MaskedSecret> | SecretSource, options: RedactorOptions = {}): Redactor {
	if ('secretsToMask' in secrets) {
		return new Redactor(() => secrets.secretsToMask(), options);
	}

	const list = [...secrets];
	const made = new Redactor(() => list, options);
	// A value that is too short is told now, and a deferred secret is not read before it is needed.
	if (list.some(secret => (typeof secret === 'string' || secret instanceof Uint8Array) && secret.length < shortestValue)) {
		made.octets(new Uint8Array());
	}

	return made;
}

function defaultReplacement(name: string): string {
	return `[redacted ${name}]`;
}
