import {exportKeys, settingKey} from './imports.js';

/**
 * Decides which files the rules must see. A file matters if its text may matter, or if it imports one that holds a
 * wrapper around a library: `login('literal')` names no library when the wrapper stands elsewhere.
 */
export class Filter {
	#others: {readonly path: string; readonly imports: readonly number[]}[] = [];
	/** What was offered since `importers` was asked. */
	#offered = new Set<number>();

	/** Takes note of a file whose text says nothing. */
	take(path: string, imports: readonly number[]): void {
		this.#others.push({path, imports});
	}

	/** Takes note of a file that holds a wrapper, or passes one on: whoever imports it matters. */
	offer(path: string): void {
		for (const key of exportKeys(path)) {
			this.#offered.add(key);
		}
	}

	/** Takes note of a name that a program makes a key of: configuration that sets it matters. */
	offerName(name: string): void {
		this.#offered.add(settingKey(name));
	}

	/** The files that matter because of what was offered so far, each once. */
	importers(): string[] {
		const found: string[] = [];
		if (this.#offered.size > 0) {
			const offered = this.#offered;
			this.#offered = new Set();
			this.#others = this.#others.filter(({path, imports}) => {
				const isImporter = imports.some(key => offered.has(key));
				if (isImporter) {
					found.push(path);
				}

				return !isImporter;
			});
		}

		return found;
	}
}
