import {existsSync, readdirSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {packageVersion} from '../own-package.js';

/** Changes with everything that decides what is found: the version, and in a clone every build. */
export function buildStamp(): readonly string[] {
	const source = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
	const guard = dirname(createRequire(import.meta.url).resolve('jwt-secrets-guard/package.json'));
	return [packageVersion(), ...[source, join(dirname(source), 'rules'), join(guard, 'dist')].flatMap(folder => stampsBelow(folder))];
}

function stampsBelow(folder: string): string[] {
	if (!existsSync(folder)) {
		return [];
	}

	return readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile() && /\.[jt]s$/.test(entry.name))
		.map(entry => {
			const {mtimeMs, size} = statSync(join(entry.parentPath, entry.name));
			return `${entry.name}:${mtimeMs}:${size}`;
		})
		.sort();
}
