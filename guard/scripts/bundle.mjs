// Makes dist/, which is what is shipped: the modules of src/ in a few readable files without comments, because at a start
// each module costs a third of a millisecond and a guard that is felt is taken out again; and beside them, joined
// likewise, the declarations that `tsc -b` left in build/. Run after it.
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';
import {bundleDeclarations} from './declarations.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.values(exports).flatMap(target => target.default === undefined ? [] : [/^\.\/dist\/(.+)\.js$/.exec(target.default)[1]]);
const entriesIn = (folder, extension) => Object.fromEntries(names.map(name => [name, join(root, folder, `${name}${extension}`)]));

const {output} = await build({
	cwd: root,
	input: entriesIn('src', '.ts'),
	platform: 'node',
	external: /^node:/,
	treeshake: {moduleSideEffects: false},
	resolve: {extensionAlias: {'.js': ['.ts']}},
	experimental: {attachDebugInfo: 'none'},
	output: {
		dir: dist,
		format: 'esm',
		comments: false,
		minifyInternalExports: false,
		entryFileNames: '[name].js',
		chunkFileNames: 'shared/[name].js',
		// A group takes along what its modules import, unless that is of a group before it.
		codeSplitting: {groups: [
			// Without Node: what /policy, /web and /redact have in common with everything else.
			{name: 'policy', priority: 5, test: /src\/(?:policy\/|brand|algorithms|decode-secret|derived-info|judge-secret|secret-error|web-key|environment)/},
			{name: 'redactor', priority: 4, test: /src\/redact\//},
			{name: 'core', priority: 3, test: /src\/(?:secret|load-secret|require-secrets?|defer-secret|ephemeral-key|private-key|secret-file|secret-source|error\/system-code)\.ts/},
			{name: 'adapter', priority: 2, test: /src\/(?:adapters\/(?:jose-header|ring|token-life)|time\/duration)\.ts/},
			{name: 'adapter-keys', priority: 1, test: /src\/(?:adapters\/|ring\/key-material)/},
		]},
	},
});
const declarations = await bundleDeclarations(entriesIn('build', '.d.ts'), dist);

// Only then, so that a build leaves no moment without the files.
const written = new Set([...output, ...declarations].map(({fileName}) => join(dist, fileName)));
for (const entry of readdirSync(dist, {recursive: true, withFileTypes: true})) {
	const path = join(entry.parentPath, entry.name);
	if (!entry.isDirectory() && !written.has(path)) {
		rmSync(path);
	}
}
