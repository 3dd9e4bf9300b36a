import {ruleTest} from '../rule-test.js';

const messageId = 'clientSecret';

ruleTest(import.meta, {
	valid: [
		`const key = process.env.JWT_SECRET;`,
		`const key = process.env.NEXT_PUBLIC_JWT_PUBLIC_KEY;`,
		`const key = import.meta.env.VITE_JWT_PUBLIC_KEY;`,
		`const url = process.env.NEXT_PUBLIC_API_URL;`,
		`const issuer = import.meta.env.VITE_JWT_ISSUER;`,
		`const name = process.env.REACT_APP_JWT_COOKIE_NAME;`,
		`const key = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY;`,
		`const key = process.env.PUBLIC_KEY;`,
		`import {JWT_SECRET} from '$env/static/private';`,
		`import {env} from '$env/dynamic/private'; const key = env.JWT_SECRET;`,
		`import {JWT_SECRET} from 'astro:env/server';`,
		`const config = useRuntimeConfig(); const key = config.jwtSecret;`,
		`const isDevelopment = import.meta.env.DEV;`,
		`'use client'; const url = process.env.NEXT_PUBLIC_API_URL;`,
		`'use server'; const key = process.env.JWT_SECRET;`,
		`const message = 'NEXT_PUBLIC_JWT_SECRET must not exist';`,
		`if ('NEXT_PUBLIC_JWT_SECRET' in process.env) { throw new Error('remove it'); }`,
		`import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.NEXT_PUBLIC_PUBLIC_KEY, {algorithms: ['RS256']});`,
		{code: `module.exports = {env: {API_URL: process.env.API_URL}, serverRuntimeConfig: {jwtSecret: process.env.JWT_SECRET}};`, filename: 'next.config.js'},
		{code: `export default defineConfig({define: {__VERSION__: JSON.stringify(version)}});`, filename: 'vite.config.ts'},
		{code: `export default defineNuxtConfig({runtimeConfig: {jwtSecret: process.env.JWT_SECRET, public: {apiUrl: '/api'}}});`, filename: 'nuxt.config.ts'},
		`window.__ENV = {API_URL: process.env.API_URL};`,
		{code: `const key = process.env.NEXT_PUBLIC_JWT_SECRET;`, filename: 'test/client.ts'},
	],
	invalid: [
		...['NEXT_PUBLIC_', 'VITE_', 'REACT_APP_', 'EXPO_PUBLIC_', 'NUXT_PUBLIC_', 'GATSBY_', 'VUE_APP_', 'PUBLIC_']
			.map(prefix => ({code: `const key = process.env.${prefix}JWT_SECRET;`, at: `process.env.${prefix}JWT_SECRET`, messageId, name: `${prefix}JWT_SECRET`})),
		{code: `const key = import.meta.env.VITE_JWT_SECRET;`, at: 'import.meta.env.VITE_JWT_SECRET', messageId, name: 'VITE_JWT_SECRET'},
		{code: `const key = import.meta.env.JWT_SECRET;`, at: 'import.meta.env.JWT_SECRET', messageId, name: 'JWT_SECRET'},
		{code: `const {VITE_JWT_SECRET} = import.meta.env;`, at: 'VITE_JWT_SECRET', messageId},
		{code: `const {NEXT_PUBLIC_AUTH_SECRET: secret} = process.env;`, at: 'NEXT_PUBLIC_AUTH_SECRET', messageId},
		{code: `'use client'; const key = process.env.JWT_SECRET;`, at: 'process.env.JWT_SECRET', messageId},
		{code: `import {PUBLIC_JWT_SECRET} from '$env/static/public'; use(PUBLIC_JWT_SECRET);`, at: 'PUBLIC_JWT_SECRET', messageId},
		{code: `import {env} from '$env/dynamic/public'; const key = env.PUBLIC_JWT_SECRET;`, at: 'env.PUBLIC_JWT_SECRET', messageId},
		{code: `const key = window.__ENV.JWT_SECRET;`, at: 'window.__ENV.JWT_SECRET', messageId},
		{code: `const key = useRuntimeConfig().public.jwtSecret;`, at: 'useRuntimeConfig().public.jwtSecret', messageId},
		{code: `import Config from 'react-native-config'; const key = Config.JWT_SECRET;`, at: 'Config.JWT_SECRET', messageId},
		{code: `import {JWT_SECRET} from '@env'; use(JWT_SECRET);`, at: 'JWT_SECRET', messageId},
		{code: `import Constants from 'expo-constants'; const key = Constants.expoConfig.extra.jwtSecret;`, at: 'Constants.expoConfig.extra.jwtSecret', messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.NEXT_PUBLIC_SIGNING);`, at: 'process.env.NEXT_PUBLIC_SIGNING', messageId, name: 'NEXT_PUBLIC_SIGNING'},
		{code: `import {jwtVerify} from 'jose'; await jwtVerify(token, new TextEncoder().encode(import.meta.env.VITE_SIGNING));`, at: 'import.meta.env.VITE_SIGNING', messageId},

		// What a build writes into the page.
		{code: `module.exports = {env: {JWT_SECRET: process.env.JWT_SECRET}};`, filename: 'next.config.js', at: 'process.env.JWT_SECRET', messageId, name: 'JWT_SECRET'},
		{code: `export default {publicRuntimeConfig: {key: process.env.JWT_SECRET}};`, filename: 'next.config.mjs', at: 'process.env.JWT_SECRET', messageId},
		{code: `import {defineConfig} from 'vite'; export default defineConfig({define: {'process.env.JWT_SECRET': JSON.stringify(process.env.JWT_SECRET)}});`, filename: 'vite.config.ts', at: 'JSON.stringify(process.env.JWT_SECRET)', messageId},
		{code: `export default defineNuxtConfig({runtimeConfig: {public: {jwtSecret: process.env.JWT_SECRET}}});`, filename: 'nuxt.config.ts', at: 'process.env.JWT_SECRET', messageId},
		{code: `const webpack = require('webpack'); module.exports = {plugins: [new webpack.DefinePlugin({'process.env.JWT_SECRET': JSON.stringify(process.env.JWT_SECRET)})]};`, filename: 'webpack.config.js', at: 'JSON.stringify(process.env.JWT_SECRET)', messageId},
		{code: `export default ({config}) => ({...config, extra: {jwtSecret: process.env.JWT_SECRET}});`, filename: 'app.config.js', at: 'process.env.JWT_SECRET', messageId},
		{code: `export const environment = {production: true, jwtSecret: 'not-a-real-key'};`, filename: 'src/environments/environment.ts', at: `'not-a-real-key'`, messageId},
		{code: `window.__ENV = {JWT_SECRET: process.env.JWT_SECRET};`, at: 'process.env.JWT_SECRET', messageId},
	],
});
