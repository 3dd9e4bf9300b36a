import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/** Why git gave no answer. */
export class GitError extends Error {
	override readonly name = 'GitError';
}

export interface GitAnswer {
	readonly stdout: Buffer;
	/** What git warned of, a line each, in English. */
	readonly warnings: readonly string[];
}

/** A repository whose files stand in `top`; its own configuration is not trusted. */
export interface Repository {
	readonly top: string;
}

const timeLimit = 120_000;

/**
 * Settings of a repository that make git run a program or reach for the network, each switched off. What the command
 * line says beats the repository's configuration, and `GIT_ALLOW_PROTOCOL` beats `protocol.*.allow`: a partial clone
 * would otherwise fetch a missing blob through any remote helper that its configuration names.
 */
const hardening = [
	'--no-pager', '--literal-pathspecs',
	'-c', 'core.fsmonitor=false',
	'-c', 'core.hooksPath=/dev/null',
	'-c', 'core.untrackedCache=false',
	'-c', 'core.attributesFile=/dev/null',
	'-c', 'diff.external=',
	'-c', 'core.sshCommand=false',
	'-c', 'protocol.allow=never',
	'-c', 'gc.auto=0',
	'-c', 'maintenance.auto=false',
];

/** The user's own variables that say where git's programs and settings lie; all others could lead to another repository. */
const kept = new Set(['GIT_EXEC_PATH', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);

/**
 * Runs a git command that only reads. The repository is named, not discovered: a container that scans another user's
 * checkout needs no `safe.directory`, and `core.worktree` cannot point elsewhere.
 *
 * @throws {GitError} when git is missing, too slow or refuses.
 */
export function runGit({top}: Repository, folder: string, ...command: readonly string[]): Promise<GitAnswer> {
	const git = gitProgram();
	if (git === undefined) {
		return Promise.reject(new GitError('git is not installed'));
	}

	return new Promise((resolve, reject) => {
		execFile(git, [...hardening, `--git-dir=${join(top, '.git')}`, `--work-tree=${top}`, ...command], {
			cwd: folder,
			env: environment(),
			encoding: 'buffer',
			maxBuffer: Number.MAX_SAFE_INTEGER,
			timeout: timeLimit,
			windowsHide: true,
		}, (error, stdout, stderr) => {
			const lines = stderr.toString('utf8').split('\n').filter(line => line.trim() !== '');
			if (error) {
				reject(new GitError(reasonOf(error, lines)));
			} else {
				resolve({stdout, warnings: lines});
			}
		});
	});
}

function reasonOf(error: Error & {readonly code?: unknown; readonly killed?: boolean}, lines: readonly string[]): string {
	if (error.code === 'ENOENT') {
		return 'git is not installed';
	}

	if (error.killed === true) {
		return `git took longer than ${timeLimit / 1000} s`;
	}

	const fatal = lines.find(line => line.startsWith('fatal: ')) ?? lines[0];
	return fatal?.replace(/^fatal: /, '') ?? 'git failed';
}

function environment(): NodeJS.ProcessEnv {
	const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || kept.has(name)));
	return {
		...own,
		GIT_OPTIONAL_LOCKS: '0',
		GIT_NO_LAZY_FETCH: '1',
		GIT_ALLOW_PROTOCOL: 'none',
		GIT_TERMINAL_PROMPT: '0',
		LC_ALL: 'C',
		LANGUAGE: 'C',
	};
}

/** On Windows a bare name is looked up in the current folder first, where a scanned repository may hold a `git.exe`. */
function gitProgram(): string | undefined {
	if (process.platform !== 'win32') {
		return 'git';
	}

	return (process.env['PATH'] ?? '').split(delimiter).filter(folder => isAbsolute(folder))
		.map(folder => join(folder, 'git.exe'))
		.find(program => existsSync(program));
}
