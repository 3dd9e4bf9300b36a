import type {StoredKey} from './stored-key.js';

/** What was read at one moment. */
export interface Reading {
	readonly keys: readonly StoredKey[];
	/** Stands for exactly this content. It stays inside the process. */
	readonly version: string;
}

/** Somewhere that keys are read from. */
export interface RingSource {
	readonly kind: 'file' | 'kubernetes' | 'aws' | 'azure' | 'environment' | 'value';
	/**
	 * `set`: it holds a set that only grows, so what was known is merged with what is read. `values`: it holds bare
	 * values, and what it no longer holds is gone.
	 */
	readonly holds: 'set' | 'values';
	/**
	 * The content as it is now.
	 *
	 * @throws {SecretError} `SOURCE_UNAVAILABLE` when it cannot be read, `SECRET_MALFORMED` when it is no key set.
	 */
	read(): Promise<Reading>;
}

/** A source that can be written: what it holds is a set. */
export interface RingStore extends RingSource {
	readonly holds: 'set';
	/**
	 * Replace the content if it still is what was read. An absent store reads as no keys.
	 *
	 * @returns whether it was replaced. `false` means that somebody else was faster.
	 * @throws {SecretError} `SOURCE_UNAVAILABLE`; whether it was replaced is then not known.
	 */
	write(keys: readonly StoredKey[], version: string): Promise<boolean>;
}
