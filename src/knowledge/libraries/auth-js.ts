import type {CallShape, LibraryRow} from '../types.js';

/** Tokens of Auth.js are encrypted, with a key derived from the secret: who has it can make them all the same. */
const tokenCalls: readonly CallShape[] = [
	{callee: 'getToken', keys: ['0.secret[]'], use: 'verify'},
	{callee: 'encode', keys: ['0.secret[]'], use: 'sign'},
	{callee: 'decode', keys: ['0.secret[]'], use: 'verify'},
];

function configured(...callees: readonly string[]): CallShape[] {
	return callees.map(callee => ({callee, keys: ['0.secret[]', '0.jwt.secret', '0().secret[]'], use: 'both'}));
}

export const authJs: readonly LibraryRow[] = [
	{
		modules: ['next-auth', 'next-auth/next'],
		calls: [
			...configured('()', 'getServerSession', 'unstable_getServerSession'),
			// In a route of the pages directory, request and response stand before the options.
			...['()', 'getServerSession', 'unstable_getServerSession']
				.map((callee): CallShape => ({callee, keys: ['2.secret[]', '2.jwt.secret'], use: 'both'})),
		],
		source: 'https://next-auth.js.org/configuration/options and https://authjs.dev/reference/nextjs',
		examples: [
			{code: `import NextAuth from 'next-auth'; export const {handlers, auth} = NextAuth({providers, secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `import NextAuth from 'next-auth'; export default NextAuth({providers, jwt: {secret: process.env.JWT_SECRET}});`, keys: ['process.env.JWT_SECRET']},
			{code: `import NextAuth, {type NextAuthOptions} from 'next-auth'; export const authOptions: NextAuthOptions = {secret: key}; const handler = NextAuth(authOptions); export {handler as GET};`, keys: ['key']},
			{code: `import NextAuth from 'next-auth'; export default (req, res) => NextAuth(req, res, {secret: key});`, keys: ['key']},
			{code: `import NextAuth from 'next-auth'; export const {auth} = NextAuth(request => ({secret: key, providers: providersOf(request)}));`, keys: ['key']},
			{code: `const NextAuth = require('next-auth').default; module.exports = NextAuth({secret: [current, previous]});`, keys: ['current', 'previous']},
		],
	},
	{
		modules: ['next-auth/jwt', '@auth/core/jwt'],
		calls: tokenCalls,
		source: 'next-auth 4.24.15, @auth/core 0.41.3',
		examples: [
			{code: `import {getToken} from 'next-auth/jwt'; export const middleware = async req => getToken({req, secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `import * as jwt from '@auth/core/jwt'; await jwt.decode({token: await jwt.encode({token: {sub: '1'}, secret: key, salt}), secret: other, salt});`, keys: ['key', 'other']},
		],
	},
	{
		modules: ['next-auth/middleware'],
		calls: ['()', 'withAuth'].map((callee): CallShape => ({callee, keys: ['0.secret', '1.secret'], use: 'verify'})),
		source: 'https://next-auth.js.org/configuration/nextjs#middleware',
		examples: [
			{code: `import {withAuth} from 'next-auth/middleware'; export default withAuth(req => {}, {secret: key});`, keys: ['key']},
			{code: `import withAuth from 'next-auth/middleware'; export default withAuth({secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
		],
	},
	{
		modules: ['@auth/core'],
		calls: [{callee: 'Auth', keys: ['1.secret[]'], use: 'both'}],
		source: 'https://authjs.dev/reference/core; and @auth/core 0.41.3',
		examples: [{code: `import {Auth} from '@auth/core'; export const handle = request => Auth(request, {secret: 'not-a-real-key', providers});`, keys: [`'not-a-real-key'`]}],
	},
	{
		modules: ['@auth/express'],
		calls: [...configured('ExpressAuth'), {callee: 'getSession', keys: ['1.secret[]'], use: 'verify'}],
		source: 'https://authjs.dev/reference/express',
		examples: [{code: `import {ExpressAuth} from '@auth/express'; app.use('/auth/*', ExpressAuth({providers, secret: 'not-a-real-key'}));`, keys: [`'not-a-real-key'`]}],
	},
	{
		modules: ['@auth/sveltekit', '@auth/solid-start', '@auth/qwik', '@hono/auth-js', '#auth'],
		calls: configured('SvelteKitAuth', 'SolidAuth', 'QwikAuth$', 'initAuthConfig', 'NuxtAuthHandler'),
		source: 'https://authjs.dev/reference/sveltekit, https://authjs.dev/reference/qwik, README of @hono/auth-js 1.1.1, https://auth.sidebase.io/guide/authjs/nuxt-auth-handler',
		examples: [
			{code: `import {SvelteKitAuth} from '@auth/sveltekit'; export const {handle} = SvelteKitAuth({providers, secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `import {initAuthConfig} from '@hono/auth-js'; app.use('*', initAuthConfig(c => ({secret: c.env.AUTH_SECRET, providers})));`, keys: ['c.env.AUTH_SECRET']},
			{code: `import {NuxtAuthHandler} from '#auth'; export default NuxtAuthHandler({secret: useRuntimeConfig().authSecret});`, keys: ['useRuntimeConfig().authSecret']},
		],
	},
	{
		modules: ['better-auth', 'better-auth/minimal'],
		calls: [{callee: 'betterAuth', keys: ['0.secret', '0.secrets[].value'], use: 'both'}],
		source: 'https://www.better-auth.com/docs/reference/options; and better-auth 1.7.25',
		examples: [
			{code: `import {betterAuth} from 'better-auth'; export const auth = betterAuth({secret: 'not-a-real-key', database});`, keys: [`'not-a-real-key'`]},
			{code: `import {betterAuth} from 'better-auth'; export const auth = betterAuth({secrets: [{version: 2, value: current}, {version: 1, value: previous}]});`, keys: ['current', 'previous']},
		],
	},
	{
		modules: ['better-auth/cookies'],
		calls: [{callee: 'getCookieCache', keys: ['1.secret'], use: 'verify'}],
		source: 'https://www.better-auth.com/docs/concepts/session-management#cookie-cache',
		examples: [{code: `import {getCookieCache} from 'better-auth/cookies'; const session = await getCookieCache(request, {secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]}],
	},
];
