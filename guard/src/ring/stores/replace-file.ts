import {randomBytes} from 'node:crypto';
import {type FileHandle, open, readdir, rename, stat, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {syncFolder} from '../../disk/sync-folder.js';
import {systemCodeOf} from '../../error/system-code.js';

/**
 * Replace a file so that whoever reads it sees the old content or the new, also after a loss of power. A new file is
 * for its owner alone; an existing one keeps its mode and its owner.
 *
 * @param mayReplace - asked last of all; when it says no the file stays.
 * @returns whether it was replaced.
 */
export async function replaceFile(path: string, text: string, mayReplace: () => Promise<boolean>): Promise<boolean> {
	const folder = dirname(path);
	await removeLeftovers(folder, basename(path));
	const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
	const file = await open(temporary, 'wx', 0o600);
	try {
		try {
			await file.writeFile(text);
			await likeExisting(file, path);
			await file.sync();
		} finally {
			await file.close();
		}

		if (!await mayReplace()) {
			await unlink(temporary);
			return false;
		}

		await rename(temporary, path);
	} catch (error) {
		await unlink(temporary).catch(() => undefined);
		throw error;
	}

	await syncFolder(folder);
	return true;
}

async function likeExisting(file: FileHandle, path: string): Promise<void> {
	try {
		const {mode, uid, gid} = await stat(path);
		const own = await file.stat();
		if (own.uid !== uid || own.gid !== gid) {
			await file.chown(uid, gid);
		}

		await file.chmod(mode & 0o7777);
	} catch (error) {
		if (systemCodeOf(error) !== 'ENOENT') {
			throw error;
		}
	}
}

/** A writer that was killed leaves its keys beside the file. The lock says that no other writer is at work. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
	const leftovers = (await readdir(folder)).filter(other => other.startsWith(`.${name}.`) && /\.[0-9a-f]{12}\.tmp$/.test(other));
	for (const leftover of leftovers) {
		await unlink(join(folder, leftover));
	}
}
