// Puts the command into few files: to load some two hundred small ones takes longer than to scan a handful of sources.
// What the package depends on stays outside, but for the guard's policy, which is ours and pinned to this version.
import {readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const root = new URL('..', import.meta.url);
const {name, dependencies} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const outside = Object.keys(dependencies).filter(dependency => dependency !== 'jwt-secrets-guard');
const folder = fileURLToPath(new URL('dist/cli', root));

rmSync(folder, {recursive: true, force: true});
const bundle = await rolldown({
	input: fileURLToPath(new URL('dist/src/cli/main.js', root)),
	platform: 'node',
	external: id => id.startsWith(`${name}/`) || outside.some(dependency => id === dependency || id.startsWith(`${dependency}/`)),
});
await bundle.write({dir: folder, format: 'esm', chunkFileNames: '[name].js'});
await bundle.close();
