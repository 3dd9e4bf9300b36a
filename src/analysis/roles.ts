import {roles, type Role} from '../knowledge/roles.js';

export interface OwnRole {
	/** A glob of the kind that `.gitignore` knows is too much to ask here: a regular expression over the path below the root. */
	readonly pattern: string;
	readonly role: Role;
}

const compiled = new WeakMap<readonly OwnRole[], readonly {readonly role: Role; readonly pattern: RegExp}[]>();

/** What a file is for, decided by its path below the root (with `/`); a user's rows come first. */
export function roleOf(path: string, own: readonly OwnRole[] = []): Role {
	let rows = compiled.get(own);
	if (!rows) {
		rows = own.map(({pattern, role}) => ({role, pattern: new RegExp(pattern, 'i')}));
		compiled.set(own, rows);
	}

	const lower = path.toLowerCase();
	return [...rows, ...roles].find(({pattern}) => pattern.test(lower))?.role ?? 'production';
}

/** Roles in which a secret that was made up for the purpose is no hole. */
export function isQuiet(role: Role): boolean {
	return role !== 'production' && role !== 'ci';
}
