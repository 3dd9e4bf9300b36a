import type {Engine, FileReport, Unread} from './engine.js';
import type {ReportCache} from './cache/no-cache.js';
import {Filter} from './filter.js';
import {originsOf} from './group.js';
import {createLinkGuard, readText, type Read} from './read-text.js';
import type {SkipReason} from './scan-result.js';
import type {ListedFile} from './sources/list.js';
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
	readonly #files: ReadonlyMap<string, ListedFile>;
	readonly #options: InspectionOptions;
	readonly #leadsOut = createLinkGuard();
	readonly #filter = new Filter();
	/** Read, and not analysed so far. */
	readonly #undecided = new Set<string>();
	/** Configuration that matters, kept until the programs have said which names they make keys of. */
	readonly #settings: ListedFile[] = [];
	readonly #keyNames = new Map<string, Set<string>>();
	/** Where literals of other files' findings stand. */
	readonly #origins: string[] = [];
	#turnEnds = 0;

	constructor(files: ReadonlyMap<string, ListedFile>, options: InspectionOptions) {
		this.#files = files;
		this.#options = options;
	}

	async run(): Promise<void> {
		let done = 0;
		for (const file of this.#files.values()) {
			// Most files are known and say nothing, so that nothing is waited for.
			const known = file.isNamed ? undefined : this.#options.cache.facts(file.path);
			const {facts, text} = known ? {facts: known} : await this.#look(file);
			this.#tell(file, facts);
			if ('matters' in facts) {
				if (facts.matters || this.#options.noFilter) {
					await this.#take(file, text);
				} else {
					this.#filter.take(file.path, facts.imports);
					this.#undecided.add(file.path);
				}
			}

			done++;
			if (performance.now() >= this.#turnEnds) {
				await this.#rest(done);
			}
		}

		await this.#analyseOthers();
		for (const file of this.#settings) {
			await this.#analyseSettings(file);
			await this.#rest(this.#files.size);
		}

		for (const path of this.#undecided) {
			this.#options.tally.skip(path, {reason: 'irrelevant'});
		}
	}

	/**
	 * Analyses what matters because of other files. An importer may pass on what it imports, and a finding is moved to
	 * where its literal stands: what that file says to it must be known.
	 */
	async #analyseOthers(): Promise<void> {
		for (let open = this.#wanted(); open.length > 0; open = this.#wanted()) {
			for (const path of open) {
				const file = this.#files.get(path);
				if (file && this.#undecided.delete(path)) {
					await this.#take(file);
					await this.#rest(this.#files.size);
				}
			}
		}
	}

	#wanted(): readonly string[] {
		return [...this.#filter.importers(), ...this.#origins.splice(0)];
	}

	/** Reads a file, for what its text says and for the text. */
	async #look(file: ListedFile): Promise<{readonly facts: TextFacts; readonly text?: string}> {
		const {engine, cache} = this.#options;
		if (!engine.canRead(file.path)) {
			return {facts: {skip: 'language'}};
		}

		const read = this.#read(file);
		const facts = await factsOf(file.path, read, engine);
		if (!file.isNamed && ('matters' in facts || lasting.has(facts.skip))) {
			cache.keepFacts(file.path, facts);
		}

		return {facts, ...'text' in read && {text: read.text}};
	}

	#tell(file: ListedFile, facts: TextFacts): void {
		const {tally} = this.#options;
		if ('skip' in facts) {
			tally.skip(file.path, {reason: facts.skip, detail: facts.detail});
			if (file.isNamed && facts.skip !== 'language') {
				tally.fail(`\`${this.#name(file)}\` cannot be read (${facts.detail ?? facts.skip}).`);
			}
		} else if (facts.isLossy) {
			tally.note(`${this.#name(file)} is no valid UTF-8: what is wrong in it was replaced.`);
		}
	}

	#read(file: ListedFile): Read {
		return !file.isNamed && this.#leadsOut(file.path, file.root) ? {skip: 'link'} : readText(file.path, file.isNamed);
	}

	async #take(file: ListedFile, text?: string): Promise<void> {
		if (this.#options.engine.holdsSettings?.(file.path) === true) {
			this.#settings.push(file);
		} else {
			await this.#analyse(file, text);
		}
	}

	/** What is said of configuration may rest on what programs read; then it is not remembered, because they may change. */
	async #analyseSettings(file: ListedFile): Promise<void> {
		const names = [...this.#keyNames.get(file.root) ?? []];
		const read = names.length > 0 ? this.#read(file) : undefined;
		const known = read && 'text' in read ? names.filter(name => read.text.includes(name)) : [];
		if (known.length > 0 && read && 'text' in read) {
			this.#note(file, await this.#options.engine.analyse({path: file.path, root: file.root, text: read.text, keyNames: new Set(known)}));
		} else {
			await this.#analyse(file);
		}
	}

	async #analyse(file: ListedFile, text?: string): Promise<void> {
		this.#note(file, this.#options.cache.report(file.path) ?? await this.#askRules(file, text));
	}

	#note(file: ListedFile, report: FileReport | Unread): void {
		const {tally} = this.#options;
		if ('unread' in report) {
			tally.skip(file.path, {reason: 'unread', detail: report.unread});
			return;
		}

		for (const failure of report.failures) {
			tally.note(`${this.#name(file)}: ${failure}.`);
		}

		if (report.isLineBased) {
			tally.readByLine();
		}

		if (report.hasErrors) {
			tally.readInPart();
		}

		tally.analyse(report.role);
		this.reports.set(file.path, report);
		this.#origins.push(...originsOf(report));
		if (report.concernsImporters) {
			this.#filter.offer(file.path);
		}

		for (const name of report.keyNames ?? []) {
			this.#keyNames.set(file.root, (this.#keyNames.get(file.root) ?? new Set()).add(name));
			this.#filter.offerName(name);
		}
	}

	async #askRules(file: ListedFile, known?: string): Promise<FileReport | Unread> {
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

	#name({path}: ListedFile): string {
		return pathBelow(this.#options.root, path);
	}

	/** Gives signals and the terminal a turn, when the last one is long enough ago. */
	async #rest(done: number): Promise<void> {
		if (performance.now() < this.#turnEnds) {
			return;
		}

		this.#options.onProgress?.(done, this.#files.size);
		await new Promise(resolve => {
			setImmediate(resolve);
		});
		this.#turnEnds = performance.now() + longestTurn;
	}
}
