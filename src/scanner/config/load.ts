import {lstatSync, realpathSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {readText} from '../read-text.js';
import {ScanError} from '../scan-error.js';
import type {Settings} from '../../settings.js';

export const configName = 'jwt-secrets.config.json';

export interface ConfigChoice {
	/** A file the user named, relative to `cwd`. */
	readonly file?: string;
	/** The user wants none to be read. */
	readonly isOff?: boolean;
}

/**
 * The settings of a scan: from the file that was named, or else from `jwt-secrets.config.json` in the scan's root.
 *
 * @throws {ScanError} when the file cannot be read or holds something else than settings.
 */
export async function loadSettings({file, isOff = false}: ConfigChoice, root: string, cwd: string): Promise<Settings> {
	const path = file === undefined ? join(root, configName) : resolve(cwd, file);
	if (isOff || (file === undefined && !lstatSync(path, {throwIfNoEntry: false}))) {
		return {};
	}

	// A link or a pipe under this name in a scanned repository is not opened; a file that the user names may be a link.
	const read = readText(file === undefined ? path : realPath(path), file !== undefined);
	if (!('text' in read)) {
		throw new ScanError('BAD_CONFIG', `The configuration ${path} cannot be read (${read.detail ?? read.skip}).`);
	}

	// Most runs have no configuration, so what reads one is loaded here.
	const {parseSettings} = await import('./parse.js');
	return parseSettings(read.text, path);
}

function realPath(file: string): string {
	try {
		return realpathSync.native(file);
	} catch {
		return file;
	}
}
