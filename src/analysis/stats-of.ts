import {statSync, type Stats} from 'node:fs';

/** What the disk says of a path; nothing where it says nothing, also because a file stands where a folder would have to. */
export function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path, {throwIfNoEntry: false});
	} catch {
		return undefined;
	}
}
