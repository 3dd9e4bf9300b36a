// Puts the command into few files: to load some two hundred small ones takes longer than to scan a handful of sources.
// What the package depends on stays outside, but for the guard's policy, which is ours and pinned to this version, and
// for scope analysis, most of whose files list the names of TypeScript's libraries, which we never ask for.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const root = new URL('..', import.meta.url);
const require = createRequire(root);
const {name, dependencies} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const outside = Object.keys(dependencies).filter(dependency => dependency !== 'jwt-secrets-guard');
const folder = fileURLToPath(new URL('dist/cli', root));
const scopes = '@typescript-eslint/scope-manager';

rmSync(folder, {recursive: true, force: true});
await bundle(fileURLToPath(new URL('dist/src/cli/main.js', root)), {
	external: id => id.startsWith(`${name}/`) || outside.some(dependency => id === dependency || id.startsWith(`${dependency}/`)),
	plugins: [replacing(/[/\\]analysis[/\\]parse\.js$/, `require('${scopes}')`, `require('./scope-manager.cjs')`)],
}, {dir: folder, format: 'esm', chunkFileNames: '[name].js'});
const {moduleIds} = await bundle(require.resolve(scopes), {
	plugins: [{name: 'no-libraries', load: id => /[/\\]scope-manager[/\\]dist[/\\]lib[/\\]index\.js$/.test(id) ? 'exports.lib = new Map();' : null}],
}, {file: join(folder, 'scope-manager.cjs'), format: 'cjs', minify: false});
const packages = new Set(moduleIds.flatMap(id => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0] ?? []));
writeFileSync(join(folder, 'scope-manager.LICENSE'), [...packages].sort().map(path => `${basename(path)}\n\n${readFileSync(join(path, 'LICENSE'), 'utf8')}`).join('\n\n'));

async function bundle(input, options, output) {
	const made = await rolldown({input, platform: 'node', ...options});
	const {output: [chunk]} = await made.write(output);
	await made.close();
	return chunk;
}

/** Puts one text in the place of another, which must stand there. */
function replacing(file, before, after) {
	return {
		name: 'replacing',
		transform(code, id) {
			if (!file.test(id)) {
				return null;
			}

			if (!code.includes(before)) {
				throw new Error(`${before} does not stand in ${id} any more.`);
			}

			return code.replace(before, after);
		},
	};
}
