import {runGit, type Repository} from './git-command.js';

export interface GitTree {
	/** Relative to the folder that was asked for, with `/`. */
	readonly files: readonly string[];
	/** Folders that are git checkouts of their own: submodules, and clones that nobody committed. */
	readonly checkouts: readonly string[];
	/** Symbolic links as git knows them. */
	readonly links: number;
	readonly unreadable: readonly string[];
}

/**
 * Tracked files, and untracked ones that git does not ignore, below a folder of a work tree.
 *
 * @throws {GitError} when git cannot say.
 */
export async function listGitTree(repository: Repository, folder: string): Promise<GitTree> {
	const {stdout, warnings} = await runGit(repository, folder, 'ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard');
	const files: string[] = [];
	const checkouts = new Set<string>();
	let links = 0;
	for (const record of stdout.toString('utf8').split('\0')) {
		// A tag, for tracked files their mode, object and stage, and the path: `H 100644 1f3a… 0<TAB>a.js`, `? b.js`.
		const isTracked = !record.startsWith('? ');
		const mode = isTracked ? record.slice(2, 8) : '';
		const path = record.slice(isTracked ? record.indexOf('\t') + 1 : 2);
		if (path === '' || path === './') {
			continue;
		}

		if (mode === '160000' || path.endsWith('/')) {
			checkouts.add(path.replace(/\/$/, ''));
		} else if (mode === '120000') {
			links++;
		} else if (files.at(-1) !== path) {
			// The stages of an unmerged file follow each other.
			files.push(path);
		}
	}

	const unreadable = warnings.flatMap(line => /^warning: could not open directory '(.*)': /.exec(line)?.[1] ?? []);
	return {files, checkouts: [...checkouts], links, unreadable};
}
