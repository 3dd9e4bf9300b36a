import {spawnSync} from 'node:child_process';
import {realpathSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** What git does with a file. `none` also where there is no git. */
export type GitState = 'tracked' | 'ignored' | 'untracked' | 'none';

/** Whether a commit would take a file along; of a link, the file that it leads to counts too. */
export function gitStateOf(path: string): GitState {
	const states = [...new Set([resolve(path), realPathOf(path)])].map(stateOf);
	return (['tracked', 'untracked', 'ignored'] as const).find(state => states.includes(state)) ?? 'none';
}

function stateOf(path: string): GitState {
	if (git(path, 'rev-parse', '--is-inside-work-tree') !== 0) {
		return 'none';
	}

	if (git(path, '--literal-pathspecs', 'ls-files', '--error-unmatch', '--', basename(path)) === 0) {
		return 'tracked';
	}

	return git(path, 'check-ignore', '--quiet', '--', basename(path)) === 0 ? 'ignored' : 'untracked';
}

/** A repository may name programs to run in its configuration: none of them is. */
function git(path: string, ...command: readonly string[]): number | null {
	const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
	return spawnSync('git', [...safe, ...command], {cwd: dirname(path), stdio: 'ignore'}).status;
}

/** A file that does not exist yet has a real folder. */
function realPathOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		try {
			return join(realpathSync(dirname(resolve(path))), basename(path));
		} catch {
			return resolve(path);
		}
	}
}
