import type {Engine, FileReport} from './engine.js';
import type {ReportCache} from './cache/report-cache.js';
import {Filter} from './filter.js';
import {originsOf} from './group.js';
import {createLinkGuard, readText} from './read-text.js';
import type {ScannedFile} from './sources/targets.js';
import type {Tally} from './tally.js';
import {pathBelow} from './target.js';

export interface InspectionOptions {
	readonly engine: Engine;
	readonly cache: ReportCache;
	readonly tally: Tally;
	readonly root: string;
	/** Analyse every file, also where nothing can matter: to prove the filter right. */
	readonly noFilter: boolean;
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

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
		const {engine, noFilter} = this.#options;
		const filter = new Filter(text => engine.mayMatter(text));
		const undecided = new Set<string>();
		let done = 0;
		for (const file of this.#files.values()) {
			const text = this.#read(file);
			if (text !== undefined) {
				if (filter.take(file.path, text) || noFilter) {
					await this.#analyse(file, text);
				} else {
					undecided.add(file.path);
				}
			}

			await this.#rest(++done);
		}

		for (const path of filter.importers()) {
			undecided.delete(path);
			await this.#analyseAgain(path);
		}

		await this.#followOrigins(undecided);
		for (const path of undecided) {
			this.#options.tally.skip(path, {reason: 'irrelevant'});
		}
	}

	/** A finding is moved to where its literal stands: what that file says to it must be known. */
	async #followOrigins(undecided: Set<string>): Promise<void> {
		let open = [...this.reports.values()].flatMap(report => originsOf(report));
		while (open.length > 0) {
			const next: string[] = [];
			for (const path of open) {
				if (undecided.delete(path)) {
					await this.#analyseAgain(path);
					const report = this.reports.get(path);
					next.push(...report ? originsOf(report) : []);
				}
			}

			open = next;
		}
	}

	async #analyseAgain(path: string): Promise<void> {
		const file = this.#files.get(path);
		const text = file && !this.reports.has(path) ? this.#read(file) : undefined;
		if (file && text !== undefined) {
			await this.#analyse(file, text);
			await this.#rest(this.#files.size);
		}
	}

	#read(file: ScannedFile): string | undefined {
		const {engine, tally} = this.#options;
		if (!engine.canRead(file.path)) {
			tally.skip(file.path, {reason: 'language'});
			return undefined;
		}

		if (!file.isNamed && this.#leadsOut(file.path, file.root)) {
			tally.skip(file.path, {reason: 'link'});
			return undefined;
		}

		const read = readText(file.path, file.isNamed);
		if ('skip' in read) {
			tally.skip(file.path, {reason: read.skip, detail: read.detail});
			if (file.isNamed) {
				tally.fail(`\`${this.#name(file)}\` cannot be read (${read.detail ?? read.skip}).`);
			}

			return undefined;
		}

		if (read.isLossy) {
			tally.note(`${this.#name(file)} is no valid UTF-8: what is wrong in it was replaced.`);
		}

		return read.text;
	}

	async #analyse(file: ScannedFile, text: string): Promise<void> {
		const {engine, cache, tally} = this.#options;
		const source = {path: file.path, text, root: file.root};
		const known = cache.find(source);
		const report = known ?? await engine.analyse(source);
		if ('unread' in report) {
			tally.skip(file.path, {reason: 'unread', detail: report.unread});
			return;
		}

		for (const failure of report.failures) {
			tally.note(`${this.#name(file)}: ${failure}.`);
		}

		if (!known && report.failures.length === 0) {
			cache.keep(source, report);
		}

		tally.analyse(report.role);
		this.reports.set(file.path, report);
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
