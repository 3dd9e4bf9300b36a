import {existsSync} from 'node:fs';
import {join, sep} from 'node:path';
import {GitError} from './git-command.js';
import {listGitTree} from './git-tree.js';

export interface ListedFile {
	/** Absolute. */
	readonly path: string;
	/** The nearest git top level, or outside git the folder that was named. */
	readonly root: string;
	/** The user named this very file. */
	readonly isNamed: boolean;
}

export interface Listing {
	readonly files: ListedFile[];
	links: number;
	/** Folders that could not be opened; absolute. */
	readonly unreadable: string[];
	/** Submodules that are not checked out; absolute. */
	readonly absent: string[];
	readonly notes: string[];
}

/** Lists a folder and every git checkout below it, each with its own ignore rules. */
export async function listFolder(folder: string, root: string): Promise<Listing> {
	const listing: Listing = {files: [], links: 0, unreadable: [], absent: [], notes: []};
	const open = [{folder, root}];
	for (let next = open.pop(); next; next = open.pop()) {
		for (const checkout of await listOne(next.folder, next.root, listing)) {
			open.push({folder: checkout, root: checkout});
		}
	}

	return listing;
}

/** Adds what belongs to one checkout, or to no checkout, and returns the checkouts found below it. */
async function listOne(folder: string, root: string, listing: Listing): Promise<readonly string[]> {
	if (existsSync(join(root, '.git'))) {
		try {
			const tree = await listGitTree({top: root}, folder);
			const prefix = folder.endsWith(sep) ? folder : folder + sep;
			for (const path of tree.files) {
				// `join` would look at every character again.
				listing.files.push({path: prefix + (sep === '/' ? path : path.replaceAll('/', sep)), root, isNamed: false});
			}

			listing.links += tree.links;
			listing.unreadable.push(...tree.unreadable.map(path => join(folder, path)));
			const checkouts = tree.checkouts.map(path => join(folder, path));
			listing.absent.push(...checkouts.filter(path => !existsSync(join(path, '.git'))));
			return checkouts.filter(path => existsSync(join(path, '.git')));
		} catch (error) {
			if (!(error instanceof GitError)) {
				throw error;
			}

			listing.notes.push(`git could not list ${root} (${error.message}), so its folders were walked.`);
		}
	}

	// Most trees are in git; what walks the others, and reads their ignore rules, is loaded here.
	const {walk} = await import('./walk.js');
	const found = walk(folder);
	for (const path of found.files) {
		listing.files.push({path, root, isNamed: false});
	}

	listing.links += found.links;
	listing.unreadable.push(...found.unreadable);
	return found.checkouts;
}
