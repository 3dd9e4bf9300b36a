import {readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

const endings = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];
const noFiles: ReadonlySet<string> = new Set();

export interface Neighbours {
	/** The file that a relative import plainly names. */
	readonly find: (folder: string, specifier: string) => string | undefined;
	readonly forget: () => void;
}

/**
 * Answers for the great majority of imports, which name a file with or without its ending: from the folder's listing,
 * which is read once. A folder's index, an exchanged ending and a link are left to a real resolver.
 */
export function createNeighbours(): Neighbours {
	const listings = new Map<string, ReadonlySet<string>>();
	const filesIn = (folder: string): ReadonlySet<string> => {
		let files = listings.get(folder);
		if (!files) {
			try {
				files = new Set(readdirSync(folder, {withFileTypes: true}).flatMap(entry => entry.isFile() ? [entry.name] : []));
			} catch {
				files = noFiles;
			}

			listings.set(folder, files);
		}

		return files;
	};

	return {
		find(folder, specifier) {
			// `./config.js` may mean `config.ts`, whichever of the two is there.
			if (!/^\.\.?\//.test(specifier) || /\.[cm]?jsx?$/.test(specifier)) {
				return undefined;
			}

			const path = join(folder, specifier);
			const files = filesIn(dirname(path));
			const name = basename(path);
			const ending = endings.find(candidate => files.has(name + candidate));
			return ending === undefined || specifier.endsWith('/') ? undefined : path + ending;
		},
		forget() {
			listings.clear();
		},
	};
}
