import {readdirSync, realpathSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

const endings = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

interface Listing {
	/** Without symbolic links, as a resolver gives its paths. */
	readonly folder: string;
	readonly files: ReadonlySet<string>;
}

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
	const listings = new Map<string, Listing>();
	const list = (folder: string): Listing => {
		let listing = listings.get(folder);
		if (!listing) {
			try {
				const entries = readdirSync(folder, {withFileTypes: true});
				listing = {folder: realpathSync.native(folder), files: new Set(entries.flatMap(entry => entry.isFile() ? [entry.name] : []))};
			} catch {
				listing = {folder, files: new Set()};
			}

			listings.set(folder, listing);
		}

		return listing;
	};

	return {
		find(folder, specifier) {
			// `./config.js` may mean `config.ts`, whichever of the two is there.
			if (!/^\.\.?\//.test(specifier) || /\.[cm]?jsx?$/.test(specifier)) {
				return undefined;
			}

			const path = join(folder, specifier);
			const {folder: real, files} = list(dirname(path));
			const name = basename(path);
			const ending = endings.find(candidate => files.has(name + candidate));
			return ending === undefined || specifier.endsWith('/') ? undefined : join(real, name + ending);
		},
		forget() {
			listings.clear();
		},
	};
}
