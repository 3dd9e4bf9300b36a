import type {CallShape, DecoratorRow, LibraryRow, Position} from '../types.js';

function registrations(callee: string): CallShape[] {
	// Fastify calls a function in place of the options with the instance.
	return ['1', '1()'].flatMap((options): CallShape[] => {
		const at = (member: string): Position => `${options}.${member}` as Position;
		const registration = {callee, handedTo: 'register'};
		return [
			{...registration, keys: [at('secret')], use: 'both', algorithm: at('sign.algorithm'), algorithms: at('verify.algorithms')},
			{...registration, keys: [at('secret.private'), at('sign.key')], use: 'sign'},
			{...registration, keys: [at('verify.key')], publicKeys: [at('secret.public')], use: 'verify'},
		];
	});
}

export const fastify: readonly LibraryRow[] = [
	{
		modules: ['@fastify/jwt', 'fastify-jwt'],
		calls: [...registrations('()'), ...registrations('fastifyJwt')],
		source: '@fastify/jwt 10.2.8, fastify-jwt 4.2.0',
		examples: [
			{code: `import jwt from '@fastify/jwt'; app.register(jwt, {secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]},
			{code: `import {fastifyJwt} from '@fastify/jwt'; await fastify.register(fastifyJwt, {namespace: 'refresh', secret: key});`, keys: ['key']},
			{code: `app.register(require('fastify-jwt'), {secret: process.env.JWT_SECRET});`, keys: ['process.env.JWT_SECRET']},
			{code: `app.register(import('@fastify/jwt'), {secret: key});`, keys: ['key']},
			{code: `import jwt, {type FastifyJWTOptions} from '@fastify/jwt'; app.register<FastifyJWTOptions>(jwt, {secret: key});`, keys: ['key']},
			{code: `const jwt = require('@fastify/jwt'); app.register(jwt, () => ({secret: key}));`, keys: ['key']},
		],
	},
	{
		modules: ['fastify-jwt-jwks', 'fastify-auth0-verify'],
		calls: [{callee: '()', handedTo: 'register', keys: ['1.secret'], use: 'verify'}],
		source: 'fastify-jwt-jwks 3.1.2, fastify-auth0-verify 4.1.4',
		examples: [{code: `app.register(require('fastify-jwt-jwks'), {audience, secret: 'not-a-real-key'});`, keys: [`'not-a-real-key'`]}],
	},
];

const source = 'README of @fastify/jwt 10.2.8, "fastify.jwt.sign", "reply.jwtSign", "request.jwtVerify"; and run';

/** What @fastify/jwt puts on the instance, the request and the reply. */
export const fastifyDecorators: readonly DecoratorRow[] = [
	{
		path: 'jwt.sign',
		call: {keys: ['1.key'], use: 'sign', claims: '0', algorithm: '1.algorithm'},
		source,
		examples: [
			{code: `export default async function routes(app) { app.post('/login', async () => app.jwt.sign({sub: '1'}, {key: 'not-a-real-key'})); }`, keys: [`'not-a-real-key'`]},
			{code: `export class Tokens { issue() { return this.fastify.jwt.sign(claims, {key}); } }`, keys: ['key']},
		],
	},
	{
		path: 'jwt.verify',
		call: {keys: ['1.key'], use: 'verify', algorithms: '1.algorithms'},
		source,
		examples: [{code: `module.exports = async app => { app.get('/', async request => app.jwt.verify(request.query.token, {key})); };`, keys: ['key']}],
	},
	{
		path: 'jwtSign',
		call: {keys: ['1.key'], use: 'sign', claims: '0', algorithm: '1.algorithm'},
		source,
		examples: [{code: `app.post('/login', (request, reply) => reply.jwtSign({sub: '1'}, {key, expiresIn: '1h'}));`, keys: ['key']}],
	},
	{
		path: 'jwtSign',
		call: {keys: ['1.sign.key'], use: 'sign', algorithm: '1.sign.algorithm'},
		source,
		examples: [{code: `app.post('/login', async (request, reply) => reply.jwtSign({sub: '1'}, {sign: {key: 'not-a-real-key'}}));`, keys: [`'not-a-real-key'`]}],
	},
	{
		path: 'jwtVerify',
		call: {keys: ['0.key'], use: 'verify', algorithms: '0.algorithms'},
		source,
		examples: [{code: `app.addHook('onRequest', async request => { await request.jwtVerify({key: 'not-a-real-key'}); });`, keys: [`'not-a-real-key'`]}],
	},
	{
		path: 'jwtVerify',
		call: {keys: ['0.verify.key'], use: 'verify', algorithms: '0.verify.algorithms'},
		source,
		examples: [{code: `app.addHook('onRequest', request => request.jwtVerify({verify: {key}}));`, keys: ['key']}],
	},
];
