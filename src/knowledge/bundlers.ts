import type {Callee, Position} from './types.js';

/** A place in a build's or an application's configuration whose values end up in what every visitor downloads. */
export interface ExposureRow {
	/** The configuration files that are meant; any file when absent. */
	readonly files?: RegExp;
	/** The file itself runs in the page, where there is no `process.env`: one that reads it is a server's, whatever its name. */
	readonly isBrowserOnly?: true;
	/** Key paths in the object that the file exports, or that the function or the wrapper call which it exports gives back. */
	readonly keys?: readonly string[];
	/** Calls that take the values; as in `CallShape`. */
	readonly modules?: readonly [string, ...string[]];
	readonly callees?: readonly Callee[];
	readonly positions?: readonly Position[];
	/** A list of names there publishes the variables of these names. */
	readonly takesNames?: true;
	/** Globals of the page, written as a path, whose assignment publishes a value or, below them, one of its members. */
	readonly assigned?: readonly string[];
	readonly source: string;
	/** Programs with the source text of the published values, each under its own key, in order. */
	readonly examples: readonly {readonly file: string; readonly code: string; readonly exposed: readonly string[]}[];
}

const nextConfig = /(?:^|\/)next\.config\.[cm]?[jt]s$/;

const keys: readonly ExposureRow[] = [
	{
		files: nextConfig,
		keys: ['env', 'publicRuntimeConfig', 'compiler.define'],
		source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/env',
		examples: [
			{file: 'next.config.js', code: 'module.exports = {env: {JWT_SECRET: process.env.JWT_SECRET}};', exposed: ['process.env.JWT_SECRET']},
			{file: 'next.config.mjs', code: 'const nextConfig = {\n\tpublicRuntimeConfig: {key: process.env.JWT_SECRET},\n\tserverRuntimeConfig: {key: process.env.JWT_SECRET},\n};\nexport default nextConfig;', exposed: ['process.env.JWT_SECRET']},
			{file: 'next.config.js', code: 'module.exports = phase => ({env: {JWT_SECRET: key}});', exposed: ['key']},
		],
	},
	{
		files: /(?:^|\/)(?:vite|vitest|electron\.vite|astro|svelte|quasar)\.config\.[cm]?[jt]s$/,
		keys: ['define', 'vite.define', 'main.define', 'renderer.define', 'preload.define'],
		source: 'vite 7: https://vite.dev/config/shared-options#define',
		examples: [
			{file: 'vite.config.js', code: 'export default ({mode}) => {\n\tconst env = loadEnv(mode, process.cwd(), \'\');\n\treturn {define: {\'process.env\': env}};\n};', exposed: ['env']},
		],
	},
	{
		files: /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/,
		keys: ['runtimeConfig.public', 'publicRuntimeConfig', 'env', 'appConfig', 'vite.define'],
		source: 'https://nuxt.com/docs/guide/going-further/runtime-config',
		examples: [{file: 'nuxt.config.js', code: 'export default {publicRuntimeConfig: {jwtSecret: process.env.JWT_SECRET}, privateRuntimeConfig: {jwtSecret: process.env.JWT_SECRET}};', exposed: ['process.env.JWT_SECRET']}],
	},
	{
		files: /(?:^|\/)app\.config\.[cm]?[jt]s$/,
		keys: ['extra', 'expo.extra'],
		source: 'https://docs.expo.dev/versions/latest/config/app/#extra',
		examples: [{file: 'app.config.js', code: 'export default ({config}) => ({...config, extra: {jwtSecret: process.env.JWT_SECRET}});', exposed: ['process.env.JWT_SECRET']}],
	},
	{
		files: /(?:^|\/)rsbuild\.config\.[cm]?[jt]s$/,
		keys: ['source.define'],
		source: 'https://rsbuild.rs/config/source/define',
		examples: [{file: 'rsbuild.config.ts', code: 'export default {source: {define: {KEY: JSON.stringify(process.env.JWT_SECRET)}}};', exposed: ['JSON.stringify(process.env.JWT_SECRET)']}],
	},
	{
		files: /(?:^|\/)\.umirc\.[jt]s$|(?:^|\/)config\/config\.[jt]s$/,
		keys: ['define'],
		source: 'https://umijs.org/en-US/docs/api/config#define',
		examples: [{file: '.umirc.ts', code: 'export default {define: {\'process.env.JWT_SECRET\': process.env.JWT_SECRET}};', exposed: ['process.env.JWT_SECRET']}],
	},
	{
		// Angular replaces one of these files by another and bundles it. Nx gives servers such files as well.
		isBrowserOnly: true,
		files: /(?:^|\/)environments\/environment(?:\.[\w-]+)?\.ts$/,
		keys: ['environment'],
		source: 'https://angular.dev/tools/cli/environments',
		examples: [{file: 'src/environments/environment.prod.ts', code: 'export const environment = {production: true, jwtSecret: \'not-a-key\'};', exposed: ['true', '\'not-a-key\'']}],
	},
];

