import type {Engine, FileReport, Unread} from './engine.js';
import type {ReportCache} from './cache/report-cache.js';
import {Filter} from './filter.js';
import {originsOf} from './group.js';
import {createLinkGuard, readText, type Read} from './read-text.js';
import type {SkipReason} from './scan-result.js';
import type {ScannedFile} from './sources/targets.js';
import type {Tally} from './tally.js';
import {pathBelow} from './target.js';
import {factsOf, type TextFacts} from './text-facts.js';

export interface InspectionOptions {
	readonly engine: Engine;
	readonly cache: ReportCache;
	readonly tally: Tally;
	readonly root: string;
	/** Analyse every file, also where nothing can matter: to prove the filter right. */
	readonly noFilter: boolean;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Reasons that lie in the file itself, so that they hold until it changes. */
const lasting: ReadonlySet<SkipReason> = new Set(['binary', 'large', 'minified']);
/** For so long the process hears no signal and draws no progress. */
const longestTurn = 50;

/**
 * Reads every file, and hands those that can matter to the rules. One text is held at a time; what must be read again
 * because of another file is read again.
 */
export class Inspection {
	readonly reports = new Map<string, FileReport>();
	readonly #files: ReadonlyMap<string, ScannedFile>;
	readonly #options: InspectionOptions;
	readonly #leadsOut = createLinkGuard();
	#turnEnds = 0;

	constructor(files: ReadonlyMap<string, ScannedFile>, options: InspectionOptions) {
		this.#files = files;
		this.#options = options;
	}

	async run(): Promise<void> {
		const filter = new Filter();
		const undecided = new Set<string>();
		let done = 0;
		for (const file of this.#files.values()) {
			const {facts, text} = this.#look(file);
			if ('matters' in facts) {
				if (facts.matters || this.#options.noFilter) {
					await this.#analyse(file, filter, text);
				} else {
					filter.take(file.path, facts.imports);
					undecided.add(file.path);
				}
			}

			await this.#rest(++done);
		}

		// An importer may pass on what it imports, so that more files matter.
		for (let open = filter.importers(); open.length > 0; open = filter.importers()) {
			for (const path of open) {
				await this.#analyseLate(path, filter, undecided);
			}
		}

		await this.#followOrigins(filter, undecided);
		for (const path of undecided) {
			this.#options.tally.skip(path, {reason: 'irrelevant'});
		}
	}

	/** A finding is moved to where its literal stands: what that file says to it must be known. */
	async #followOrigins(filter: Filter, undecided: Set<string>): Promise<void> {
		let open = [...this.reports.values()].flatMap(report => originsOf(report));
		while (open.length > 0) {
			const next: string[] = [];
			for (const path of open) {
				if (undecided.has(path)) {
					await this.#analyseLate(path, filter, undecided);
					const report = this.reports.get(path);
					next.push(...report ? originsOf(report) : []);
				}
			}

			open = next;
		}
	}

	async #analyseLate(path: string, filter: Filter, undecided: Set<string>): Promise<void> {
		const file = this.#files.get(path);
		if (file && undecided.delete(path)) {
			await this.#analyse(file, filter);
			await this.#rest(this.#files.size);
		}
	}

	/** What the file's text says, and the text if it had to be read for that. */
	#look(file: ScannedFile): {readonly facts: TextFacts; readonly text?: string} {
		const {engine, cache, tally} = this.#options;
		if (!engine.canRead(file.path)) {
			tally.skip(file.path, {reason: 'language'});
			return {facts: {skip: 'language'}};
		}

		const known = file.isNamed ? undefined : cache.facts(file.path);
		const read = known ? undefined : this.#read(file);
		const facts = known ?? factsOf(file.path, read ?? {skip: 'unreadable'}, text => engine.mayMatter(text));
		if ('skip' in facts) {
			tally.skip(file.path, {reason: facts.skip, detail: facts.detail});
			if (file.isNamed) {
				tally.fail(`\`${this.#name(file)}\` cannot be read (${facts.detail ?? facts.skip}).`);
			}
		} else if (facts.isLossy) {
			tally.note(`${this.#name(file)} is no valid UTF-8: what is wrong in it was replaced.`);
		}

		if (!known && !file.isNamed && ('matters' in facts || lasting.has(facts.skip))) {
			cache.keepFacts(file.path, facts);
		}

		return {facts, ...read && 'text' in read && {text: read.text}};
	}

	#read(file: ScannedFile): Read {
		return !file.isNamed && this.#leadsOut(file.path, file.root) ? {skip: 'link'} : readText(file.path, file.isNamed);
	}

	async #analyse(file: ScannedFile, filter: Filter, text?: string): Promise<void> {
		const {cache, tally} = this.#options;
		const known = cache.report(file.path);
		const report = known ?? await this.#askRules(file, text);
		if ('unread' in report) {
			tally.skip(file.path, {reason: 'unread', detail: report.unread});
			return;
		}

		for (const failure of report.failures) {
			tally.note(`${this.#name(file)}: ${failure}.`);
		}

		tally.analyse(report.role);
		this.reports.set(file.path, report);
		if (report.leadsToWrapper) {
			filter.offer(file.path);
		}
	}

	async #askRules(file: ScannedFile, known?: string): Promise<FileReport | Unread> {
		const read = known === undefined ? this.#read(file) : {text: known};
		if ('skip' in read) {
			return {unread: 'it changed while it was scanned'};
		}

		const {path, root} = file;
		const report = await this.#options.engine.analyse({path, root, text: read.text});
		if ('unread' in report ? report.mayPass !== true : report.failures.length === 0) {
			this.#options.cache.keepReport(path, read.text, report);
		}

		return report;
	}

	#name({path}: ScannedFile): string {
		return pathBelow(this.#options.root, path);
	}

	/** Gives signals and the terminal a turn. */
	async #rest(done: number): Promise<void> {
		const now = performance.now();
		if (now < this.#turnEnds) {
			return;
		}

		this.#options.onProgress?.(done, this.#files.size);
		await new Promise(resolve => {
			setImmediate(resolve);
		});
		this.#turnEnds = performance.now() + longestTurn;
	}
}
