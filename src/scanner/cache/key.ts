import {randomBytes} from 'node:crypto';
import {chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const keyBytes = 32;

/**
 * The user's own random key, made on first use. Without it nobody can tell from a cache which texts were scanned.
 *
 * @returns `undefined` when the folder cannot hold one.
 */
export function readOrCreateKey(folder: string): Buffer | undefined {
	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
		return readKey(join(folder, 'key')) ?? createKey(folder);
	} catch {
		return undefined;
	}
}

function readKey(path: string): Buffer | undefined {
	const stats = lstatSync(path, {throwIfNoEntry: false});
	// A key that others could read, or that is a link to something else, is no secret: it is replaced.
	if (!stats?.isFile() || stats.size !== keyBytes || (process.platform !== 'win32' && (stats.mode & 0o077) !== 0)) {
		return undefined;
	}

	return readFileSync(path);
}

function createKey(folder: string): Buffer | undefined {
	const path = join(folder, 'key');
	const draft = join(folder, `key-${randomBytes(8).toString('hex')}`);
	writeFileSync(draft, randomBytes(keyBytes), {mode: 0o600, flag: 'wx'});
	try {
		chmodSync(draft, 0o600);
		if (lstatSync(path, {throwIfNoEntry: false}) && !readKey(path)) {
			rmSync(path);
		}

		// Unlike a rename, a link never replaces the key that another run has just made.
		linkSync(draft, path);
	} catch {
		// Another run was faster, and its key serves as well.
	} finally {
		rmSync(draft, {force: true});
	}

	return readKey(path);
}
