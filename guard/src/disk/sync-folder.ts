import {open} from 'node:fs/promises';
import {platform} from 'node:process';

/** The name of a new file is on the disk when its folder is. Windows opens no folders, and needs no such step. */
export async function syncFolder(folder: string): Promise<void> {
	if (platform !== 'win32') {
		const handle = await open(folder, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	}
}
