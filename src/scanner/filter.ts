import {dirname, join} from 'node:path';
import type {Engine} from './engine.js';
import {importsIn, moduleName, stem} from './imports.js';

interface OtherFile {
	readonly path: string;
	readonly imports: readonly string[];
	/** Exports what it imports, so that who imports it may import what matters. */
	readonly passesOn: boolean;
}

/**
 * Decides which files the rules must see. A file matters if its text may matter, or if it imports a file that does:
 * `login('literal')` names no library when the wrapper around it stands elsewhere.
 *
 * A relative import is matched by its path, any other (an alias, a package of the workspace) by its last name: to let
 * a few files too many through costs less than to resolve every import.
 */
export class Filter {
	readonly #mayMatter: Engine['mayMatter'];
	readonly #passesOn: Engine['passesOn'];
	readonly #others: OtherFile[] = [];
	/** What matters, as an import may call it. */
	readonly #paths = new Set<string>();
	readonly #names = new Set<string>();
	/** One copy of each specifier: a slice of a file's text would keep that whole text alive. */
	readonly #copies = new Map<string, string>();

	constructor({mayMatter, passesOn}: Pick<Engine, 'mayMatter' | 'passesOn'>) {
		this.#mayMatter = mayMatter;
		this.#passesOn = passesOn;
	}

	/** Whether a file matters by itself. If not, it is remembered for `importers`. */
	take(path: string, text: string): boolean {
		if (this.#mayMatter(text)) {
			this.#offer(path);
			return true;
		}

		const imports = importsIn(text).map(specifier => this.#copyOf(specifier));
		if (imports.length > 0) {
			this.#others.push({path, imports, passesOn: this.#passesOn(text)});
		}

		return false;
	}

	/** The files that matter only because of what they import; to be asked when every file was taken. */
	importers(): string[] {
		const found: string[] = [];
		let open: readonly OtherFile[] = this.#others;
		let grows = true;
		while (grows) {
			grows = false;
			const still: OtherFile[] = [];
			for (const file of open) {
				if (!file.imports.some(specifier => this.#matters(file.path, specifier))) {
					still.push(file);
					continue;
				}

				found.push(file.path);
				if (file.passesOn) {
					this.#offer(file.path);
					grows = true;
				}
			}

			open = still;
		}

		return found;
	}

	#offer(path: string): void {
		const own = stem(path);
		this.#paths.add(own);
		if (/[/\\]index$/.test(own)) {
			this.#paths.add(dirname(own));
		}

		this.#names.add(moduleName(own));
	}

	#matters(importer: string, specifier: string): boolean {
		return specifier.startsWith('.')
			? this.#paths.has(stem(join(dirname(importer), specifier)).replace(/[/\\]$/, ''))
			: this.#names.has(moduleName(specifier));
	}

	#copyOf(specifier: string): string {
		let copy = this.#copies.get(specifier);
		if (copy === undefined) {
			copy = Buffer.from(specifier).toString();
			this.#copies.set(copy, copy);
		}

		return copy;
	}
}
