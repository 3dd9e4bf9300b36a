import type {Tally} from '../tally.js';
import type {Target} from '../target.js';
import {listFolder, type ListedFile} from './list.js';

/** All files that the user's paths mean, each once; what went wrong on the way is told to the tally. */
export async function listTargets(targets: readonly Target[], tally: Tally): Promise<ReadonlyMap<string, ListedFile>> {
	const files = new Map<string, ListedFile>();
	for (const target of targets) {
		if (target.isFile) {
			files.set(target.path, {path: target.path, root: target.root, isNamed: true});
		} else {
			await addFolder(target, files, tally);
		}
	}

	return files;
}

async function addFolder(target: Target, files: Map<string, ListedFile>, tally: Tally): Promise<void> {
	const listing = await listFolder(target.path, target.root);
	for (const file of listing.files) {
		if (!files.has(file.path)) {
			files.set(file.path, file);
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
