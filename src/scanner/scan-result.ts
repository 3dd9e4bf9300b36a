import type {Finding} from '../finding.js';
import type {Role} from '../knowledge/roles.js';

export interface ReportedFinding extends Finding {
	/** The same from run to run while the code around it moves; says nothing of the value. */
	readonly fingerprint: string;
}

export interface IgnoredReport extends ReportedFinding {
	readonly reason?: string;
}

/** Why a listed file was not analysed. */
export type SkipReason =
	| 'irrelevant'
	| 'language'
	| 'link'
	| 'special'
	| 'absent'
	| 'binary'
	| 'large'
	| 'minified'
	| 'unreadable'
	| 'unread';

/** A file, or a folder, that was left out although it might have mattered. */
export interface Skipped {
	/** Relative to the scan's root. */
	readonly path: string;
	readonly reason: SkipReason;
	readonly detail?: string;
}

export interface Summary {
	readonly listed: number;
	readonly analysed: number;
	/** How many of them their own parser refused, so that they were read line by line; absent when none. */
	readonly lineBased?: number;
	/** How many of them hold syntax errors, around which they were read; absent when none. */
	readonly partial?: number;
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
	/** The skipped ones that a reader should know by name: not those in which nothing matters. */
	readonly notable: readonly Skipped[];
	/** What else to say: a root that git could not list, a file that was no valid UTF-8. */
	readonly notes: readonly string[];
	/** How many of the analysed files have each role, so that a tree of nothing but tests can be noticed. */
	readonly roles: Readonly<Partial<Record<Role, number>>>;
	readonly errors: number;
	readonly warnings: number;
	readonly ignored: number;
}

export interface ScanResult {
	/** Absolute; every path in the result is relative to it. */
	readonly root: string;
	readonly findings: readonly ReportedFinding[];
	readonly ignored: readonly IgnoredReport[];
	readonly summary: Summary;
	/** What could not be done of what was asked: each is a sentence. A run with one of them has failed. */
	readonly failures: readonly string[];
	readonly seconds: number;
}
