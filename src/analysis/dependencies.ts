import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {SourceFile} from './source-file.js';
import type {Tables} from './tables.js';

const verdicts = new Map<string, boolean>();

/**
 * Whether a project makes or checks JWTs: its environment then holds the secret. Told by the file itself, or by the
 * dependencies in the `package.json` files from its folder up to the root.
 */
export function dependsOnJwt(tables: Tables, file: SourceFile, root: string): boolean {
	return /jwt|jws/i.test(file.text) || declaredUpTo(tables, dirname(file.path), root);
}

function declaredUpTo(tables: Tables, folder: string, root: string): boolean {
	const known = verdicts.get(folder);
	if (known !== undefined) {
		return known;
	}

	const up = dirname(folder);
	const verdict = declaredIn(tables, folder) || folder !== root && up !== folder && declaredUpTo(tables, up, root);
	verdicts.set(folder, verdict);
	return verdict;
}

function declaredIn(tables: Tables, folder: string): boolean {
	let manifest: unknown;
	try {
		manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	} catch {
		return false;
	}

	const {dependencies, devDependencies, peerDependencies} = manifest as Record<string, Record<string, string> | undefined>;
	return [dependencies, devDependencies, peerDependencies].some(group => Object.keys(group ?? {}).some(name => tables.packages.has(name)));
}
