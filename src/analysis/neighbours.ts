import {readdirSync} from 'node:fs';
import {basename, dirname, join, sep} from 'node:path';
import {realPathOf} from './real-path.js';
import {relativeTarget} from './relative-target.js';

const endings = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

interface Listing {
	/** Its real path. */
	readonly folder: string;
	readonly files: ReadonlySet<string>;
	readonly folders: ReadonlySet<string>;
}

export interface Neighbours {
	/** The file that a relative import plainly names. */
	readonly find: (folder: string, specifier: string) => string | undefined;
	/** Whether a folder holds a file or a folder of one of these names. */
	readonly holds: (folder: string, names: readonly string[]) => boolean;
	readonly forget: () => void;
}

/**
 * Answers for the great majority of imports, which name a file with or without its ending, or a folder with an index:
 * from listings, which are read once. An exchanged ending, a folder with a manifest and a link are left to a real resolver.
 *
 * @param note Called with every folder before it is listed.
 */
export function createNeighbours(note: (folder: string) => void): Neighbours {
	const listings = new Map<string, Listing>();
	const list = (folder: string): Listing => {
		let listing = listings.get(folder);
		if (!listing) {
			note(folder);
			// Below a folder that is no link to another, a folder that is none needs no further look.
			const above = listings.get(dirname(folder));
			listing = read(folder, above?.folders.has(basename(folder)) ? join(above.folder, basename(folder)) : undefined);
			listings.set(folder, listing);
		}

		return listing;
	};

	const named = ({folder, files}: Listing, name: string): string | undefined => {
		const ending = endings.find(candidate => files.has(name + candidate));
		return ending === undefined ? undefined : join(folder, name + ending);
	};

	return {
		find(folder, specifier) {
			// `./config.js` may mean `config.ts`, whichever of the two is there.
			if (!/^\.\.?(?:\/|$)/.test(specifier) || /\.[cm]?jsx?$/.test(specifier)) {
				return undefined;
			}

			const path = pathFrom(folder, specifier);
			const name = basename(path);
			const around = list(dirname(path));
			const isFolder = specifier.endsWith('/') || /(?:^|\/)\.\.?$/.test(specifier);
			const file = isFolder ? undefined : named(around, name);
			if (file !== undefined || !isFolder && !around.folders.has(name)) {
				return file;
			}

			const inside = list(path);
			return inside.files.has('package.json') ? undefined : named(inside, 'index');
		},
		holds(folder, names) {
			const {files, folders} = list(folder);
			return names.some(name => files.has(name) || folders.has(name));
		},
		forget() {
			listings.clear();
		},
	};
}

function pathFrom(from: string, specifier: string): string {
	const target = relativeTarget(from, specifier);
	return target && !target.folder.endsWith(sep) ? target.folder + sep + (sep === '/' ? target.below : target.below.replaceAll('/', sep)) : join(from, specifier);
}

function read(folder: string, real = realPathOf(folder)): Listing {
	try {
		const files = new Set<string>();
		const folders = new Set<string>();
		for (const entry of readdirSync(folder, {withFileTypes: true})) {
			if (entry.isFile()) {
				files.add(entry.name);
			} else if (entry.isDirectory()) {
				folders.add(entry.name);
			}
		}

		return {folder: real, files, folders};
	} catch {
		return {folder, files: new Set(), folders: new Set()};
	}
}
