// Joins the modules of dist/ into a few files, before the package is packed: at a start each module costs a third of a
// millisecond, and a guard that is felt is taken out again. Declarations stay as they are. Run after `tsc -b`.
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = Object.values(exports).flatMap(target => target.default === undefined ? [] : [/^\.\/dist\/(.+)\.js$/.exec(target.default)[1]]);

const {output} = await build({
	input: Object.fromEntries(names.map(name => [name, join(root, 'src', `${name}.ts`)])),
	platform: 'node',
	external: /^node:/,
	treeshake: {moduleSideEffects: false},
	resolve: {extensionAlias: {'.js': ['.ts']}},
	output: {
		dir: dist,
		format: 'esm',
		comments: false,
		entryFileNames: '[name].js',
		chunkFileNames: 'shared/[name].js',
		codeSplitting: {groups: [
			// Without Node: what /policy, /web and /redact have in common with everything else.
			{name: 'policy', test: /src\/(?:policy\/|brand|algorithms|decode-secret|derived-info|judge-secret|secret-error|web-key|environment)/},
			{name: 'redactor', test: /src\/redact\//},
			{name: 'core', test: /src\/(?:secret|load-secret|require-secrets?|defer-secret|ephemeral-key|private-key|secret-file|secret-source)\.ts/},
		]},
	},
});

const written = new Set(output.map(({fileName}) => fileName));
for (const path of readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
	if (path.endsWith('.js') && !written.has(path.replaceAll('\\', '/'))) {
		rmSync(join(dist, path));
	}
}
