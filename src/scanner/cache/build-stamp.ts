import {statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {packageFolder, versionIn} from '../own-package.js';

/** Changes with everything that decides what is found: the version, and in a clone every build. */
export function buildStamp(): readonly string[] {
	const guard = dirname(createRequire(import.meta.url).resolve('jwt-secrets-guard/package.json'));
	return [packageFolder(), guard].flatMap(folder => [versionIn(folder), lastBuild(folder)]);
}

/** What the compiler writes at the end of a build; published packages do not hold it, and change with their version. */
function lastBuild(folder: string): string {
	const stats = statSync(join(folder, 'dist', 'build.tsbuildinfo'), {throwIfNoEntry: false});
	return stats ? `${stats.mtimeMs}:${stats.size}` : '';
}
