// Puts the command into few files: to load some two hundred small ones takes longer than to scan a handful of sources.
// What we depend on comes along, pinned to the version that it is tested with; what is native stays outside.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const root = new URL('..', import.meta.url);
const {name, dependencies} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const folder = fileURLToPath(new URL('dist/cli', root));
/** What is always loaded together: a file costs a millisecond at every start. */
const chunks = [
	{name: 'base', test: /[/\\]src[/\\](?:cli[/\\]exit-status|report[/\\]printable|own-package|scanner[/\\](?:own-package|scan-error))\.js$/},
	{name: 'cache', test: /[/\\]src[/\\]scanner[/\\]cache[/\\](?!no-cache)/},
];
const native = /^oxc-(?:parser|resolver)(?:\/|$)/;
/** What few scans need is required where it is needed, each as a file of its own. */
const required = Object.keys(dependencies).filter(dependency => !native.test(dependency));
const fileOf = specifier => `${specifier.replaceAll(/\W+/g, '-').replace(/^-/, '')}.cjs`;

rmSync(folder, {recursive: true, force: true});
const lazy = new Set();
const modules = await bundle(fileURLToPath(new URL('dist/src/cli/main.js', root)), {
	external: id => id.startsWith(`${name}/`) || native.test(id),
	plugins: [requiringBundles(lazy)],
}, {dir: folder, format: 'esm', chunkFileNames: '[name].js', codeSplitting: {groups: chunks}});
for (const specifier of lazy) {
	modules.push(...await bundle(specifier, {
		// Most files of scope analysis list the names of TypeScript's libraries, which we never ask for.
		plugins: [{name: 'no-libraries', load: id => /[/\\]scope-manager[/\\]dist[/\\]lib[/\\]index\.js$/.test(id) ? 'exports.lib = new Map();' : null}],
	}, {file: join(folder, fileOf(specifier)), format: 'cjs'}));
}

writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(modules));

async function bundle(input, options, output) {
	// UMD modules hide what they require.
	const made = await rolldown({input, cwd: fileURLToPath(root), platform: 'node', resolve: {mainFields: ['module', 'main']}, ...options});
	const {output: chunks} = await made.write(output);
	await made.close();
	return chunks.flatMap(({moduleIds = []}) => moduleIds);
}

/** Leads `require` of our own modules to files beside the bundle, and notes which there must be. */
function requiringBundles(noted) {
	return {
		name: 'requiring-bundles',
		transform: (code, id) => /[/\\]dist[/\\]src[/\\](?!knowledge)/.test(id) ? code.replaceAll(/(?<=\brequire\(')[^'.$]+(?='\))/g, specifier => {
			if (!required.includes(specifier)) {
				return specifier;
			}

			noted.add(specifier);
			return `./${fileOf(specifier)}`;
		}) : null,
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
