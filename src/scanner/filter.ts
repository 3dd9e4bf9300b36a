import {exportKeys} from './imports.js';

/**
 * Decides which files the rules must see. A file matters if its text may matter, or if it imports a file whose text
 * does: `login('literal')` names no library when the wrapper around it stands elsewhere.
 */
export class Filter {
	readonly #others: {readonly path: string; readonly imports: readonly number[]}[] = [];
	readonly #offered = new Set<number>();

	/** Takes note of a file, with what its text says of it. */
	take(path: string, {matters, imports}: {readonly matters: boolean; readonly imports: readonly number[]}): void {
		if (matters) {
			for (const key of exportKeys(path)) {
				this.#offered.add(key);
			}
		} else {
			this.#others.push({path, imports});
		}
	}

	/** The files that matter only because of what they import; to be asked when every file was taken. */
	importers(): string[] {
		return this.#others.filter(({imports}) => imports.some(key => this.#offered.has(key))).map(({path}) => path);
	}
}
