import type {CallShape, DecoratorRow, LibraryRow} from '../types.js';

export const hapi: readonly LibraryRow[] = [
	{
		modules: ['@hapi/jwt'],
		// An empty key makes it sign, and accept, unsecured tokens (`none`).
		calls: [
			{callee: 'token.generate', keys: ['1'], use: 'sign', claims: '0', acceptsEmptyKey: true},
			{callee: 'token.generate', keys: ['1.key'], use: 'sign', algorithm: '1.algorithm', acceptsEmptyKey: true},
			...['token.verify', 'token.verifySignature'].flatMap((callee): CallShape[] => [
				{callee, keys: ['1'], use: 'verify', acceptsEmptyKey: true},
				{callee, keys: ['1.key'], use: 'verify', algorithms: '1.algorithms', acceptsEmptyKey: true},
			]),
		],
		source: '@hapi/jwt 3.2.4',
		examples: [
			{code: `const Jwt = require('@hapi/jwt'); Jwt.token.generate({sub: '1'}, 'not-a-real-key');`, keys: [`'not-a-real-key'`]},
			{code: `import {token} from '@hapi/jwt'; token.verify(token.decode(text), {key: 'not-a-real-key', algorithm: 'HS256'});`, keys: [`'not-a-real-key'`]},
		],
	},
];

/** The scheme named `jwt`, which both @hapi/jwt and hapi-auth-jwt2 register. */
export const hapiDecorators: readonly DecoratorRow[] = [
	{
		path: 'auth.strategy',
		call: {keys: ['2.keys[]'], use: 'verify', when: {1: 'jwt'}, acceptsEmptyKey: true},
		source: 'https://hapi.dev/module/jwt/api; and @hapi/jwt 3.2.4',
		examples: [
			{code: `server.auth.strategy('access', 'jwt', {keys: 'not-a-real-key', verify, validate});`, keys: [`'not-a-real-key'`]},
			{code: `server.auth.strategy('access', 'jwt', {keys: [current, previous], verify, validate});`, keys: ['current', 'previous']},
		],
	},
	{
		path: 'auth.strategy',
		call: {keys: ['2.keys[].key'], use: 'verify', algorithms: '2.keys[].algorithms', when: {1: 'jwt'}, acceptsEmptyKey: true},
		source: 'https://hapi.dev/module/jwt/api; and @hapi/jwt 3.2.4',
		examples: [
			{code: `server.auth.strategy('access', 'jwt', {keys: [{key: 'not-a-real-key', algorithms: ['HS256'], kid: 'a'}], verify});`, keys: [`'not-a-real-key'`]},
			{code: `server.auth.strategy('session', 'cookie', {cookie: {password: 'of-a-cookie'}, keys: 'of-another-scheme'});`, keys: []},
		],
	},
	{
		path: 'auth.strategy',
		call: {keys: ['2.key[]'], use: 'verify', algorithms: '2.verifyOptions.algorithms', when: {1: 'jwt'}},
		source: 'README of hapi-auth-jwt2 11.0.0; and run',
		examples: [
			{code: `server.auth.strategy('jwt', 'jwt', {key: 'not-a-real-key', validate});`, keys: [`'not-a-real-key'`]},
			{code: `server.auth.strategy('jwt', 'jwt', {key: [current, previous], validate, verifyOptions: {algorithms: ['HS256']}});`, keys: ['current', 'previous']},
		],
	},
	{
		// Up to hapi 16 the mode stood before the options.
		path: 'auth.strategy',
		call: {keys: ['3.key[]'], use: 'verify', algorithms: '3.verifyOptions.algorithms', when: {1: 'jwt'}},
		source: 'README of hapi-auth-jwt2 7.4.1 and hapi-auth-jwt 4.0.0',
		examples: [{code: `server.auth.strategy('jwt', 'jwt', true, {key: 'not-a-real-key', validateFunc: validate});`, keys: [`'not-a-real-key'`]}],
	},
];
