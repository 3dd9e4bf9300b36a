/** What to do with the leaves of a value. Each returns its argument when there is nothing to mask. */
export interface Leaves {
	readonly text: (text: string) => string;
	readonly octets: (octets: Uint8Array) => Uint8Array;
	/** What stands in for the value of a property, whatever it is; undefined to look into it. */
	readonly property?: (name: string, value: unknown) => unknown;
}

/** Past this depth nothing is looked at, so nothing is shown. */
const deepest = 200;
const tooDeep = '[nested too deeply to redact]';

/**
 * A copy in which every text is masked: of arrays, objects of any class, maps, sets and errors with their message, stack
 * and cause, in cycles too. Accessors are kept and not called, except for the stack of an error: from Node 21 on V8 keeps
 * it behind one. An object that holds nothing to mask is returned itself.
 */
export function redactedCopy(value: unknown, leaves: Leaves): unknown {
	return new Copier(leaves).copy(value);
}

class Copier {
	readonly #leaves: Leaves;
	readonly #copies = new Map<object, unknown>();
	#changed = false;

	constructor(leaves: Leaves) {
		this.#leaves = leaves;
	}

	copy(value: unknown): unknown {
		const copy = this.#copyOf(value, 0);
		return this.#changed ? copy : value;
	}

	#copyOf(value: unknown, depth: number): unknown {
		if (typeof value === 'string') {
			return this.#noted(value, this.#leaves.text(value));
		}

		if (typeof value !== 'object' || value === null) {
			return value;
		}

		if (this.#copies.has(value)) {
			return this.#copies.get(value);
		}

		if (depth > deepest) {
			return this.#noted(value, tooDeep);
		}

		return this.#objectOf(value, depth);
	}

	#objectOf(value: object, depth: number): unknown {
		if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
			return this.#octetsOf(value);
		}

		if (value instanceof Map) {
			return this.#mapOf(value, depth);
		}

		if (value instanceof Set) {
			return this.#setOf(value, depth);
		}

		// What has its state in slots that a copy would lack prints none of ours.
		return isOpaque(value) ? value : this.#propertiesOf(value, depth);
	}

	#octetsOf(value: ArrayBuffer | ArrayBufferView): unknown {
		const octets = ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
		const masked = this.#leaves.octets(octets);
		return masked === octets ? value : this.#noted(value, masked);
	}

	#mapOf(value: Map<unknown, unknown>, depth: number): unknown {
		const copy = new Map<unknown, unknown>();
		this.#copies.set(value, copy);
		for (const [key, entry] of value) {
			copy.set(this.#copyOf(key, depth + 1), this.#copyOf(this.#ofProperty(key, entry), depth + 1));
		}

		return copy;
	}

	#setOf(value: Set<unknown>, depth: number): unknown {
		const copy = new Set<unknown>();
		this.#copies.set(value, copy);
		for (const entry of value) {
			copy.add(this.#copyOf(entry, depth + 1));
		}

		return copy;
	}

	#propertiesOf(value: object, depth: number): unknown {
		const copy: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) as object | null) as object;
		this.#copies.set(value, copy);
		for (const key of Reflect.ownKeys(value)) {
			const descriptor = key === 'stack' && value instanceof Error ? stackOf(value) : Object.getOwnPropertyDescriptor(value, key);
			if (descriptor !== undefined) {
				const property = 'value' in descriptor ? {...descriptor, value: this.#copyOf(this.#ofProperty(key, descriptor.value), depth + 1)} : descriptor;
				const name = typeof key === 'string' ? this.#noted(key, this.#leaves.text(key)) : key;
				Object.defineProperty(copy, name as PropertyKey, property);
			}
		}

		return copy;
	}

	#ofProperty(key: unknown, value: unknown): unknown {
		const replacement = typeof key === 'string' ? this.#leaves.property?.(key, value) : undefined;
		return replacement === undefined ? value : this.#noted(value, replacement);
	}

	#noted(before: unknown, after: unknown): unknown {
		this.#changed ||= before !== after;
		return after;
	}
}

/** As a value, so that it can be masked; an accessor of V8 gives nothing to a copy. */
function stackOf(error: Error): PropertyDescriptor | undefined {
	const descriptor = Object.getOwnPropertyDescriptor(error, 'stack');
	if (descriptor === undefined || 'value' in descriptor) {
		return descriptor;
	}

	return {value: readStack(error), writable: true, configurable: true, enumerable: descriptor.enumerable === true};
}

function readStack(error: Error): unknown {
	try {
		return error.stack;
	} catch {
		return undefined;
	}
}

const opaqueTags = new Set(['Date', 'RegExp', 'Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'CryptoKey', 'KeyObject', 'SharedArrayBuffer']);

/** Also what prints itself, such as a Secret. */
function isOpaque(value: object): boolean {
	return opaqueTags.has(Object.prototype.toString.call(value).slice(8, -1)) || Symbol.for('jwt-secrets-guard.Secret') in value || Symbol.for('jwt-secrets-guard.WebSecret') in value;
}
