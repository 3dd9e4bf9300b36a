import type {Tally} from '../tally.js';
import type {Target} from '../target.js';
import {listFolder, type ListedFile} from './list.js';

export interface ScannedFile extends ListedFile {
	/** The user named this very file. */
	readonly isNamed: boolean;
}

/** All files that the user's paths mean, each once; what went wrong on the way is told to the tally. */
export async function listTargets(targets: readonly Target[], tally: Tally): Promise<ReadonlyMap<string, ScannedFile>> {
	const files = new Map<string, ScannedFile>();
	for (const target of targets) {
		if (target.isFile) {
			files.set(target.path, {path: target.path, root: target.root, isNamed: true});
		} else {
			await addFolder(target, files, tally);
		}
	}

	return files;
}

async function addFolder(target: Target, files: Map<string, ScannedFile>, tally: Tally): Promise<void> {
	const listing = await listFolder(target.path, target.root);
	for (const file of listing.files) {
		if (!files.has(file.path)) {
			files.set(file.path, {...file, isNamed: false});
		}
	}

	tally.skipLinks(listing.links);
	for (const note of listing.notes) {
		tally.note(note);
	}

	for (const folder of listing.unreadable) {
		tally.skip(folder, {reason: 'unreadable', detail: 'folder'});
	}

	for (const folder of listing.absent) {
		tally.skip(folder, {reason: 'absent', detail: 'submodule'});
	}

	if (listing.files.length === 0) {
		tally.fail(target.path === target.root
			? `No file could be listed below \`${target.given}\`.`
			: `No file could be listed below \`${target.given}\`: it is empty, or git ignores what is in it.`);
	}
}
