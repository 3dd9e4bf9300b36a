import {randomBytes} from 'node:crypto';
import {link, open, readFile, rename, stat, unlink} from 'node:fs/promises';
import {setTimeout as pause} from 'node:timers/promises';
import {systemCodeOf} from '../../error/system-code.js';

/** A lock that this process holds, until somebody takes it for stale. */
export interface FileLock {
	isHeld(): Promise<boolean>;
	release(): Promise<void>;
}

/**
 * Take a lock by creating a file that must not exist. One that is older than `staleAfter` belongs to a process that
 * died, or that must not write any more.
 *
 * @returns undefined when somebody else held it all the time.
 */
export async function lockFile(path: string, staleAfter: number): Promise<FileLock | undefined> {
	const token = randomBytes(16).toString('hex');
	const giveUpAt = Date.now() + staleAfter * 1000;
	while (!await created(path, token)) {
		if (Date.now() >= giveUpAt) {
			return undefined;
		}

		await removeStale(path, staleAfter);
		await pause(5 + Math.random() * 20);
	}

	const isHeld = async (): Promise<boolean> => await tokenIn(path) === token;
	return {
		isHeld,
		release: async () => {
			if (await isHeld()) {
				await unlink(path);
			}
		},
	};
}

async function created(path: string, token: string): Promise<boolean> {
	try {
		const file = await open(path, 'wx', 0o600);
		try {
			await file.writeFile(token);
		} finally {
			await file.close();
		}

		return true;
	} catch (error) {
		if (systemCodeOf(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}
}

async function tokenIn(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'latin1');
	} catch {
		return undefined;
	}
}

/** Of several that find it stale, one moves it away; who moves a fresh one by that puts it back. */
async function removeStale(path: string, staleAfter: number): Promise<void> {
	try {
		const before = await stat(path);
		if (Date.now() - before.mtimeMs < staleAfter * 1000) {
			return;
		}

		const aside = `${path}.${randomBytes(6).toString('hex')}`;
		await rename(path, aside);
		if ((await stat(aside)).ino !== before.ino) {
			await link(aside, path);
		}

		await unlink(aside);
	} catch (error) {
		const code = systemCodeOf(error);
		if (code !== 'ENOENT' && code !== 'EEXIST') {
			throw error;
		}
	}
}
