import {createSecretKey, type KeyObject} from 'node:crypto';
import {hasBrand} from './brand.js';

const brand = Symbol.for('jwt-secrets-guard.Secret');
const inspectForm = Symbol.for('nodejs.util.inspect.custom');

/** A checked secret. Whatever prints it, it shows its name and its length. */
export class Secret {
	/** True for the secrets of every copy of this package, whichever version a dependency installed. */
	static [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand);
	}

	/** The environment variable that it was read by. */
	readonly name: string;
	readonly #key: KeyObject;

	constructor(name: string, octets: Uint8Array) {
		this.name = name;
		this.#key = createSecretKey(octets);
		Object.defineProperty(this, brand, {value: true});
	}

	/**
	 * The key to sign and verify with: jsonwebtoken, jose and @nestjs/jwt take it as it is.
	 *
	 * @example jwt.sign(claims, secret.key);
	 */
	get key(): KeyObject {
		return this.#key;
	}

	/** Length in octets. */
	get length(): number {
		return this.#key.symmetricKeySize ?? 0;
	}

	/** A copy of the octets, for a library that takes no `KeyObject`: from here on they can be printed. */
	bytes(): Uint8Array {
		return new Uint8Array(this.#key.export());
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
}
