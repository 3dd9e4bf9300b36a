import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, renameSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Lays the fixture tree out as a repository of its own, outside this one. Here its files end in `.txt`: they are full of
 * holes, and this repository passes its own scan.
 *
 * @returns Its root and its source files.
 */
export function layOutFixtures(): {readonly root: string; readonly paths: readonly string[]} {
	const root = mkdtempSync(join(tmpdir(), 'jwt-secrets-fixtures-'));
	cpSync(new URL('../fixtures/parity', import.meta.url), root, {recursive: true});
	execFileSync('git', ['init', '-q'], {cwd: root});
	const paths = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.txt')).map(path => join(root, path));
	return {root, paths: paths.map(path => {
		const name = path.slice(0, -'.txt'.length);
		renameSync(path, name);
		return name;
	}).sort()};
}
