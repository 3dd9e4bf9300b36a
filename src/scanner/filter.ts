import {dirname, join} from 'node:path';
import {importsIn, moduleName, stem} from './imports.js';

interface OtherFile {
	readonly path: string;
	readonly imports: readonly string[];
}

/**
 * Decides which files the rules must see. A file matters if its text may matter, or if it imports a file whose text
 * does: `login('literal')` names no library when the wrapper around it stands elsewhere.
 *
 * A relative import is matched by its path, an alias or a package of the workspace by its last name: to let a few files
 * too many through costs less than to resolve every import.
 */
export class Filter {
	readonly #mayMatter: (text: string) => boolean;
	readonly #others: OtherFile[] = [];
	/** What matters, as an import may call it. */
	readonly #paths = new Set<string>();
	readonly #names = new Set<string>();
	/** One copy of each specifier: a slice of a file's text would keep that whole text alive. */
	readonly #copies = new Map<string, string>();

	constructor(mayMatter: (text: string) => boolean) {
		this.#mayMatter = mayMatter;
	}

	/** Whether a file matters by itself. If not, it is remembered for `importers`. */
	take(path: string, text: string): boolean {
		if (this.#mayMatter(text)) {
			this.#offer(path);
			return true;
		}

		const imports = importsIn(text).map(specifier => this.#copyOf(specifier));
		if (imports.length > 0) {
			this.#others.push({path, imports});
		}

		return false;
	}

	/** The files that matter only because of what they import; to be asked when every file was taken. */
	importers(): string[] {
		return this.#others
			.filter(({path, imports}) => imports.some(specifier => this.#matters(path, specifier)))
			.map(({path}) => path);
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
