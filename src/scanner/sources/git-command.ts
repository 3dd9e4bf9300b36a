import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {gitEnvironment, gitProgram, hardening} from '../../analysis/git-program.js';

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
		execFile(git, [...hardening, '--literal-pathspecs', `--git-dir=${join(top, '.git')}`, `--work-tree=${top}`, ...command], {
			cwd: folder,
			env: gitEnvironment(),
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
