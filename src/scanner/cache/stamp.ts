import {lstatSync} from 'node:fs';

/** When this file last changed, as far as the file system tells: every write changes `ctime`, whatever is done to `mtime`. */
export type Stamp = readonly [ctime: number, mtime: number, size: number, inode: number];

/** File systems keep time in steps: what was written a moment ago may be written again under the same stamp. */
const settleTime = 2000;

export function stampOf(path: string): Stamp | undefined {
	try {
		const stats = lstatSync(path, {throwIfNoEntry: false});
		return stats?.isFile() ? [stats.ctimeMs, stats.mtimeMs, stats.size, stats.ino] : undefined;
	} catch {
		return undefined;
	}
}

export function isSameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
	return a !== undefined && b !== undefined && a.every((part, index) => part === b[index]);
}

/** Whether a later change of the file is sure to show in the stamp; asked with the time before the file was read. */
export function isSettled([ctime, mtime]: Stamp, now: number): boolean {
	return Math.max(ctime, mtime) < now - settleTime;
}
