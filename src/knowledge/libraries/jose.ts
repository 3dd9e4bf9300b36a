import type {CallShape, LibraryRow} from '../types.js';

const signed = ['SignJWT', 'CompactSign', 'FlattenedSign'] as const;
const verified = ['jwtVerify', 'compactVerify', 'flattenedVerify', 'generalVerify'] as const;

const currentCalls: readonly CallShape[] = [
	...signed.flatMap((name): CallShape[] => [
		{callee: `${name}#sign`, keys: ['0'], use: 'sign'},
		{callee: `${name}#setProtectedHeader`, keys: [], use: 'sign', algorithm: '0.alg'},
	]),
	{callee: 'new SignJWT', keys: [], use: 'sign', claims: '0'},
	{callee: 'GeneralSign#addSignature', keys: ['0'], use: 'sign'},
	// Only octets are a key for a MAC, and a public key is never given as octets.
	...verified.map((callee): CallShape => ({callee, keys: ['1'], use: 'verify', algorithms: '2.algorithms', knowsKeyTypes: true})),
	{callee: 'EncryptJWT#encrypt', keys: ['0'], use: 'sign'},
	{callee: 'jwtDecrypt', keys: ['1'], use: 'verify'},
	{callee: 'importJWK', keys: ['0.k', '0.d'], use: 'both'},
	{callee: 'importPKCS8', keys: ['0'], use: 'sign'},
	{callee: 'importSPKI', keys: [], publicKeys: ['0'], use: 'verify'},
	{callee: 'importX509', keys: [], publicKeys: ['0'], use: 'verify'},
	// It refuses symmetric keys.
	{callee: 'createLocalJWKSet', keys: [], publicKeys: ['0.keys[]'], use: 'verify'},
];

/** The builds per runtime that jose 3 was also published as. */
const builds = ['jose', 'jose-node-cjs-runtime', 'jose-node-esm-runtime', 'jose-browser-runtime'] as const;

const subpaths = [
	'jwt/sign', 'jwt/verify', 'jwt/encrypt', 'jwt/decrypt', 'jws/compact/sign', 'jws/compact/verify', 'jws/flattened/sign', 'jws/flattened/verify',
	'jws/general/sign', 'jws/general/verify', 'key/import', 'jwks/local',
] as const;

const everyBuild = (subpath: string): [string, ...string[]] => {
	const [first, ...others] = builds.map(build => `${build}/${subpath}`);
	return [first ?? subpath, ...others];
};

/** https://github.com/panva/jose, whose interface was replaced in version 3. */
export const jose: readonly LibraryRow[] = [
	{
		modules: [...builds, ...subpaths.flatMap(everyBuild), 'https://deno.land/x/jose/index.ts', 'https://deno.land/x/jose/mod.ts'],
		calls: currentCalls,
		source: 'jose 3.20.4, 4.15.9, 5.10.0 and 6.2.18; for importX509 https://github.com/panva/jose/blob/main/docs/key/import/functions/importX509.md',
		examples: [
			{code: `import {SignJWT} from 'jose'; await new SignJWT({sub: '1'}).setProtectedHeader({alg: 'HS256'}).setIssuedAt().sign(key);`, keys: ['key']},
			{code: `import * as jose from 'jose'; await jose.jwtVerify(token, new TextEncoder().encode('not-a-real-key'), {algorithms: ['HS256']});`, keys: [`new TextEncoder().encode('not-a-real-key')`]},
			{code: `const {jwtVerify} = require('jose'); jwtVerify(token, key).then(done);`, keys: ['key']},
			{code: `import {importJWK} from 'jose'; const key = await importJWK({kty: 'oct', k: 'bm90LWEtcmVhbC1rZXk'}, 'HS256');`, keys: [`'bm90LWEtcmVhbC1rZXk'`]},
			{code: `import {SignJWT} from 'jose/jwt/sign'; const builder: SignJWT = new SignJWT(claims); builder.setProtectedHeader({alg: 'HS256'}); builder.sign(key);`, keys: ['key']},
			{code: `import {EncryptJWT, jwtDecrypt} from 'jose'; await jwtDecrypt(await new EncryptJWT(claims).encrypt(key), other);`, keys: ['key', 'other']},
			{code: `const {GeneralSign} = require('jose'); new GeneralSign(payload).addSignature(key).setProtectedHeader({alg: 'HS256'}).sign();`, keys: ['key']},
		],
	},
	{
		modules: everyBuild('jwt/sign'),
		calls: [
			{callee: '#sign', keys: ['0'], use: 'sign'},
			{callee: '#setProtectedHeader', keys: [], use: 'sign', algorithm: '0.alg'},
			{callee: 'new', keys: [], use: 'sign', claims: '0'},
		],
		source: 'jose 3.0.0 and 3.20.4',
		examples: [
			{code: `import SignJWT from 'jose/jwt/sign'; await new SignJWT({sub: '1'}).setProtectedHeader({alg: 'HS256'}).sign(key);`, keys: ['key']},
			{code: `const {default: SignJWT} = require('jose/jwt/sign'); new SignJWT({sub: '1'}).setProtectedHeader({alg: 'HS256'}).sign(key);`, keys: ['key']},
		],
	},
	{
		modules: everyBuild('jwt/verify'),
		calls: [{callee: '()', keys: ['1'], use: 'verify', algorithms: '2.algorithms'}],
		source: 'jose 3.0.0 and 3.20.4',
		examples: [{code: `import jwtVerify from 'jose/jwt/verify'; const {payload} = await jwtVerify(token, key);`, keys: ['key']}],
	},
	{
		modules: ['jose'],
		calls: [
			{callee: 'JWT.sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'JWT.verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
			{callee: 'JWS.sign', keys: ['1'], use: 'sign', claims: '0'},
			{callee: 'JWS.verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
			{callee: 'JWK.asKey', keys: ['0', '0.d', '0.key'], use: 'both'},
			{callee: 'JWK.asKey', keys: ['0.k'], use: 'both', acceptsEmptyKey: true},
			{callee: 'JWKS.asKeyStore', keys: ['0.keys[].k', '0.keys[].d'], use: 'both', acceptsEmptyKey: true},
		],
		source: 'jose 1.28.2 and 2.0.7',
		examples: [
			{code: `const {JWT, JWK} = require('jose'); JWT.sign({sub: '1'}, JWK.asKey('not-a-real-key'));`, keys: [`'not-a-real-key'`]},
			{code: `import {JWT} from 'jose'; JWT.verify(token, key, {algorithms: ['HS256']});`, keys: ['key']},
		],
	},
];