const calls: readonly ExposureRow[] = [
	{
		// Plugins of Next.js take its configuration and give it back.
		modules: ['@next/bundle-analyzer', '@next/mdx', 'next-intl/plugin', 'next-pwa', '@ducanh2912/next-pwa', '@serwist/next', 'nextra', '@vanilla-extract/next-plugin'],
		callees: ['()()'],
		positions: ['0.env', '0.publicRuntimeConfig'],
		source: 'https://nextjs.org/docs/app/guides/package-bundling, https://next-intl.dev/docs/getting-started',
		examples: [{file: 'next.config.ts', code: 'import createPlugin from \'next-intl/plugin\';\nconst nextConfig = {env: {JWT_SECRET: process.env.JWT_SECRET}};\nexport default createPlugin()(nextConfig);', exposed: ['process.env.JWT_SECRET']}],
	},
	{
		modules: ['@sentry/nextjs'],
		callees: ['withSentryConfig'],
		positions: ['0.env', '0.publicRuntimeConfig'],
		source: 'https://docs.sentry.io/platforms/javascript/guides/nextjs/manual-setup/',
		examples: [{file: 'next.config.mjs', code: 'import {withSentryConfig} from \'@sentry/nextjs\';\nexport default withSentryConfig({env: {JWT_SECRET: key}}, {silent: true});', exposed: ['key']}],
	},
	{
		modules: ['vite', 'vitest/config', 'astro/config', 'electron-vite', 'rolldown', 'tsup', 'tsdown', '@rsbuild/core'],
		callees: ['defineConfig'],
		positions: ['0.define', '0().define', '0.vite.define', '0().vite.define', '0.renderer.define', '0.source.define'],
		source: 'https://vite.dev/config/#config-intellisense',
		examples: [
			{file: 'vite.config.ts', code: 'import {defineConfig} from \'vite\';\nexport default defineConfig({define: {\'process.env.JWT_SECRET\': JSON.stringify(process.env.JWT_SECRET)}});', exposed: ['JSON.stringify(process.env.JWT_SECRET)']},
			{file: 'vite.config.ts', code: 'import {defineConfig} from \'vite\';\nexport default defineConfig(({mode}) => ({define: {KEY: key}}));', exposed: ['key']},
			{file: 'astro.config.mjs', code: 'import {defineConfig} from \'astro/config\';\nexport default defineConfig({vite: {define: {KEY: key}}});', exposed: ['key']},
		],
	},
	{
		// Nuxt imports it without being asked.
		callees: ['defineNuxtConfig'],
		positions: ['0.runtimeConfig.public', '0.publicRuntimeConfig', '0.appConfig', '0.vite.define'],
		source: 'https://nuxt.com/docs/guide/going-further/runtime-config',
		examples: [{file: 'nuxt.config.ts', code: 'export default defineNuxtConfig({runtimeConfig: {jwtSecret: \'\', public: {jwtSecret: process.env.JWT_SECRET}}});', exposed: ['process.env.JWT_SECRET']}],
	},
	{
		modules: ['nuxt/config'],
		callees: ['defineNuxtConfig'],
		positions: ['0.runtimeConfig.public', '0.publicRuntimeConfig', '0.appConfig', '0.vite.define'],
		source: 'https://nuxt.com/docs/guide/going-further/runtime-config',
		examples: [{file: 'nuxt.config.ts', code: 'import {defineNuxtConfig} from \'nuxt/config\';\nexport default defineNuxtConfig({runtimeConfig: {public: {jwtSecret: key}}});', exposed: ['key']}],
	},
	{
		modules: ['webpack', '@rspack/core'],
		callees: ['new DefinePlugin', 'new webpack.DefinePlugin', 'new rspack.DefinePlugin'],
		positions: ['0'],
		source: 'https://webpack.js.org/plugins/define-plugin/',
		examples: [{file: 'webpack.config.js', code: 'const webpack = require(\'webpack\');\nmodule.exports = {plugins: [new webpack.DefinePlugin({\'process.env.JWT_SECRET\': JSON.stringify(process.env.JWT_SECRET)})]};', exposed: ['JSON.stringify(process.env.JWT_SECRET)']}],
	},
	{
		modules: ['webpack', '@rspack/core'],
		callees: ['new EnvironmentPlugin', 'new webpack.EnvironmentPlugin', 'new rspack.EnvironmentPlugin'],
		positions: ['0'],
		takesNames: true,
		source: 'https://webpack.js.org/plugins/environment-plugin/',
		examples: [
			{file: 'webpack.config.js', code: 'const webpack = require(\'webpack\');\nmodule.exports = {plugins: [new webpack.EnvironmentPlugin([\'JWT_SECRET\'])]};', exposed: ['\'JWT_SECRET\'']},
			{file: 'webpack.config.js', code: 'const {EnvironmentPlugin} = require(\'webpack\');\nmodule.exports = {plugins: [new EnvironmentPlugin({JWT_SECRET: key})]};', exposed: ['key']},
		],
	},
	{
		callees: ['new webpack.EnvironmentPlugin'],
		positions: ['0'],
		takesNames: true,
		source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/webpack',
		examples: [{file: 'next.config.js', code: 'module.exports = {webpack: (config, {webpack}) => ({...config, plugins: [new webpack.EnvironmentPlugin([\'JWT_SECRET\'])]})};', exposed: ['\'JWT_SECRET\'']}],
	},
	{
		// Inside `webpack(config, {webpack})` of next.config.js no import leads to the plugin.
		callees: ['new webpack.DefinePlugin'],
		positions: ['0'],
		source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/webpack',
		examples: [{file: 'next.config.js', code: 'module.exports = {\n\twebpack(config, {webpack}) {\n\t\tconfig.plugins.push(new webpack.DefinePlugin({KEY: key}));\n\t\treturn config;\n\t},\n};', exposed: ['key']}],
	},
	{
		modules: ['esbuild'],
		callees: ['build', 'buildSync', 'context', 'transform', 'transformSync'],
		positions: ['0.define', '1.define'],
		source: 'https://esbuild.github.io/api/#define',
		examples: [{file: 'build.mjs', code: 'import {build} from \'esbuild\';\nawait build({define: {KEY: JSON.stringify(process.env.JWT_SECRET)}, platform: \'browser\'});', exposed: ['JSON.stringify(process.env.JWT_SECRET)']}],
	},
	{
		modules: ['@rollup/plugin-replace', 'rollup-plugin-replace', 'vite-plugin-environment', 'rollup-plugin-inject-process-env', 'babel-plugin-transform-define'],
		callees: ['()', 'replace'],
		positions: ['0', '0.values'],
		source: 'https://github.com/rollup/plugins/tree/master/packages/replace#readme',
		examples: [{file: 'rollup.config.js', code: 'import replace from \'@rollup/plugin-replace\';\nexport default {plugins: [replace({KEY: JSON.stringify(key)})]};', exposed: ['JSON.stringify(key)']}],
	},
];

const globals: readonly ExposureRow[] = [
	{
		assigned: ['window.__ENV', 'window.__ENV__', 'window.__env', 'window.__env__', 'window._env_', 'window._env', 'window.ENV', 'window.env', 'window.__RUNTIME_CONFIG__', 'window.__CONFIG__', 'globalThis.__ENV', 'globalThis.__ENV__'],
		source: 'https://github.com/expatfile/next-runtime-env#readme; the names are habits of many starters',
		examples: [
			{file: 'public/env.js', code: 'window.__ENV = {JWT_SECRET: \'not-a-key\'};', exposed: ['\'not-a-key\'']},
			{file: 'public/env.js', code: 'window._env_.JWT_SECRET = \'not-a-key\';', exposed: ['\'not-a-key\'']},
		],
	},
];

export const exposures: readonly ExposureRow[] = [...keys, ...calls, ...globals];
