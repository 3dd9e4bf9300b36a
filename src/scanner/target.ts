import {existsSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {ScanError} from './scan-error.js';

/** A PATH of the command line. */
export interface Target {
	/** As the user wrote it. */
	readonly given: string;
	/** Absolute, with links resolved. */
	readonly path: string;
	readonly isFile: boolean;
	/** The git top level that holds it, or outside git the folder itself; a file's folder. */
	readonly root: string;
}

/** @throws {ScanError} when there is nothing at the path. */
export function targetOf(given: string, cwd: string): Target {
	const wanted = resolve(cwd, given);
	try {
		const path = realpathSync.native(wanted);
		const isFile = !statSync(path).isDirectory();
		const folder = isFile ? dirname(path) : path;
		return {given, path, isFile, root: topLevelOf(folder) ?? folder};
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		throw new ScanError('BAD_PATH', code === 'ENOENT' ? `There is no file or folder \`${given}\`.` : `\`${given}\` cannot be opened (${String(code)}).`);
	}
}

export function topLevelOf(folder: string): string | undefined {
	for (let current = folder; ; current = dirname(current)) {
		if (existsSync(join(current, '.git'))) {
			return current;
		}

		if (dirname(current) === current) {
			return undefined;
		}
	}
}

/** The deepest folder that holds all of them. */
export function commonFolder(folders: readonly [string, ...string[]]): string {
	const [first, ...others] = folders.map(folder => folder.split(sep));
	let length = first?.length ?? 0;
	for (const other of others) {
		const differs = (first ?? []).findIndex((part, index) => part !== other[index]);
		length = Math.min(length, differs === -1 ? length : differs);
	}

	const path = (first ?? []).slice(0, length).join(sep);
	return path.includes(sep) ? path : `${path}${sep}`;
}

/** How a path is called in a report. */
export function pathBelow(root: string, path: string): string {
	return relative(root, path).split(sep).join('/');
}
