export type Role = 'production' | 'ci' | 'test' | 'example' | 'documentation' | 'generated' | 'vendored';

const ciFolders = ['.github', '.gitlab', '.circleci', '.buildkite'] as const;

/** The same as globs, for the presets. */
export const ciGlobs: readonly string[] = ciFolders.map(folder => `${folder}/**`);

/** What a file is for, by its path below the root; the first row that fits decides. Paths are lower-cased, with `/`. */
export const roles: readonly {readonly role: Exclude<Role, 'production'>; readonly pattern: RegExp}[] = [
	{role: 'vendored', pattern: /(?:^|\/)(?:node_modules|bower_components|vendor|vendors|third[_-]party|\.yarn)\//},
	{role: 'generated', pattern: /(?:^|\/)(?:dist|\.next|\.nuxt|\.output|\.svelte-kit|coverage|__generated__|generated)\/|\.min\.[cm]?js$|\.bundle\.[cm]?js$|[.-]generated\.[cm]?[jt]sx?$/},
	{role: 'test', pattern: /(?:^|\/)(?:__tests?__|tests?|testing|specs?|e2e|cypress|playwright|__mocks__|mocks?|__fixtures__|fixtures?|[\w-]*-tests?|tests?-[\w-]+|test[_-]?(?:utils?|helpers?|data))\/|[._-](?:test|tests|spec|e2e|e2e-spec|int-spec|cy|mock|fixture)\.[cm]?[jt]sx?$|(?:^|\/)(?:jest|vitest|karma|playwright|cypress)[\w.-]*\.[cm]?[jt]s$|(?<!(?:^|\/)(?:api|apis|routes?|controllers?|handlers?|functions|endpoints?)\/)(?<=^|\/)test[\w-]*\.[cm]?[jt]sx?$/},
	{role: 'ci', pattern: new RegExp(`^(?:${ciFolders.map(folder => `\\${folder}`).join('|')})/`)},
	{role: 'documentation', pattern: /(?:^|\/)(?:docs?|documentation|website|www)\/|(?:^|\/)readme[\w.-]*$|\.mdx?$|\.stories\.[cm]?[jt]sx?$/},
	{role: 'example', pattern: /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|sandbox|sandboxes|snippets|[\w-]*-examples?|examples?-[\w-]+)\/|[._-](?:example|sample)\.[cm]?[jt]sx?$|(?:^|\/)(?:example|sample|demo)\.[cm]?[jt]sx?$/},
];
