/** The languages beside JavaScript and TypeScript that are read. */
export type LanguageId =
	| 'dockerfile' | 'dotenv' | 'hcl' | 'ini' | 'json' | 'markdown' | 'markup' | 'powershell' | 'properties' | 'python' | 'shell' | 'systemd' | 'toml' | 'yaml';

/** Which language a file of this name is written in; the first row that fits decides. Names are lower-cased, without folders. */
export const languageNames: readonly {readonly language: LanguageId; readonly name: RegExp}[] = [
	// `.env`, `.env.production.local`, `staging.env`, `.example.env`, `env.example`, `env`; a module called so is code.
	{language: 'dotenv', name: /^(?:[\w.-]*\.)?env(?![\w.-]*\.(?:[cm]?[jt]sx?|py|rb|php|go|java|rs|cs|kt|swift|json5?|ya?ml|toml|sh|ps1|md|html?|vue|svelte|enc|gpg|vault|keys)$)(?:[._-][\w.-]*)?$/},
	{language: 'dotenv', name: /^(?:\.dev\.vars|\.flaskenv|\.envfile|envfile|(?:env|dotenv)[_-](?:example|sample|template|dist|default)s?)(?:\.[\w-]+)?$/},
	{language: 'shell', name: /^(?:\.envrc|\.(?:bash|zsh)(?:rc|_profile|env)|\.profile|procfile|justfile|makefile)(?:\.[\w-]+)?$/},
	{language: 'dockerfile', name: /^(?:dockerfile|containerfile)(?:[._-][\w.-]+)?$|\.(?:dockerfile|containerfile)$/},
	{language: 'json', name: /^(?:\.babelrc|\.firebaserc|composer\.lock)$/},
];

/** Endings of names, lower-cased. */
export const languageEndings: Readonly<Record<string, LanguageId>> = {
	env: 'dotenv',
	yaml: 'yaml', yml: 'yaml',
	json: 'json', jsonc: 'json', json5: 'json', webmanifest: 'json',
	toml: 'toml',
	ini: 'ini', cfg: 'ini', conf: 'ini', cnf: 'ini',
	properties: 'properties',
	service: 'systemd', socket: 'systemd', timer: 'systemd', container: 'systemd',
	tf: 'hcl', tfvars: 'hcl', hcl: 'hcl', nomad: 'hcl',
	sh: 'shell', bash: 'shell', zsh: 'shell', ksh: 'shell', fish: 'shell', mk: 'shell',
	ps1: 'powershell', psm1: 'powershell', psd1: 'powershell',
	py: 'python', pyi: 'python',
	md: 'markdown', mdx: 'markdown', markdown: 'markdown',
	vue: 'markup', svelte: 'markup', astro: 'markup',
};

/** What begins a comment that ignores findings. JSON has none, and of a manual only its commands are read. */
export const commentMarks: Readonly<Record<LanguageId, string | undefined>> = {
	dockerfile: '#', dotenv: '#', hcl: '#', ini: '#', json: undefined, markdown: undefined, markup: '//', powershell: '#', properties: '#', python: '#', shell: '#', systemd: '#', toml: '#', yaml: '#',
};

/** JSON in which comments may stand. */
export const jsonWithComments = /\.(?:jsonc|json5)(?:\.\w+)?$/i;

/** What a template of a file has behind its own ending: `values.yaml.gotmpl`, `config.json.example`. */
export const templateEndings: ReadonlySet<string> = new Set([
	'example', 'sample', 'template', 'templ', 'tmpl', 'gotmpl', 'tpl', 'dist', 'default', 'defaults', 'j2', 'jinja', 'jinja2', 'ejs', 'erb', 'hbs', 'mustache', 'liquid', 'bak', 'old', 'orig',
]);

/** Files whose texts are for people or for other programs, so that a telling name in them means nothing. Paths are lower-cased, with `/`. */
export const unreadFiles: readonly {readonly path: RegExp; readonly because: string}[] = [
	{path: /(?:^|\/)(?:package-lock|npm-shrinkwrap|packages\.lock|bun\.lock|deno\.lock|project\.assets|flake\.lock)\.json$|(?:^|\/)(?:pnpm-lock|pubspec\.lock)\.ya?ml$|\.lock$|[.-]lock\.json$/, because: 'a lock file'},
	{path: /(?:^|\/)(?:i18n|l10n|locales?|langs?|languages|translations?|messages|intl|lproj)\/(?:.*\/)?[^/]+\.(?:json5?|ya?ml|properties|ini|toml)$|(?:^|\/)(?:messages|translations?|strings)(?:[._-][a-z]{2}(?:[_-][a-z]{2,4})?)?\.(?:json|ya?ml|properties)$/, because: 'a translation'},
	{path: /\.(?:postman_collection|ipynb|map|min|sarif|har)\.json$|\.ipynb$/, because: 'a recording'},
	{path: /(?:^|\/)custom-environment-variables\.(?:json5?|ya?ml|toml|properties)$/, because: 'a list of names'}, // node-config 3
	{path: /(?:^|\/)(?:tsconfig|jsconfig)[\w.-]*\.json$|\.schema\.json$/, because: 'a description of types'},
];

/** A YAML document that says which values a type may have, and gives none: the definition of a custom resource of Kubernetes. */
export const describedTypes = /^kind:[ \t]*["']?CustomResourceDefinition\b/m;

/** The same as globs, for the preset. */
export const fileGlobs: readonly string[] = [
	'**/.env', '**/.env.*', '**/*.env', '**/env', '**/env.*', '**/.dev.vars', '**/.flaskenv', '**/.envrc',
	'**/{Dockerfile,Containerfile,dockerfile}', '**/{Dockerfile,Containerfile,dockerfile}.*', '**/*.{Dockerfile,dockerfile}', '**/Procfile',
	...Object.keys(languageEndings).filter(ending => !['markup', 'markdown'].includes(languageEndings[ending] ?? '') && ending !== 'env').flatMap(ending => [`**/*.${ending}`, `**/*.${ending}.{example,sample,template,dist,tpl,tmpl}`]),
];

/** Modules whose names the globs above fit as well: `env.ts`. */
export const scriptGlobs: readonly string[] = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];
