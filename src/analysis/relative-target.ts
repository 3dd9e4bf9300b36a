import {dirname} from 'node:path';

/** What a relative specifier names: a path below a folder, with the slashes of the specifier. */
export interface RelativeTarget {
	readonly folder: string;
	readonly below: string;
}

const climb = '../';
const stay = './';
/** What `join` would do more with than put it behind the folder. */
const unusual = /^(?:$|[./])|\/(?:[./]|$)|\\/;

/**
 * Reads what a relative specifier names from a folder, without putting a path together and taking it apart again: a large
 * project has tens of thousands. `undefined` for the few that are not written plainly; `join` knows what they mean.
 */
export function relativeTarget(from: string, specifier: string): RelativeTarget | undefined {
	let folder = from;
	let start = 0;
	for (;;) {
		if (specifier.startsWith(climb, start)) {
			folder = dirname(folder);
			start += climb.length;
		} else if (specifier.startsWith(stay, start)) {
			start += stay.length;
		} else {
			break;
		}
	}

	const below = specifier.slice(start);
	return unusual.test(below) ? undefined : {folder, below};
}
