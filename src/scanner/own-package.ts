import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

/** The folder of this package, whether it runs from its sources or built. */
export function packageFolder(): string {
	return dirname(createRequire(import.meta.url).resolve('eslint-plugin-jwt-secrets/package.json'));
}

export function packageVersion(): string {
	return versionIn(packageFolder());
}

export function versionIn(folder: string): string {
	const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {readonly version: string};
	return version;
}
