import {realpathSync} from 'node:fs';

/** A path without symbolic links, as a resolver gives its paths; as it is where the disk does not say. */
export function realPathOf(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return path;
	}
}
