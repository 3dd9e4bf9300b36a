import type {LibraryRow} from '../types.js';

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
		modules: ['hono/jwt', 'hono/middleware/jwt', 'hono/utils/jwt'],
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
];
