import {exportKeys} from './imports.js';

/**
 * Decides which files the rules must see. A file matters if its text may matter, or if it imports one that holds a
 * wrapper around a library: `login('literal')` names no library when the wrapper stands elsewhere.
 */
export class Filter {
	#others: {readonly path: string; readonly imports: readonly number[]}[] = [];
	readonly #offered = new Set<number>();

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

	/** The files that matter because of what was offered so far, each once. */
	importers(): string[] {
		const isImporter = ({imports}: {readonly imports: readonly number[]}) => imports.some(key => this.#offered.has(key));
		const found = this.#others.filter(file => isImporter(file)).map(({path}) => path);
		this.#others = this.#others.filter(file => !isImporter(file));
		return found;
	}
}
