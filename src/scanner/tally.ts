import type {Role} from '../knowledge/roles.js';
import type {ReportedFinding, SkipReason, Skipped, Summary} from './scan-result.js';
import {compareText} from './order.js';
import {pathBelow} from './target.js';

/** Left out by the thousand, and for reasons that nobody needs to look into one by one. */
const unremarkable: ReadonlySet<SkipReason> = new Set(['irrelevant', 'language', 'link', 'absent', 'binary']);

/** Counts what happens to each file, so that nothing is left out in silence. */
export class Tally {
	readonly failures: string[] = [];
	/** How many files may have mattered and could not be analysed. */
	lost = 0;
	#analysed = 0;
	#lineBased = 0;
	#partial = 0;
	readonly #root: string;
	readonly #skipped: Partial<Record<SkipReason, number>> = {};
	readonly #notable: Skipped[] = [];
	readonly #notes: string[] = [];
	readonly #roles: Partial<Record<Role, number>> = {};

	constructor(root: string) {
		this.#root = root;
	}

	analyse(role: Role): void {
		this.#analysed++;
		this.#roles[role] = (this.#roles[role] ?? 0) + 1;
	}

	/** The file's parser refused it. */
	readByLine(): void {
		this.#lineBased++;
	}

	/** A file that its parser read around syntax errors. */
	readInPart(): void {
		this.#partial++;
	}

	skip(path: string, {reason, detail}: {readonly reason: SkipReason; readonly detail?: string | undefined}): void {
		this.#skipped[reason] = (this.#skipped[reason] ?? 0) + 1;
		if (reason === 'unread' || (reason === 'unreadable' && detail !== 'folder')) {
			this.lost++;
		}

		if (!unremarkable.has(reason)) {
			this.#notable.push({path: pathBelow(this.#root, path), reason, ...detail !== undefined && {detail}});
		}
	}

	skipLinks(count: number): void {
		if (count > 0) {
			this.#skipped.link = (this.#skipped.link ?? 0) + count;
		}
	}

	note(sentence: string): void {
		this.#notes.push(sentence);
	}

	/** What was asked for could not be done. */
	fail(sentence: string): void {
		this.failures.push(sentence);
	}

	get hasAnalysed(): boolean {
		return this.#analysed > 0;
	}

	summary(listed: number, findings: readonly ReportedFinding[], ignored: number): Summary {
		const errors = findings.filter(({severity}) => severity === 'error').length;
		return {
			listed,
			analysed: this.#analysed,
			...this.#lineBased > 0 && {lineBased: this.#lineBased},
			...this.#partial > 0 && {partial: this.#partial},
			skipped: this.#skipped,
			notable: this.#notable.sort((a, b) => compareText(a.path, b.path)),
			notes: this.#notes,
			roles: this.#roles,
			errors,
			warnings: findings.length - errors,
			ignored,
		};
	}
}
