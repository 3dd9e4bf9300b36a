import {keystream} from './keystream.js';
import {knownTable} from './known-table.js';

/** One place that publishes defaults. */
export interface KnownDefault {
	readonly product: string;
	readonly source: string;
	readonly values: readonly string[];
	/** Beginnings that mark a generated value as one that is not for production. */
	readonly prefixes: readonly string[];
}

/** Decode the table. It is masked, not encrypted: no search and no scanner shall find its values in the package. */
export function readKnownDefaults(): readonly KnownDefault[] {
	const masked = Uint8Array.from(atob(knownTable), character => character.charCodeAt(0));
	const mask = keystream();
	return JSON.parse(new TextDecoder().decode(masked.map(octet => octet ^ mask()))) as readonly KnownDefault[];
}
