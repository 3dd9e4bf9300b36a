import type {LibraryRow} from '../types.js';

/** Packages that sign with Web Crypto or in plain JavaScript: workers, browsers, React Native, Deno. */
export const webSigners: readonly LibraryRow[] = [
	{
		modules: ['@tsndr/cloudflare-worker-jwt'],
		calls: [
			{callee: 'sign', keys: ['1', '1.k', '1.d'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'verify', keys: ['1', '1.k'], use: 'verify', algorithms: '2.algorithm'},
		],
		source: '@tsndr/cloudflare-worker-jwt 3.2.3',
		examples: [
			{code: `import jwt from '@tsndr/cloudflare-worker-jwt'; await jwt.verify(await jwt.sign({sub: '1'}, 'not-a-real-key'), env.JWT_SECRET);`, keys: [`'not-a-real-key'`, 'env.JWT_SECRET']},
			{code: `import {sign} from '@tsndr/cloudflare-worker-jwt'; await sign({sub: '1'}, key);`, keys: ['key']},
		],
	},
	{
		modules: ['jwt-encode'],
		calls: [{callee: '()', keys: ['1'], use: 'sign', claims: '0', acceptsEmptyKey: true}],
		source: 'jwt-encode 1.0.1',
		examples: [
			{code: `import sign from 'jwt-encode'; sign({sub: '1'}, 'not-a-real-key');`, keys: [`'not-a-real-key'`]},
			{code: `const sign = require('jwt-encode'); sign({sub: '1'}, key);`, keys: ['key']},
		],
	},
	{
		modules: ['oslo/jwt'],
		calls: [
			{callee: 'createJWT', keys: ['1'], use: 'sign', claims: '2', algorithm: '0'},
			{callee: 'validateJWT', keys: ['1'], use: 'verify', algorithms: '0'},
		],
		source: 'oslo 1.2.1',
		examples: [
			{code: `import {createJWT, validateJWT} from 'oslo/jwt'; await validateJWT('HS256', key, await createJWT('HS256', other, {sub: '1'}));`, keys: ['key', 'other']},
		],
	},
	{
		modules: ['jsrsasign'],
		calls: ['KJUR.jws.JWS', 'jws.JWS'].flatMap((jws): LibraryRow['calls'] => [
			{
				callee: `${jws}.sign`,
				keys: ['3', '3.utf8', '3.rstr', '3.hex', '3.b64', '3.b64u'],
				use: 'sign',
				claims: '2',
				algorithm: '0',
				acceptsEmptyKey: true,
			},
			{callee: `${jws}.verify`, keys: ['1', '1.utf8', '1.rstr', '1.hex', '1.b64', '1.b64u'], use: 'verify', algorithms: '2', acceptsEmptyKey: true},
			{callee: `${jws}.verifyJWT`, keys: ['1', '1.utf8', '1.rstr', '1.hex', '1.b64', '1.b64u'], use: 'verify', algorithms: '2.alg', acceptsEmptyKey: true},
		]),
		source: 'jsrsasign 11.1.5',
		examples: [
			{code: `import {KJUR} from 'jsrsasign'; KJUR.jws.JWS.sign('HS256', header, payload, {utf8: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `const rs = require('jsrsasign'); rs.KJUR.jws.JWS.verifyJWT(token, key, {alg: ['HS256']});`, keys: ['key']},
			{code: `const {jws} = require('jsrsasign'); jws.JWS.verify(token, key, ['HS256']);`, keys: ['key']},
		],
	},
	{
		modules: ['expo-jwt'],
		calls: [
			{callee: 'encode', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm', acceptsEmptyKey: true},
			{callee: 'decode', keys: ['1'], use: 'verify', acceptsEmptyKey: true},
		],
		source: 'expo-jwt 1.8.2',
		examples: [
			{code: `import JWT from 'expo-jwt'; JWT.decode(JWT.encode({sub: '1'}, 'not-a-real-key'), key);`, keys: [`'not-a-real-key'`, 'key']},
		],
	},
	{
		modules: ['react-native-pure-jwt'],
		calls: [
			{callee: 'sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.alg'},
			{callee: 'decode', keys: ['1'], use: 'verify'},
		],
		source: 'https://www.npmjs.com/package/react-native-pure-jwt',
		examples: [
			{code: `import {sign, decode} from 'react-native-pure-jwt'; await decode(await sign({sub: '1'}, 'not-a-real-key', {alg: 'HS256'}), key);`, keys: [`'not-a-real-key'`, 'key']},
		],
	},
	{
		modules: ['djwt', '@zaubrik/djwt', 'https://deno.land/x/djwt/mod.ts'],
		calls: [
			{callee: 'create', keys: ['2'], use: 'sign', claims: '1', algorithm: '0.alg'},
			{callee: 'verify', keys: ['1'], use: 'verify'},
		],
		source: 'https://deno.land/x/djwt',
		examples: [
			{code: `import {create, verify} from 'https://deno.land/x/djwt/mod.ts'; await verify(await create({alg: 'HS512', typ: 'JWT'}, {sub: '1'}, key), other);`, keys: ['key', 'other']},
		],
	},
];
