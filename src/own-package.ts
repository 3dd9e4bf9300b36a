import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** The manifest of this package, whether it runs from its sources or built. */
export const ownPackage = readManifest();

function readManifest(): {readonly name: string; readonly version: string} {
	const {resolve} = createRequire(import.meta.url);
	return JSON.parse(readFileSync(resolve('eslint-plugin-jwt-secrets/package.json'), 'utf8')) as {name: string; version: string};
}
