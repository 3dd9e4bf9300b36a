import type {CallShape, LibraryRow} from '../types.js';

/** What checks the tokens of requests: middleware and strategies of Express, Koa, Hono, Elysia and Restify. */
export const middleware: readonly LibraryRow[] = [
	{
		modules: ['passport-jwt'],
		calls: [{
			callee: 'new Strategy',
			keys: ['0.secretOrKey', '0.secretOrKeyProvider'],
			use: 'verify',
			algorithms: '0.algorithms',
		}],
		source: 'passport-jwt 4.0.1',
		examples: [
			{code: `import {Strategy, ExtractJwt} from 'passport-jwt'; passport.use(new Strategy({jwtFromRequest, secretOrKey: 'not-a-real-key'}, verify));`, keys: [`'not-a-real-key'`]},
			{code: `const JwtStrategy = require('passport-jwt').Strategy; const opts = {}; opts.secretOrKey = 'not-a-real-key'; passport.use(new JwtStrategy(opts, verify));`, keys: [`'not-a-real-key'`]},
			{code: `import {PassportStrategy} from '@nestjs/passport'; import {Strategy} from 'passport-jwt'; export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') { constructor(config: ConfigService) { super({jwtFromRequest, secretOrKey: config.get<string>('JWT_SECRET')}); } }`, keys: [`config.get<string>('JWT_SECRET')`]},
		],
	},
	{
		modules: ['express-jwt'],
		calls: [
			{callee: 'expressjwt', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithms'},
			// Up to version 6 the module itself was the function.
			{callee: '()', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithms'},
		],
		source: 'express-jwt 8.5.1, 7.7.8 and 6.1.2',
		examples: [
			{code: `import {expressjwt} from 'express-jwt'; app.use(expressjwt({secret: 'not-a-real-key', algorithms: ['HS256']}));`, keys: [`'not-a-real-key'`]},
			{code: `import {expressjwt as jwt} from 'express-jwt'; app.use(jwt({secret: key, algorithms: ['HS256']}).unless({path: ['/login']}));`, keys: ['key']},
			{code: `const jwt = require('express-jwt'); app.use(jwt({secret: process.env.SECRET, algorithms: ['HS256']}));`, keys: ['process.env.SECRET']},
		],
	},
	{
		modules: ['koa-jwt'],
		calls: [{callee: '()', keys: ['0.secret[]'], use: 'verify', algorithms: '0.algorithms'}],
		source: 'koa-jwt 4.0.4',
		examples: [
			{code: `import jwt from 'koa-jwt'; app.use(jwt({secret: 'not-a-real-key'}).unless({path: [/^\\/public/]}));`, keys: [`'not-a-real-key'`]},
			{code: `const jwt = require('koa-jwt'); app.use(jwt({secret: [current, previous]}));`, keys: ['current', 'previous']},
		],
	},
	{
		modules: ['hono/jwt', 'hono/middleware/jwt', 'hono/utils/jwt', '@hono/hono/jwt'],
		calls: [
			{callee: 'jwt', keys: ['0.secret'], use: 'verify', algorithms: '0.alg'},
			{callee: 'sign', keys: ['1', '1.k', '1.d'], use: 'sign', claims: '0', algorithm: '2'},
			{callee: 'verify', keys: ['1', '1.k'], use: 'verify', algorithms: '2'},
			{callee: 'Jwt.sign', keys: ['1', '1.k', '1.d'], use: 'sign', claims: '0', algorithm: '2'},
			{callee: 'Jwt.verify', keys: ['1', '1.k'], use: 'verify', algorithms: '2'},
		],
		source: 'hono 4.13.19',
		examples: [
			{code: `import {jwt} from 'hono/jwt'; app.use('/api/*', jwt({secret: 'not-a-real-key', alg: 'HS256'}));`, keys: [`'not-a-real-key'`]},
			{code: `import {jwt} from 'hono/jwt'; app.use('/api/*', (c, next) => jwt({secret: c.env.JWT_SECRET, alg: 'HS256'})(c, next));`, keys: ['c.env.JWT_SECRET']},
			{code: `import {sign, verify} from 'hono/jwt'; await verify(await sign({sub: '1'}, 'not-a-real-key'), key, 'HS256');`, keys: [`'not-a-real-key'`, 'key']},
			{code: `import {Jwt} from 'hono/utils/jwt'; export const issue = (key: string) => Jwt.sign({sub: '1'}, key);`, keys: ['key']},
		],
	},
	{
		modules: ['hono/jwk', '@hono/hono/jwk'],
		calls: [{callee: 'jwk', keys: [], publicKeys: ['0.keys[]'], use: 'verify', algorithms: '0.alg'}],
		source: 'hono 4.13.19, which refuses symmetric algorithms here',
		examples: [{code: `import {jwk} from 'hono/jwk'; app.use('/api/*', jwk({keys: [publicKey], alg: ['RS256']}));`, keys: []}],
	},
	{
		modules: ['@elysiajs/jwt', '@elysia/jwt'],
		calls: ['jwt', '()'].map((callee): CallShape => ({callee, keys: ['0.secret'], use: 'both', algorithm: '0.alg'})),
		source: '@elysiajs/jwt 1.4.2',
		examples: [
			{code: `import {jwt} from '@elysiajs/jwt'; new Elysia().use(jwt({name: 'jwt', secret: 'not-a-real-key'}));`, keys: [`'not-a-real-key'`]},
			{code: `import jwt from '@elysiajs/jwt'; app.use(jwt({name: 'access', secret: Bun.env.JWT_SECRET!}));`, keys: ['Bun.env.JWT_SECRET']},
		],
	},
	{
		modules: ['express-oauth2-jwt-bearer'],
		calls: [
			{callee: 'auth', keys: ['0.secret'], publicKeys: ['0.publicKey'], use: 'verify', algorithms: '0.tokenSigningAlg'},
			{callee: 'auth', keys: ['0.mcd.issuers[].secret'], use: 'verify', algorithms: '0.mcd.issuers[].alg'},
		],
		source: 'express-oauth2-jwt-bearer 1.10.0',
		examples: [
			{code: `import {auth} from 'express-oauth2-jwt-bearer'; app.use(auth({issuer, audience, secret: 'not-a-real-key', tokenSigningAlg: 'HS256'}));`, keys: [`'not-a-real-key'`]},
		],
	},
	{
		modules: ['restify-jwt-community', 'restify-jwt'],
		calls: [{callee: '()', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithms'}],
		source: 'restify-jwt-community 2.0.0',
		examples: [{code: `const jwt = require('restify-jwt-community'); server.use(jwt({secret: 'not-a-real-key'}).unless({path: ['/auth']}));`, keys: [`'not-a-real-key'`]}],
	},
	{
		modules: ['socketio-jwt'],
		// It is built on jsonwebtoken 8, which takes an unsecured token when there is no key.
		calls: [{callee: 'authorize', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithms', acceptsEmptyKey: true}],
		source: 'socketio-jwt 4.6.2',
		examples: [
			{code: `const {authorize} = require('socketio-jwt'); io.on('connection', authorize({secret: key, timeout: 15000}));`, keys: ['key']},
			{code: `import socketioJwt from 'socketio-jwt'; io.use(socketioJwt.authorize({secret: 'not-a-real-key', handshake: true}));`, keys: [`'not-a-real-key'`]},
		],
	},
	{
		modules: ['@thream/socketio-jwt'],
		calls: [{callee: 'authorize', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithms'}],
		source: '@thream/socketio-jwt 3.1.4',
		examples: [{code: `import {authorize} from '@thream/socketio-jwt'; io.use(authorize({secret: 'not-a-real-key'}));`, keys: [`'not-a-real-key'`]}],
	},
	{
		modules: ['socketio-jwt-auth'],
		calls: [{callee: 'authenticate', keys: ['0.secret'], use: 'verify', algorithms: '0.algorithm'}],
		source: 'socketio-jwt-auth 0.2.1',
		examples: [{code: `const jwtAuth = require('socketio-jwt-auth'); io.use(jwtAuth.authenticate({secret: key}, verify));`, keys: ['key']}],
	},
	{
		modules: ['@graphql-yoga/plugin-jwt'],
		calls: [
			{callee: 'createInlineSigningKeyProvider', keys: ['0'], use: 'verify'},
			{callee: 'useJWT', keys: [], use: 'verify', algorithms: '0.tokenVerification.algorithms'},
			// Up to version 2 the key was an option of the plugin.
			{callee: 'useJWT', keys: ['0.signingKey'], use: 'verify', algorithms: '0.algorithms'},
		],
		source: '@graphql-yoga/plugin-jwt 3.18.1 and 2.6.0',
		examples: [
			{code: `import {createInlineSigningKeyProvider, useJWT} from '@graphql-yoga/plugin-jwt'; createYoga({plugins: [useJWT({signingKeyProviders: [createInlineSigningKeyProvider('not-a-real-key')]})]});`, keys: [`'not-a-real-key'`]},
			{code: `import {useJWT} from '@graphql-yoga/plugin-jwt'; createYoga({plugins: [useJWT({issuer, signingKey: key})]});`, keys: ['key']},
		],
	},
];
