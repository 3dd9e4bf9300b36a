import {pythonConfigFiles} from './python/config-files.js';

/** A file whose default export (`export default`, `module.exports`, or the whole of a JSON or YAML file) configures a framework. */
export interface ConfigFileRow {
	/** Fits the path under the root, with `/`. */
	readonly path: RegExp;
	/** The paths to the keys in what is exported, or in what an exported function returns. */
	readonly keys: readonly string[];
	/** Members that must be there too: other programs name their files so. */
	readonly beside?: readonly string[];
	/** What the text must mention too: a package that is switched on by its name. */
	readonly mentions?: RegExp;
	/** Members that take precedence: where one of them is, the keys are none. */
	readonly unless?: readonly string[];
	readonly use: 'sign' | 'verify' | 'both';
	readonly source: string;
	/** Whole files, with the source text of every key that must be found in them, in order. */
	readonly examples: readonly {readonly path: string; readonly code: string; readonly keys: readonly string[]}[];
}

export const configFiles: readonly ConfigFileRow[] = [
	{
		path: /(?:^|\/)config\/(?:env\/[^/]+\/)?admin\.(?:[cm]?[jt]s|json)$/,
		keys: ['auth.secret'],
		use: 'both',
		source: 'https://docs.strapi.io/cms/configurations/admin-panel, "auth.secret": secret used to encode JWT tokens',
		examples: [
			{
				path: 'config/admin.ts',
				code: `export default ({env}) => ({auth: {secret: env('ADMIN_JWT_SECRET', 'not-a-real-key')}, apiToken: {salt: env('API_TOKEN_SALT')}});`,
				keys: [`env('ADMIN_JWT_SECRET', 'not-a-real-key')`],
			},
			{path: 'apps/cms/config/env/production/admin.js', code: `module.exports = {auth: {secret: 'not-a-real-key'}};`, keys: [`'not-a-real-key'`]},
			{path: 'lib/admin.js', code: `module.exports = {auth: {secret: 'of-something-else'}};`, keys: []},
		],
	},
	{
		// Version 3 kept the panel's settings with the server's.
		path: /(?:^|\/)config\/(?:env\/[^/]+\/)?server\.(?:[cm]?[jt]s|json)$/,
		keys: ['admin.auth.secret'],
		use: 'both',
		source: 'https://docs-v3.strapi.io/developer-docs/latest/setup-deployment-guides/configurations.html#server, "admin.auth.secret"',
		examples: [
			{
				path: 'config/server.js',
				code: `module.exports = ({env}) => ({host: env('HOST', '0.0.0.0'), admin: {auth: {secret: env('ADMIN_JWT_SECRET', 'not-a-real-key')}}});`,
				keys: [`env('ADMIN_JWT_SECRET', 'not-a-real-key')`],
			},
		],
	},
	{
		path: /(?:^|\/)config\/(?:env\/[^/]+\/)?plugins\.(?:[cm]?[jt]s|json)$/,
		keys: ['users-permissions.config.jwtSecret'],
		use: 'both',
		source: 'https://docs.strapi.io/cms/features/users-permissions#jwt-configuration',
		examples: [
			{
				path: 'config/plugins.js',
				code: `module.exports = ({env}) => ({'users-permissions': {config: {jwtSecret: env('JWT_SECRET') || 'not-a-real-key', jwt: {expiresIn: '7d'}}}});`,
				keys: [`env('JWT_SECRET') || 'not-a-real-key'`],
			},
		],
	},
	{
		path: /(?:^|\/)config\/[^/]+\.(?:[cm]?[jt]s|json5?|ya?ml)$/,
		keys: ['authentication.secret'],
		beside: ['authentication.authStrategies'],
		use: 'both',
		source: 'https://feathersjs.com/api/authentication/service.html#configuration',
		examples: [
			{
				path: 'config/default.json',
				code: `{"authentication": {"entity": "user", "secret": "not-a-real-key", "authStrategies": ["jwt", "local"]}}`,
				keys: [`"not-a-real-key"`],
			},
			{path: 'config/default.json', code: `{"authentication": {"type": "basic", "secret": "of-something-else"}}`, keys: []},
		],
	},
	{
		// Version 3 called the list otherwise.
		path: /(?:^|\/)config\/[^/]+\.(?:[cm]?[jt]s|json5?|ya?ml)$/,
		keys: ['authentication.secret'],
		beside: ['authentication.strategies'],
		use: 'both',
		source: 'README of @feathersjs/authentication 2.1.16',
		examples: [
			{
				path: 'config/default.json',
				code: `{"authentication": {"secret": "not-a-real-key", "strategies": ["jwt", "local"], "path": "/authentication"}}`,
				keys: [`"not-a-real-key"`],
			},
		],
	},
	...pythonConfigFiles,
];
