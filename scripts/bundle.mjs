// Puts the command into few files: to load some two hundred small ones takes longer than to scan a handful of sources.
// What we depend on comes along, pinned to the version that it is tested with; what is native stays outside.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const root = new URL('..', import.meta.url);
const require = createRequire(root);
const {name} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const folder = fileURLToPath(new URL('dist/cli', root));
const native = /^oxc-(?:parser|resolver)(?:\/|$)/;
const scopes = '@typescript-eslint/scope-manager';

rmSync(folder, {recursive: true, force: true});
const modules = [
	...await bundle(fileURLToPath(new URL('dist/src/cli/main.js', root)), {
		external: id => id.startsWith(`${name}/`) || native.test(id),
		plugins: [replacing(/[/\\]analysis[/\\]parse\.js$/, `require('${scopes}')`, `require('./scope-manager.cjs')`)],
	}, {dir: folder, format: 'esm', chunkFileNames: '[name].js'}),
	// Most of its files list the names of TypeScript's libraries, which we never ask for.
	...await bundle(require.resolve(scopes), {
		plugins: [{name: 'no-libraries', load: id => /[/\\]scope-manager[/\\]dist[/\\]lib[/\\]index\.js$/.test(id) ? 'exports.lib = new Map();' : null}],
	}, {file: join(folder, 'scope-manager.cjs'), format: 'cjs'}),
];
writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(modules));

async function bundle(input, options, output) {
	// UMD modules hide what they require.
	const made = await rolldown({input, platform: 'node', resolve: {mainFields: ['module', 'main']}, ...options});
	const {output: chunks} = await made.write(output);
	await made.close();
	return chunks.flatMap(({moduleIds = []}) => moduleIds);
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

/** What their licences ask of whoever passes them on. */
function licencesOf(ids) {
	const packages = new Set(ids.flatMap(id => /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0] ?? []));
	return [...packages].sort().map(path => {
		const {name: title, version} = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
		const texts = readdirSync(path).filter(file => /^(?:licen[cs]e|notice)/i.test(file));
		if (texts.length === 0) {
			throw new Error(`${title} has no licence that could be passed on.`);
		}

		return [`${title} ${version}`, ...texts.map(file => readFileSync(join(path, file), 'utf8').trim())].join('\n\n');
	}).join('\n\n\n');
}
