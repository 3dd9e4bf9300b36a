export type Role = 'production' | 'ci' | 'test' | 'example' | 'documentation' | 'generated' | 'vendored';

const ciFolders = ['.github', '.gitlab', '.circleci', '.buildkite'] as const;

/** The same as globs, for the presets. */
export const ciGlobs: readonly string[] = ciFolders.map(name => `**/${name}/**`);

/**
 * The start of a folder's name. In the layers of an application `vendors`, `samples`, `docs` and the like are what the
 * application is about, and its routes, some of which are called `test`, are shipped.
 */
const folder = String.raw`(?:^|/)(?<!(?:^|/)(?:routes?|routers?|controllers?|models?|middlewares?|handlers?|resolvers?|modules|features|pages)/(?:[^/]+/)*)`;

/** Below `app/` or `routes/`: a file whose folders are the path of a URL (Next.js, SvelteKit). */
const route = String.raw`(?<=(?:^|/)(?:app|routes)/(?:[^/]+/)*)(?:[^/]+/)*(?:route|page|\+server|\+page\.server)\.[cm]?[jt]sx?$`;

const testFolder = String.raw`(?:^|/)(?:__tests?__|tests?|tst|testing|specs?|e2e|cypress|playwright|__mocks__|mocks?|__fixtures__|fixtures?|fixture-[\w-]+|[\w.-]*-tests?|tests?-[\w-]+|test[_-]?(?:utils?|helpers?|data))/(?!${route})`;
const testFile = String.raw`[._-](?:test|tests|spec|e2e|e2e-spec|int-spec|cy|mock|fixture)\.[cm]?[jt]sx?$|(?:^|/)(?:jest|vitest|karma|playwright|cypress)[\w.-]*\.[cm]?[jt]s$|(?<!(?:^|/)(?:api|apis|routes?|controllers?|handlers?|functions|endpoints?)/)(?<=^|/)test(?!imonial)[\w-]*\.[cm]?[jt]sx?$|(?:^|/)(?:test(?:s|ing)?|test_[^/]*|[^/]*_tests?|conftest|noxfile)\.pyi?$`;

/** What a configuration file is called that shows others what to write, or serves tests. */
const shown = 'examples?|samples?|templates?|tmpl|dist|defaults?';
const exampleSettings = String.raw`(?:^|/)[^/]*[._-](?:${shown})\.(?:env|ya?ml|json|jsonc|toml|ini|properties|tfvars|conf|cfg|service|sh)$|(?:^|/)[^/]*(?:env|ya?ml|json|toml|ini|properties|tfvars|conf|cfg|service|sh|vars)[._-](?:${shown})(?:[._-][\w-]+)*$|(?:^|/)(?:${shown})\.env$|(?:^|/)(?:example|sample)s?[._-][^/]*\.(?:env|ya?ml|json|toml|ini|properties|tfvars)$|\.env(?:\.[\w-]+)?\.(?:${shown})$|(?:^|/)\.(?:${shown})\.env$`;
const testSettings = String.raw`(?:^|/)[^/]*\.env(?:[._-][\w-]+)*[._-](?:test|testing|e2e|ci|jest|vitest)(?:\.[\w-]+)?$|(?<!(?:^|/)\.(?:github|gitlab|circleci|buildkite)/(?:[^/]*/)*)(?<=^|/)[^/]*[._-](?:test|tests|testing|e2e|integration)\.(?:env|ya?ml|json|toml|properties|conf|ini)$|(?:^|/)(?:test|testing|e2e)(?:[._-][\w-]+)?\.env$|postman[^/]*\.json$`;
const ciFiles = String.raw`(?:^|/)(?:\.gitlab-ci[\w.-]*\.ya?ml|\.travis\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml|appveyor\.ya?ml|\.appveyor\.ya?ml|cloudbuild\.ya?ml|buildspec[\w.-]*\.ya?ml|\.woodpecker[\w.-]*\.ya?ml)$`;

/** What a file is for, by its path below the root; the first row that fits decides. Paths are lower-cased, with `/`. */
export const roles: readonly {readonly role: Exclude<Role, 'production'>; readonly pattern: RegExp}[] = [
	{role: 'vendored', pattern: new RegExp(String.raw`(?:^|/)(?:node_modules|bower_components|site-packages|\.?venv|third[_-]party|\.yarn)/|${folder}vendors?/`)},
	{role: 'generated', pattern: new RegExp(String.raw`(?:^|/)(?:dist|\.history|\.next|\.nuxt|\.output|\.svelte-kit|__generated__|generated)/|${folder}coverage/|\.min\.[cm]?js$|\.bundle\.[cm]?js$|[.-]generated\.[cm]?[jt]sx?$`)},
	{role: 'test', pattern: new RegExp(`${testFolder}|${testFile}|${testSettings}|${folder}(?:bench|benchmarks?)/`)},
	{role: 'ci', pattern: new RegExp(`(?:^|/)(?:${ciFolders.map(name => `\\${name}`).join('|')})/|${ciFiles}`)},
	{role: 'documentation', pattern: new RegExp(String.raw`${folder}(?:docs?|documentation)/|(?:^|/)readme[\w.-]*$|\.mdx?$|\.stories\.[cm]?[jt]sx?$`)},
	{role: 'example', pattern: new RegExp(String.raw`${folder}_?(?:examples?|samples?|demos?|playgrounds?|sandbox|sandboxes|snippets|[\w-]*-examples?|examples?-[\w-]+)/|[._-](?:example|sample)\.[cm]?[jt]sx?$|(?:^|/)(?:example|sample|demo)\.[cm]?[jt]sx?$|${exampleSettings}`)},
];
