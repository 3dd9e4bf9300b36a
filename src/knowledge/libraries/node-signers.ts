import type {LibraryRow} from '../types.js';

/** Packages that sign with `node:crypto` or a native binding. */
export const nodeSigners: readonly LibraryRow[] = [
	{
		modules: ['jsonwebtoken'],
		calls: [
			{callee: 'sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
		],
		source: 'jsonwebtoken 9.0.3',
		examples: [
			{code: `import jwt from 'jsonwebtoken'; export const token = jwt.sign({sub: '1'}, 'not-a-real-key');`, keys: [`'not-a-real-key'`]},
			{code: `import {sign, verify} from 'jsonwebtoken'; verify(sign({sub: '1'}, key), other, {algorithms: ['HS256']});`, keys: ['key', 'other']},
			{code: `import * as jwt from 'jsonwebtoken'; jwt.verify(token, key as string);`, keys: ['key']},
			{code: `const jwt = require('jsonwebtoken'); jwt.verify(token, process.env.JWT_SECRET, (error, claims) => done(error, claims));`, keys: ['process.env.JWT_SECRET']},
			{code: `const {verify} = require('jsonwebtoken'); const {promisify} = require('util'); promisify(verify)(token, key);`, keys: ['key']},
		],
	},
	{
		modules: ['fast-jwt'],
		calls: [
			{callee: 'createSigner', keys: ['0.key'], use: 'sign', algorithm: '0.algorithm'},
			{callee: 'createSigner()', keys: [], use: 'sign', claims: '0'},
			{callee: 'createVerifier', keys: ['0.key'], use: 'verify', algorithms: '0.algorithms'},
		],
		source: 'fast-jwt 6.3.6',
		examples: [
			{code: `import {createSigner} from 'fast-jwt'; const sign = createSigner({key: 'not-a-real-key'}); sign({sub: '1'});`, keys: [`'not-a-real-key'`]},
			{code: `const {createVerifier} = require('fast-jwt'); const verify = createVerifier({key, algorithms: ['HS256']});`, keys: ['key']},
		],
	},
	{
		modules: ['jws'],
		calls: [
			{callee: 'sign', keys: ['0.secret'], use: 'sign', claims: '0.payload', algorithm: '0.header.alg'},
			{callee: 'sign', keys: ['0.privateKey'], use: 'sign', acceptsEmptyKey: true},
			{callee: 'createSign', keys: ['0.secret', '0.privateKey', '0.key'], use: 'sign', claims: '0.payload', algorithm: '0.header.alg'},
			{callee: 'verify', keys: ['2'], use: 'verify', algorithms: '1', acceptsEmptyKey: true},
			{callee: 'createVerify', keys: ['0.secret', '0.key'], publicKeys: ['0.publicKey'], use: 'verify', algorithms: '0.algorithm'},
		],
		source: 'jws 4.0.1',
		examples: [
			{code: `import jws from 'jws'; jws.sign({header: {alg: 'HS256'}, payload, secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `const {verify} = require('jws'); verify(signature, 'HS256', key);`, keys: ['key']},
			{code: `const jws = require('jws'); jws.createSign({header: {alg: 'RS256'}, privateKey: pem, payload}).on('done', done);`, keys: ['pem']},
		],
	},
	{
		modules: ['jwa'],
		calls: [
			{callee: '()#sign', keys: ['1'], use: 'sign', acceptsEmptyKey: true},
			{callee: '()#verify', keys: ['2'], use: 'verify', acceptsEmptyKey: true},
		],
		source: 'jwa 2.0.1',
		examples: [
			{code: `const jwa = require('jwa'); const hmac = jwa('HS256'); hmac.verify(input, hmac.sign(input, 'not-a-real-key'), key);`, keys: [`'not-a-real-key'`, 'key']},
		],
	},
	{
		modules: ['jwt-simple'],
		calls: [
			{callee: 'encode', keys: ['1'], use: 'sign', claims: '0', algorithm: '2'},
			{callee: 'decode', keys: ['1'], use: 'verify', algorithms: '3', acceptsEmptyKey: true},
		],
		source: 'jwt-simple 0.5.6',
		examples: [
			{code: `const jwt = require('jwt-simple'); jwt.decode(jwt.encode({sub: '1'}, 'not-a-real-key', 'HS512'), key);`, keys: [`'not-a-real-key'`, 'key']},
			{code: `import {encode} from 'jwt-simple'; encode(claims, config.secret);`, keys: ['config.secret']},
		],
	},
	{
		modules: ['njwt'],
		calls: [
			{callee: 'create', keys: ['1'], use: 'sign', claims: '0', algorithm: '2'},
			{callee: 'create#setSigningKey', keys: ['0'], use: 'sign'},
			{callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2', acceptsEmptyKey: true},
			{callee: 'createVerifier#setSigningKey', keys: ['0'], use: 'verify', acceptsEmptyKey: true},
			{callee: 'createVerifier#setSigningAlgorithm', keys: [], use: 'verify', algorithms: '0'},
		],
		source: 'njwt 2.0.1',
		examples: [
			{code: `import nJwt from 'njwt'; nJwt.create({sub: '1'}, 'not-a-real-key').compact();`, keys: [`'not-a-real-key'`]},
			{code: `const {verify} = require('njwt'); verify(token, key, 'HS256');`, keys: ['key']},
			{code: `const nJwt = require('njwt'); const verifier = nJwt.createVerifier().setSigningAlgorithm('HS256').setSigningKey(key);`, keys: ['key']},
		],
	},
	{
		modules: ['@node-rs/jsonwebtoken'],
		calls: [
			{callee: 'sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm', acceptsEmptyKey: true},
			{callee: 'signSync', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm', acceptsEmptyKey: true},
			{callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms', acceptsEmptyKey: true},
			{callee: 'verifySync', keys: ['1'], use: 'verify', algorithms: '2.algorithms', acceptsEmptyKey: true},
		],
		source: '@node-rs/jsonwebtoken 0.5.11',
		examples: [
			{code: `import {sign, verifySync} from '@node-rs/jsonwebtoken'; verifySync(await sign({sub: '1'}, 'not-a-real-key'), key);`, keys: [`'not-a-real-key'`, 'key']},
		],
	},
	{
		modules: ['jwt-promisify'],
		calls: [
			{callee: 'sign', keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
			{callee: 'verify', keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
		],
		source: 'jwt-promisify 1.1.7',
		examples: [
			{code: `const jwt = require('jwt-promisify'); jwt.verify(token, key).then(done);`, keys: ['key']},
		],
	},
	{
		modules: ['json-web-token'],
		calls: [
			{callee: 'encode', keys: ['0'], use: 'sign', claims: '1', algorithm: '2'},
			{callee: 'decode', keys: ['0'], use: 'verify', algorithms: '2.algorithms'},
		],
		source: 'json-web-token 4.0.1',
		examples: [
			{code: `const {encode, decode} = require('json-web-token'); decode(key, encode('not-a-real-key', {sub: '1'}).value);`, keys: ['key', `'not-a-real-key'`]},
			{code: `import jwt from 'json-web-token'; jwt.encode(key, {sub: '1'}, (error, token) => done(token));`, keys: ['key']},
		],
	},
	{
		modules: ['node-jose'],
		calls: [
			{callee: 'JWK.asKey', keys: ['0', '0.k', '0.d'], use: 'both'},
			{callee: 'JWK.asKeyStore', keys: ['0.keys[].k', '0.keys[].d'], use: 'both'},
		],
		source: 'node-jose 2.2.0',
		examples: [
			{code: `import jose from 'node-jose'; const key = await jose.JWK.asKey({kty: 'oct', k: 'bm90LWEtcmVhbC1rZXk'});`, keys: [`'bm90LWEtcmVhbC1rZXk'`]},
			{code: `const {JWK} = require('node-jose'); JWK.asKey(pem, 'pem').then(done);`, keys: ['pem']},
		],
	},
];
