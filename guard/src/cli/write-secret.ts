import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {systemCodeOf} from '../error/system-code.js';
import {type GitState, gitStateOf} from './git.js';
import {UsageError} from './terminal.js';

/**
 * Write a new secret to a file that only its owner can read, and that no commit takes along. An `.env` file gets a line
 * more; any other file must be new.
 *
 * @throws {UsageError} when it would be committed, or something would be lost.
 */
export function writeSecret(path: string, text: string, addTo: string | undefined): GitState {
	if (!isFolder(dirname(path))) {
		throw new UsageError('The folder of the --output file does not exist.');
	}

	const state = gitStateOf(path);
	if (state === 'tracked') {
		throw new UsageError('Git tracks the --output file, so the secret would be committed. Name one that it ignores.');
	}

	const before = addTo === undefined ? undefined : contentOf(path);
	if (before !== undefined && addTo !== undefined && new RegExp(`^[ \\t]*(?:export[ \\t]+)?${addTo}[ \\t]*=`, 'm').test(before)) {
		throw new UsageError(`The --output file has a line for ${addTo} already. Remove it first.`);
	}

	const start = before === undefined || before === '' || before.endsWith('\n') ? '' : '\n';
	attemptWrite(() => {
		writeFileSync(path, start + text, {mode: 0o600, flag: before === undefined ? 'wx' : 'a'});
	});
	return state;
}

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		// Nothing is there, or a file stands where a folder would have to.
		return false;
	}
}

function contentOf(path: string): string | undefined {
	const stats = statSync(path, {throwIfNoEntry: false});
	if (stats === undefined) {
		return undefined;
	}

	if (!stats.isFile()) {
		throw new UsageError('The --output file is no regular file.');
	}

	let content = '';
	attemptWrite(() => {
		content = readFileSync(path, 'utf8');
	});
	return content;
}

function attemptWrite(action: () => void): void {
	try {
		action();
	} catch (error) {
		const code = systemCodeOf(error);
		throw new UsageError(code === 'EEXIST' ? 'The --output file exists already. Remove it first, or name another.' : `The --output file cannot be written (${code}).`);
	}
}
