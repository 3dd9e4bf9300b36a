import {createPublicKey, createSecretKey, hkdfSync, type KeyObject} from 'node:crypto';
import {algorithmOf, type SigningAlgorithm} from './algorithms.js';
import {hasBrand} from './brand.js';
import {derivedInfo} from './derived-info.js';
import {hmacWebKey, privateWebKey, type WebKey} from './web-key.js';

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
	/** The algorithm that it was checked for, and the only one that the adapters use it with. */
	readonly alg: SigningAlgorithm;
	readonly #load: () => KeyObject;
	#key: KeyObject | undefined;
	#publicKey: KeyObject | undefined;

	/**
	 * @internal Made by `requireSecret` and its kin, which check the key first.
	 * @param key - or how to get it: a deferred secret is read at its first use, and again after a failure.
	 */
	constructor(name: string, alg: SigningAlgorithm, key: KeyObject | (() => KeyObject)) {
		this.name = name;
		this.alg = alg;
		if (typeof key === 'function') {
			this.#load = key;
		} else {
			this.#load = () => key;
			this.#key = key;
		}

		Object.defineProperty(this, brand, {value: true});
	}

	/**
	 * The key to sign with: jsonwebtoken, jose and @nestjs/jwt take it as it is.
	 *
	 * @throws {SecretError} on the first use of a deferred secret that is missing or bad.
	 * @example jwt.sign(claims, secret.key, {algorithm: secret.alg});
	 */
	get key(): KeyObject {
		return this.#key ??= this.#load();
	}

	/** The key to verify with: the same one for HMAC, the public one otherwise. */
	get verifyKey(): KeyObject {
		return this.key.type === 'secret' ? this.key : this.#publicKey ??= createPublicKey(this.key);
	}

	/** Length in octets; of an RSA key, of its modulus. */
	get length(): number {
		const {key} = this;
		return key.type === 'secret' ? key.symmetricKeySize ?? 0 : Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8) || this.bytes().length;
	}

	/** A copy of the octets (PKCS #8 for a private key), for a library that takes no `KeyObject`: from here on they can be printed. */
	bytes(): Uint8Array {
		const {key} = this;
		return new Uint8Array(key.type === 'secret' ? key.export() : key.export({format: 'der', type: 'pkcs8'}));
	}

	/** The key to sign with for Web Crypto, and to verify with if it is an HMAC key. It cannot be exported. */
	async cryptoKey(): Promise<WebKey> {
		const algorithm = algorithmOf(this.alg);
		return algorithm.kind === 'hmac' ? hmacWebKey(this.bytes(), algorithm.hash) : privateWebKey(this.bytes(), algorithm);
	}

	/**
	 * A secret of its own for another purpose (HKDF, RFC 5869): knowing it does not give this one.
	 *
	 * @param purpose - what it is for; the same purpose always gives the same secret.
	 * @throws {TypeError} when this is a private key.
	 * @example const refresh = secret.derive('refresh');
	 */
	derive(purpose: string): Secret {
		const algorithm = algorithmOf(this.alg);
		if (algorithm.kind !== 'hmac') {
			throw new TypeError(`Only HMAC secrets can be derived, and ${this.name} is for ${this.alg}.`);
		}

		const info = derivedInfo(purpose);
		const hash = algorithm.hash.replace('-', '').toLowerCase();
		return new Secret(`${this.name}/${purpose}`, this.alg, () => createSecretKey(new Uint8Array(hkdfSync(hash, this.key, '', info, algorithm.octets))));
	}

	toString(): string {
		return `Secret(${this.name}, ${this.#key === undefined ? 'not used yet' : `${this.length} bytes`})`;
	}

	toJSON(): string {
		return this.toString();
	}

	[inspectForm](): string {
		return this.toString();
	}
}
