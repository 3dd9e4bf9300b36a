import {type FileHandle, open, unlink} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {pid} from 'node:process';
import {randomBytes} from 'node:crypto';
import {syncFolder} from '../disk/sync-folder.js';
import {systemCodeOf} from '../error/system-code.js';

/** An append-only file that one writer has to itself. */
export interface Segment {
	/** The name of the chain in it, and of the file without its ending. */
	readonly chain: string;
	/** Resolves when the text is on the disk. After a failure nothing more may be written. */
	append(text: string): Promise<void>;
	close(): Promise<void>;
	/** Close it and remove it, when nothing was kept in it. */
	discard(): Promise<void>;
}

export const segmentEnding = '.audit';

/** `<host>-<pid>-<random>`: four processes that appended to one file would break each other's links. */
function newChainName(): string {
	const host = hostname().replaceAll(/[^\w.-]/g, '_').slice(0, 60) || 'host';
	return `${host}-${pid}-${randomBytes(6).toString('hex')}`;
}

/** The host and the process that a chain's name tells. */
export function writerOf(chain: string): {readonly host: string; readonly pid: number} | undefined {
	const [, host, process] = /^(.+)-(\d+)-[0-9a-f]{12}$/.exec(chain) ?? [];
	return host === undefined ? undefined : {host, pid: Number(process)};
}

/** Whether the writer of a chain is known to be gone. Only this host's processes can be asked about. */
export function isAbandoned(chain: string): boolean {
	const writer = writerOf(chain);
	if (writer === undefined || writer.host !== writerOf(newChainName())?.host) {
		return false;
	}

	try {
		process.kill(writer.pid, 0);
		return false;
	} catch (error) {
		return systemCodeOf(error) === 'ESRCH';
	}
}

/** Begin a chain in a file of its own. */
export async function openSegment(folder: string): Promise<Segment> {
	const chain = newChainName();
	const path = join(folder, `${chain}${segmentEnding}`);
	const file = await open(path, 'ax', 0o600);
	try {
		await syncFolder(folder);
	} catch (error) {
		await file.close();
		throw error;
	}

	return {
		chain,
		append: async text => {
			await writeWhole(file, text);
			await file.datasync();
		},
		close: () => file.close(),
		discard: async () => {
			await file.close();
			await unlink(path);
		},
	};
}

async function writeWhole(file: FileHandle, text: string): Promise<void> {
	let rest: Uint8Array = new TextEncoder().encode(text);
	while (rest.length > 0) {
		const {bytesWritten} = await file.write(rest);
		rest = rest.subarray(bytesWritten);
	}
}
