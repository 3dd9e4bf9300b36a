import {pythonEnvironments} from './python/settings.js';
import type {EnvironmentRow} from './types.js';

/**
 * Objects whose members are settings. `useRuntimeConfig().public` is a member of what a call returns, as in `Callee`.
 * A bundler that writes only some names into its output has its prefixes in `names.ts`.
 */
export const environments: readonly EnvironmentRow[] = [
	{
		path: 'process.env',
		source: 'Node.js 20.20: run',
		examples: [
			{code: 'const key = process.env.JWT_SECRET;', reads: ['JWT_SECRET']},
			{code: 'const {JWT_SECRET, JWT_REFRESH_SECRET: refresh} = process.env;', reads: ['JWT_SECRET', 'JWT_REFRESH_SECRET']},
			{code: 'const key = process.env[\'JWT_SECRET\']!;', reads: ['JWT_SECRET']},
		],
	},
	{
		path: 'globalThis.process.env',
		source: 'Node.js 20.20: run',
		examples: [{code: 'const key = globalThis.process.env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		path: 'global.process.env',
		source: 'Node.js 20.20: run',
		examples: [{code: 'const key = global.process.env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		module: 'process',
		path: 'env',
		source: 'Node.js 20.20: run',
		examples: [
			{code: 'import process from \'node:process\';\nconst key = process.env.JWT_SECRET;', reads: ['JWT_SECRET']},
			{code: 'import {env} from \'process\';\nconst key = env.JWT_SECRET;', reads: ['JWT_SECRET']},
			{code: 'const {env} = require(\'node:process\');\nconst {JWT_SECRET} = env;', reads: ['JWT_SECRET']},
		],
	},
	{
		path: 'Bun.env',
		source: 'https://bun.com/docs/runtime/environment-variables',
		examples: [{code: 'const key = Bun.env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		module: 'bun',
		path: 'env',
		source: 'https://bun.com/docs/runtime/environment-variables',
		examples: [{code: 'import {env} from \'bun\';\nconst key = env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		// Vite publishes names with its prefix only, and Astro and Bun read it on the server as well; but nothing at the
		// place itself tells the two apart, and a secret belongs in the server's own environment.
		path: 'import.meta.env',
		isClient: true,
		source: 'https://vite.dev/guide/env-and-mode',
		examples: [
			{code: 'const key = import.meta.env.VITE_JWT_SECRET;', reads: ['VITE_JWT_SECRET']},
			{code: 'const {JWT_SECRET} = import.meta.env;', reads: ['JWT_SECRET']},
		],
	},
	{
		module: '$env/static/private',
		path: '',
		source: 'https://svelte.dev/docs/kit/$env-static-private',
		examples: [{code: 'import {JWT_SECRET as key} from \'$env/static/private\';', reads: ['JWT_SECRET']}],
	},
	{
		module: '$env/dynamic/private',
		path: 'env',
		source: 'https://svelte.dev/docs/kit/$env-dynamic-private',
		examples: [{code: 'import {env} from \'$env/dynamic/private\';\nconst key = env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		module: '$env/static/public',
		path: '',
		isClient: true,
		source: 'https://svelte.dev/docs/kit/$env-static-public',
		examples: [{code: 'import {PUBLIC_JWT_SECRET} from \'$env/static/public\';', reads: ['PUBLIC_JWT_SECRET']}],
	},
	{
		module: '$env/dynamic/public',
		path: 'env',
		isClient: true,
		source: 'https://svelte.dev/docs/kit/$env-dynamic-public',
		examples: [{code: 'import {env} from \'$env/dynamic/public\';\nconst key = env.PUBLIC_JWT_SECRET;', reads: ['PUBLIC_JWT_SECRET']}],
	},
	{
		module: 'astro:env/server',
		path: '',
		source: 'https://docs.astro.build/en/guides/environment-variables/',
		examples: [{code: 'import {JWT_SECRET} from \'astro:env/server\';', reads: ['JWT_SECRET']}],
	},
	{
		module: 'astro:env/client',
		path: '',
		isClient: true,
		source: 'https://docs.astro.build/en/guides/environment-variables/',
		examples: [{code: 'import {JWT_SECRET} from \'astro:env/client\';', reads: ['JWT_SECRET']}],
	},
	{
		module: 'cloudflare:workers',
		path: 'env',
		source: 'https://developers.cloudflare.com/workers/runtime-apis/bindings/',
		examples: [{code: 'import {env} from \'cloudflare:workers\';\nconst key = env.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		// The second parameter of a Worker's handlers, which everybody calls so.
		path: 'env',
		isKnownByName: true,
		source: 'https://developers.cloudflare.com/workers/runtime-apis/bindings/',
		examples: [{code: 'export default {\n\tasync fetch(request, env) {\n\t\treturn sign(claims, env.JWT_SECRET);\n\t},\n};', reads: ['JWT_SECRET']}],
	},
	{
		path: 'this.env',
		source: 'https://developers.cloudflare.com/durable-objects/api/base/',
		examples: [{code: 'class Session extends DurableObject {\n\tkey() {\n\t\treturn this.env.JWT_SECRET;\n\t}\n}', reads: ['JWT_SECRET']}],
	},
	{
		path: 'c.env',
		source: 'hono 4.13: https://hono.dev/docs/api/context#env',
		examples: [{code: 'app.get(\'/\', c => c.text(sign(claims, c.env.JWT_SECRET)));', reads: ['JWT_SECRET']}],
	},
	{
		path: 'ctx.env',
		source: 'hono 4.13: https://hono.dev/docs/api/context#env',
		examples: [{code: 'app.get(\'/\', ctx => ctx.text(sign(claims, ctx.env.JWT_SECRET)));', reads: ['JWT_SECRET']}],
	},
	{
		path: 'context.env',
		source: 'https://developers.cloudflare.com/pages/functions/bindings/',
		examples: [{code: 'export const onRequest = context => sign(claims, context.env.JWT_SECRET);', reads: ['JWT_SECRET']}],
	},
	{
		path: 'platform.env',
		source: 'https://svelte.dev/docs/kit/adapter-cloudflare',
		examples: [{code: 'export const load = ({platform}) => sign(claims, platform.env.JWT_SECRET);', reads: ['JWT_SECRET']}],
	},
	{
		path: 'event.platform.env',
		source: 'https://svelte.dev/docs/kit/adapter-cloudflare',
		examples: [{code: 'export const handle = ({event}) => sign(claims, event.platform.env.JWT_SECRET);', reads: ['JWT_SECRET']}],
	},
	{
		module: 'hono/adapter',
		path: 'env()',
		source: 'hono 4.13: run',
		examples: [{code: 'import {env} from \'hono/adapter\';\napp.get(\'/\', c => sign(claims, env(c).JWT_SECRET));', reads: ['JWT_SECRET']}],
	},
	{
		path: 'useRuntimeConfig()',
		source: 'https://nuxt.com/docs/guide/going-further/runtime-config',
		examples: [{code: 'export default defineEventHandler(event => sign(claims, useRuntimeConfig(event).jwtSecret));', reads: ['jwtSecret']}],
	},
	{
		path: 'useRuntimeConfig().public',
		isClient: true,
		source: 'https://nuxt.com/docs/guide/going-further/runtime-config',
		examples: [{code: 'const config = useRuntimeConfig();\nconst key = config.public.jwtSecret;', reads: ['jwtSecret']}],
	},
	{
		module: 'next/config',
		path: '().serverRuntimeConfig',
		writtenIn: {file: 'next.config', path: 'serverRuntimeConfig'},
		source: 'https://nextjs.org/docs/pages/api-reference/config/next-config-js/runtime-configuration',
		examples: [{code: 'import getConfig from \'next/config\';\nconst {serverRuntimeConfig} = getConfig();\nconst key = serverRuntimeConfig.jwtSecret;', reads: ['jwtSecret']}],
	},
	{
		module: 'next/config',
		path: '().publicRuntimeConfig',
		isClient: true,
		source: 'https://nextjs.org/docs/pages/api-reference/config/next-config-js/runtime-configuration',
		examples: [{code: 'import getConfig from \'next/config\';\nconst {publicRuntimeConfig} = getConfig();\nconst key = publicRuntimeConfig.jwtSecret;', reads: ['jwtSecret']}],
	},
	{
		module: 'react-native-config',
		path: '',
		isClient: true,
		source: 'https://github.com/lugg/react-native-config#readme',
		examples: [{code: 'import Config from \'react-native-config\';\nconst key = Config.JWT_SECRET;', reads: ['JWT_SECRET']}],
	},
	{
		module: '@env',
		path: '',
		isClient: true,
		source: 'https://github.com/goatandsheep/react-native-dotenv#readme',
		examples: [{code: 'import {JWT_SECRET} from \'@env\';', reads: ['JWT_SECRET']}],
	},
	{
		module: 'expo-constants',
		path: 'expoConfig.extra',
		isClient: true,
		source: 'https://docs.expo.dev/versions/latest/sdk/constants/',
		examples: [{code: 'import Constants from \'expo-constants\';\nconst key = Constants.expoConfig.extra.jwtSecret;', reads: ['jwtSecret']}],
	},
	...['__ENV', '__ENV__', '__env', '__env__', '_env_', '_env', 'ENV', 'env', '__RUNTIME_CONFIG__', '__CONFIG__'].map((name): EnvironmentRow => ({
		path: `window.${name}`,
		isClient: true,
		source: 'https://github.com/expatfile/next-runtime-env#readme; a script tag that the server writes its settings into',
		examples: [{code: `const key = window.${name}.JWT_SECRET;`, reads: ['JWT_SECRET']}],
	})),
	...pythonEnvironments,
];
