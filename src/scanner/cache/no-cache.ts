import type {FileReport, Unread} from '../engine.js';
import type {TextFacts} from '../text-facts.js';

/** Remembers from one run to the next what was read off each file and what the rules said of it. */
export interface ReportCache {
	/** What is known of a file that has not changed since. */
	readonly facts: (path: string) => TextFacts | undefined;
	readonly keepFacts: (path: string, facts: TextFacts) => void;
	/** What the rules said, if neither the file nor anything that was read for it has changed. */
	readonly report: (path: string) => FileReport | Unread | undefined;
	readonly keepReport: (path: string, text: string, report: FileReport | Unread) => void;
	readonly save: () => void;
}

/** What takes the place of a cache where there is none; to load one brings cryptography along. */
export const noCache: ReportCache = {
	facts: () => undefined,
	keepFacts() { /* forgets */ },
	report: () => undefined,
	keepReport() { /* forgets */ },
	save() { /* has nothing */ },
};
