import type {DecoratorRow, LibraryRow} from '../types.js';

/** Frameworks that issue tokens of their own with a key they are configured with. */
export const frameworks: readonly LibraryRow[] = [
	{
		modules: ['payload', 'payload/config'],
		calls: [
			{callee: 'buildConfig', keys: ['0.secret', '0.previousSecrets[]'], use: 'both'},
			{callee: 'init', keys: ['0.secret'], use: 'both'},
		],
		source: 'https://payloadcms.com/docs/configuration/overview, and the type Config in payloadcms/payload, packages/payload/src/config/types.ts',
		examples: [
			{code: `import {buildConfig} from 'payload'; export default buildConfig({secret: process.env.PAYLOAD_SECRET || 'not-a-real-key', collections});`, keys: [`process.env.PAYLOAD_SECRET || 'not-a-real-key'`]},
			{code: `import payload from 'payload'; await payload.init({secret: key, express: app});`, keys: ['key']},
		],
	},
	{
		modules: ['@medusajs/framework/utils', '@medusajs/utils'],
		calls: [
			{callee: 'defineConfig', keys: ['0.projectConfig.http.jwtSecret', '0.modules[].options.jwt_secret'], use: 'both'},
			{callee: 'generateJwtToken', keys: ['1.secret'], use: 'sign', claims: '0', algorithm: '1.jwtOptions.algorithm'},
		],
		source: 'https://docs.medusajs.com/learn/configurations/medusa-config; and @medusajs/utils 2.21.2',
		examples: [
			{code: `import {defineConfig} from '@medusajs/framework/utils'; module.exports = defineConfig({projectConfig: {http: {jwtSecret: process.env.JWT_SECRET || 'not-a-real-key', cookieSecret}}});`, keys: [`process.env.JWT_SECRET || 'not-a-real-key'`]},
			{code: `import {generateJwtToken} from '@medusajs/framework/utils'; generateJwtToken({actor_id: '1'}, {secret: 'not-a-real-key', expiresIn: '1d'});`, keys: [`'not-a-real-key'`]},
		],
	},
	{
		modules: ['@loopback/authentication-jwt'],
		calls: [
			{callee: 'TokenServiceBindings.TOKEN_SECRET', handedTo: 'bind.to', keys: ['0'], use: 'both'},
			{callee: 'RefreshTokenServiceBindings.REFRESH_SECRET', handedTo: 'bind.to', keys: ['0'], use: 'both'},
		],
		source: 'https://loopback.io/doc/en/lb4/JWT-authentication-extension.html; and @loopback/authentication-jwt 0.16.12',
		examples: [
			{code: `import {TokenServiceBindings} from '@loopback/authentication-jwt'; this.bind(TokenServiceBindings.TOKEN_SECRET).to('not-a-real-key');`, keys: [`'not-a-real-key'`]},
			{code: `const {RefreshTokenServiceBindings} = require('@loopback/authentication-jwt'); app.bind(RefreshTokenServiceBindings.REFRESH_SECRET).to(key);`, keys: ['key']},
		],
	},
	{
		modules: ['@feathersjs/authentication'],
		calls: [
			{callee: 'AuthenticationService#createAccessToken', keys: ['2'], use: 'sign', claims: '0', algorithm: '1.algorithm'},
			{callee: 'AuthenticationService#verifyAccessToken', keys: ['2'], use: 'verify', algorithms: '1.algorithm'},
			// Version 2 was a function that is given the settings.
			{callee: '()', keys: ['0.secret'], use: 'both'},
		],
		source: '@feathersjs/authentication 5.0.50, and README of 2.1.16',
		examples: [
			{code: `import {AuthenticationService} from '@feathersjs/authentication'; const service = new AuthenticationService(app); await service.createAccessToken({}, {subject: '1'}, 'not-a-real-key');`, keys: [`'not-a-real-key'`]},
			{code: `const authentication = require('@feathersjs/authentication'); app.configure(authentication({secret: 'not-a-real-key'}));`, keys: [`'not-a-real-key'`]},
		],
	},
	{
		modules: ['postgraphile'],
		calls: ['postgraphile', '()'].flatMap((callee): LibraryRow['calls'] => [
			{callee, keys: ['1.jwtSecret', '2.jwtSecret'], use: 'both', algorithms: '2.jwtVerifyOptions.algorithms'},
		]),
		source: 'https://www.graphile.org/postgraphile/usage-library',
		examples: [
			{code: `const {postgraphile} = require('postgraphile'); app.use(postgraphile(url, 'app', {jwtSecret: 'not-a-real-key', jwtPgTypeIdentifier: 'app.token'}));`, keys: [`'not-a-real-key'`]},
			{code: `import postgraphile from 'postgraphile'; app.use(postgraphile(pool, {jwtSecret: key}));`, keys: ['key']},
		],
	},
];

export const frameworkDecorators: readonly DecoratorRow[] = [
	{
		path: 'app.set',
		call: {keys: ['1.secret'], use: 'both', when: {0: 'authentication'}},
		source: 'https://feathersjs.com/api/authentication/service.html#configuration; and run with @feathersjs/authentication 5.0.50',
		examples: [
			{code: `export const authentication = app => { app.set('authentication', {secret: 'not-a-real-key', entity: null, authStrategies: ['jwt']}); };`, keys: [`'not-a-real-key'`]},
			{code: `app.set('trust proxy', {secret: 'of-something-else'});`, keys: []},
		],
	},
	{
		path: 'app.jwt.sign',
		call: {keys: ['1'], use: 'sign', claims: '0', algorithm: '2.algorithm'},
		source: 'README of egg-jwt 3.1.7',
		examples: [{code: `module.exports = class extends Controller { login() { return this.app.jwt.sign({sub: '1'}, 'not-a-real-key', {expiresIn: '1h'}); } };`, keys: [`'not-a-real-key'`]}],
	},
	{
		path: 'app.jwt.verify',
		call: {keys: ['1'], use: 'verify', algorithms: '2.algorithms'},
		source: 'README of egg-jwt 3.1.7',
		examples: [{code: `module.exports = app => ctx => ctx.app.jwt.verify(ctx.query.token, key);`, keys: ['key']}],
	},
	{
		path: 'jwt.issue',
		call: {keys: [], use: 'sign', claims: '0'},
		source: 'https://docs.strapi.io/cms/features/users-permissions, jwt service',
		examples: [{code: `strapi.plugins['users-permissions'].services.jwt.issue({id: user.id});`, keys: []}],
	},
];
