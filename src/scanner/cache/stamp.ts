import {lstatSync} from 'node:fs';

/** When a file last changed, as far as the file system tells: every write changes `ctime`, which nobody can set back. */
export type Stamp = readonly [ctime: number, size: number, inode: number];

/** File systems keep time in steps: what was written a moment ago may be written again under the same stamp. */
const settleTime = 2000;

export function stampOf(path: string): Stamp | undefined {
	try {
		const stats = lstatSync(path, {throwIfNoEntry: false});
		return stats?.isFile() ? [stats.ctimeMs, stats.size, stats.ino] : undefined;
	} catch {
		return undefined;
	}
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

/** Whether a later change of the file is sure to show in the stamp; asked with the time before the file was read. */
export function isSettled([ctime]: Stamp, now: number): boolean {
	return ctime < now - settleTime;
}
