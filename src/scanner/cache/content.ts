import type {FileReport, Unread} from '../engine.js';
import type {TextFacts} from '../text-facts.js';
import type {Stamp} from './stamp.js';

export interface FileEntry {
	readonly stamp: Stamp;
	readonly facts?: TextFacts;
	readonly mac?: string;
}

export interface ReportEntry {
	/** Of the file itself and of everything that was read for it. */
	readonly macs: readonly (readonly [path: string, mac: string])[];
	/** The day on which it was made, if what is said depends on the date. */
	readonly day?: string;
	readonly report: FileReport | Unread;
}

/** What a cache file holds. Most of it are rows of files in which nothing matters, so these are kept short. */
export interface Content {
	/** Which files exist, and what decides where imports lead. */
	readonly surroundings: string;
	readonly files: readonly FileRow[];
	readonly reports: readonly (readonly [path: string, entry: ReportEntry])[];
}

/** Facts are written as the numbers of the imports alone where there is nothing else to say. */
export type FileRow = readonly [path: string, ...stamp: Stamp, facts: readonly number[] | TextFacts | 0, mac?: string];

export const empty: Content = {surroundings: '', files: [], reports: []};

export function toRow(path: string, {stamp, facts, mac}: FileEntry): FileRow {
	const isPlain = facts && 'matters' in facts && !facts.matters && !facts.isLossy;
	const told = isPlain ? facts.imports : facts ?? 0;
	return mac === undefined ? [path, ...stamp, told] : [path, ...stamp, told, mac];
}

export function fromRow([, ctime, mtime, size, inode, facts, mac]: FileRow): FileEntry {
	return {
		stamp: [ctime, mtime, size, inode],
		...facts !== 0 && {facts: isImports(facts) ? {matters: false, imports: facts, isLossy: false} : facts},
		...mac !== undefined && {mac},
	};
}

function isImports(facts: readonly number[] | TextFacts): facts is readonly number[] {
	return Array.isArray(facts);
}
