import {hmacOf} from '../algorithms.js';
import {hasBrand} from '../brand.js';
import {derivedInfo} from '../derived-info.js';
import type {HmacAlgorithm} from '../policy/octets.js';
import {hmacWebKey, type WebKey} from '../web-key.js';

const brand = Symbol.for('jwt-secrets-guard.WebSecret');
const inspectForm = Symbol.for('nodejs.util.inspect.custom');
const denoInspectForm = Symbol.for('Deno.customInspect');

/** A checked HMAC secret without Node. Whatever prints it, it shows its name and its length. */
export class WebSecret {
	/** True for the secrets of every copy of this package. */
	static [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand);
	}

	/** The variable that it was read by. */
	readonly name: string;
	/** The algorithm that it was checked for. */
	readonly alg: HmacAlgorithm;
	readonly #octets: Uint8Array;

	/** @internal Made by `requireSecret`, which checks the octets first. */
	constructor(name: string, alg: HmacAlgorithm, octets: Uint8Array) {
		this.name = name;
		this.alg = alg;
		this.#octets = Uint8Array.from(octets);
		Object.defineProperty(this, brand, {value: true});
	}

	/** Length in octets. */
	get length(): number {
		return this.#octets.length;
	}

	/** A copy of the octets: from here on they can be printed. */
	bytes(): Uint8Array {
		return Uint8Array.from(this.#octets);
	}

	/** The key to sign and verify with. It cannot be exported. */
	async cryptoKey(): Promise<WebKey> {
		return hmacWebKey(this.#octets, hmacOf(this.alg).hash);
	}

	/**
	 * A secret of its own for another purpose, the same that `derive` of the Node entry gives.
	 *
	 * @param purpose - what it is for.
	 */
	async derive(purpose: string): Promise<WebSecret> {
		const {hash, octets} = hmacOf(this.alg);
		const info = Uint8Array.from(derivedInfo(purpose));
		const material = await crypto.subtle.importKey('raw', Uint8Array.from(this.#octets), 'HKDF', false, ['deriveBits']);
		const parameters = {name: 'HKDF', hash, salt: new Uint8Array(), info};
		return new WebSecret(`${this.name}/${purpose}`, this.alg, new Uint8Array(await crypto.subtle.deriveBits(parameters, material, octets * 8)));
	}

	toString(): string {
		return `Secret(${this.name}, ${this.length} bytes)`;
	}

	toJSON(): string {
		return this.toString();
	}

	[inspectForm](): string {
		return this.toString();
	}

	[denoInspectForm](): string {
		return this.toString();
	}
}
