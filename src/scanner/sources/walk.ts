import {readdirSync, readFileSync, type Dirent} from 'node:fs';
import {join, sep} from 'node:path';
import ignore, {type Ignore} from 'ignore';

export interface Walk {
	/** Absolute. */
	readonly files: readonly string[];
	readonly checkouts: readonly string[];
	readonly links: number;
	readonly unreadable: readonly string[];
}

/** Never somebody's own source, and often larger than all of it. */
const leftOut = new Set(['node_modules', '.git', 'vendor']);
/** In the order in which they speak: what ripgrep's `.ignore` says counts more than `.gitignore`. */
const ignoreFiles = ['.gitignore', '.ignore'];

interface Level {
	readonly folder: string;
	readonly rules: Ignore;
	readonly above: Level | undefined;
}

/** All files below a folder that is in no git checkout. Links are counted and not followed, so that there are no loops. */
export function walk(top: string): Walk {
	const files: string[] = [];
	const checkouts: string[] = [];
	const unreadable: string[] = [];
	let links = 0;
	const open: {readonly folder: string; readonly above: Level | undefined}[] = [{folder: top, above: undefined}];
	for (let next = open.pop(); next; next = open.pop()) {
		const {folder, above} = next;
		const entries = readFolder(folder);
		if (!entries) {
			unreadable.push(folder);
			continue;
		}

		if (folder !== top && entries.some(entry => entry.name === '.git')) {
			checkouts.push(folder);
			continue;
		}

		const level = levelOf(folder, entries, above);
		for (const entry of entries) {
			const path = join(folder, entry.name);
			const isFolder = entry.isDirectory();
			if ((isFolder && leftOut.has(entry.name)) || isIgnored(path, isFolder, level)) {
				continue;
			}

			if (isFolder) {
				open.push({folder: path, above: level});
			} else if (entry.isSymbolicLink()) {
				links++;
			} else {
				files.push(path);
			}
		}
	}

	return {files, checkouts, links, unreadable};
}

function readFolder(folder: string): Dirent[] | undefined {
	try {
		return readdirSync(folder, {withFileTypes: true});
	} catch {
		return undefined;
	}
}

function levelOf(folder: string, entries: readonly Dirent[], above: Level | undefined): Level | undefined {
	const present = ignoreFiles.filter(name => entries.some(entry => entry.name === name && entry.isFile()));
	if (present.length === 0) {
		return above;
	}

	const rules = ignore();
	for (const name of present) {
		try {
			rules.add(readFileSync(join(folder, name), 'utf8'));
		} catch {
			// A file that we may not read cannot ask us to leave anything out.
		}
	}

	return {folder, rules, above};
}

/** The nearest folder whose rules say something decides, as in git. */
function isIgnored(path: string, isFolder: boolean, nearest: Level | undefined): boolean {
	for (let level = nearest; level; level = level.above) {
		const relative = path.slice(level.folder.length).split(sep).join('/').replace(/^\//, '');
		const {ignored, unignored} = level.rules.test(isFolder ? `${relative}/` : relative);
		if (ignored || unignored) {
			return ignored;
		}
	}

	return false;
}
