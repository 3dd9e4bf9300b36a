import type {FileReport, Unread} from '../engine.js';
import type {TextFacts} from '../text-facts.js';
import type {Stamp} from './stamp.js';

export interface ReportEntry {
	/** Of the file itself and of everything that was read for it. */
	readonly macs: readonly (readonly [path: string, mac: string])[];
	/** The day on which it was made, if what is said depends on the date. */
	readonly day?: string;
	readonly report: FileReport | Unread;
}

/** Everything that is known of a file but its text. A tree has thousands, so it is a row, not an object. */
export type FileRow = readonly [path: string, stamp: Stamp, facts: readonly number[] | TextFacts | 0, mac: string | 0];

/** What a cache file holds. */
export interface Content {
	/** Which files exist, and what decides where imports lead. */
	readonly surroundings: string;
	readonly files: readonly FileRow[];
	readonly reports: readonly (readonly [path: string, entry: ReportEntry])[];
}

export const empty: Content = {surroundings: '', files: [], reports: []};

/** Facts as a row holds them: the numbers of the imports alone where there is nothing else to say. */
export function packFacts(facts: TextFacts): FileRow[2] {
	return 'matters' in facts && !facts.matters && !facts.isLossy ? facts.imports : facts;
}

export function unpackFacts(facts: FileRow[2]): TextFacts | undefined {
	if (facts === 0) {
		return undefined;
	}

	return isImports(facts) ? {matters: false, imports: facts, isLossy: false} : facts;
}

function isImports(facts: readonly number[] | TextFacts): facts is readonly number[] {
	return Array.isArray(facts);
}
