import {ruleTest} from '../rule-test.js';

const value = 'secretInResponse';
const object = 'objectInResponse';
const environment = 'environmentInResponse';
const claims = 'secretInClaims';
const secret = 'process.env.JWT_SECRET';

ruleTest(import.meta, {
	valid: [
		`import jwt from 'jsonwebtoken'; res.json({token: jwt.sign(claims, process.env.JWT_SECRET)});`,
		`res.json({hasSecret: Boolean(process.env.JWT_SECRET)});`,
		`res.json({configured: process.env.JWT_SECRET !== undefined, bytes: process.env.JWT_SECRET.length});`,
		`res.status(500).json({error: 'JWT_SECRET is not set'});`,
		`const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; res.json({port: config.port});`,
		`const {jwtSecret, ...shown} = config; res.json(shown);`,
		`res.json(config);`, // what it holds is unknown: stay quiet
		`res.json({secret: user.otpSecret});`,
		`res.cookie('token', token, {secure: true});`,
		`res.json({publicKey: process.env.JWT_PUBLIC_KEY});`,
		`res.send(process.env);`, // no JWT in this project
		`app.set('jwtSecret', process.env.JWT_SECRET);`,
		`cache.set('key', process.env.JWT_SECRET);`,
		`c.set('jwtSecret', process.env.JWT_SECRET);`,
		`const key = () => process.env.JWT_SECRET;`,
		`app.get('/', async () => process.env.JWT_SECRET);`, // an Express handler's result goes nowhere
		`import jwt from 'jsonwebtoken'; jwt.sign({sub: user.id, secretVersion: 2}, process.env.JWT_SECRET);`,
		`import {JwtModule} from '@nestjs/jwt'; JwtModule.registerAsync({useFactory: () => ({secret: process.env.JWT_SECRET})});`,
		`import {Injectable} from '@nestjs/common'; @Injectable() class Auth { key() { return process.env.JWT_SECRET; } }`,
		`export async function getServerSideProps() { const claims = await verify(process.env.JWT_SECRET); return {props: {user: claims.sub}}; }`,
		{code: `res.json({secret: process.env.JWT_SECRET});`, filename: 'test/server.ts'},
	],
	invalid: [
		// Express and its like.
		...['send', 'json', 'jsonp', 'end', 'write'].map(method => ({code: `app.get('/', (req, res) => { res.${method}(process.env.JWT_SECRET); });`, at: secret, messageId: value, name: 'JWT_SECRET'})),
		{code: `res.status(200).json({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `res.render('admin', {secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `res.cookie('secret', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `res.setHeader('x-secret', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `res.set('x-secret', config.jwtSecret);`, at: 'config.jwtSecret', messageId: value},
		{code: 'res.redirect(`/login?secret=${process.env.JWT_SECRET}`);', at: secret, messageId: value},
		{code: `res.writeHead(200, {'x-secret': process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `response.end(JSON.stringify({jwtSecret}));`, at: 'jwtSecret', messageId: value},
		// Koa.
		{code: `app.use(ctx => { ctx.body = process.env.JWT_SECRET; });`, at: secret, messageId: value},
		{code: `app.use(ctx => { ctx.body = {secret: process.env.JWT_SECRET}; });`, at: secret, messageId: value},
		// Fastify: calls and returned values.
		{code: `reply.code(200).send({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `import Fastify from 'fastify'; const app = Fastify(); app.get('/', async () => ({secret: process.env.JWT_SECRET}));`, at: secret, messageId: value},
		{code: `module.exports = async function (fastify) { fastify.get('/', async () => { return process.env.JWT_SECRET; }); };`, at: secret, messageId: value},
		// hapi, hono, Fetch, Next.js.
		{code: `const route = {method: 'GET', path: '/', handler: (request, h) => h.response({secret: process.env.JWT_SECRET})};`, at: secret, messageId: value},
		{code: `const Hapi = require('@hapi/hapi'); const server = Hapi.server(); server.route({method: 'GET', path: '/', handler: () => process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `app.get('/', c => c.json({secret: process.env.JWT_SECRET}));`, at: secret, messageId: value},
		{code: `app.get('/', c => c.text(c.env.JWT_SECRET));`, at: 'c.env.JWT_SECRET', messageId: value},
		{code: `export const GET = () => Response.json({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `export default {fetch: (request, env) => new Response(env.JWT_SECRET)};`, at: 'env.JWT_SECRET', messageId: value},
		{code: `import {NextResponse} from 'next/server'; export const GET = () => NextResponse.json({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `export async function getServerSideProps() { return {props: {secret: process.env.JWT_SECRET}}; }`, at: secret, messageId: value},
		{code: `export const getStaticProps = async () => ({props: {jwtSecret: process.env.JWT_SECRET}});`, at: secret, messageId: value},
		// Controllers and resolvers.
		{code: `import {Controller, Get} from '@nestjs/common'; @Controller() class Settings { @Get() all() { return {secret: process.env.JWT_SECRET}; } }`, at: secret, messageId: value},
		{code: `import {Controller, Get, Render} from '@nestjs/common'; @Controller() class Pages { @Get() @Render('home') home() { return {secret: process.env.JWT_SECRET}; } }`, at: secret, messageId: value},
		{code: `import {Query, Resolver} from '@nestjs/graphql'; @Resolver() class Settings { @Query() secret() { return process.env.JWT_SECRET; } }`, at: secret, messageId: value},
		{code: `const resolvers = {Query: {secret: () => process.env.JWT_SECRET}};`, at: secret, messageId: value},
		{code: `import {initTRPC} from '@trpc/server'; const t = initTRPC.create(); t.router({settings: t.procedure.query(() => ({secret: process.env.JWT_SECRET}))});`, at: secret, messageId: value},
		// Sockets.
		{code: `socket.emit('settings', {secret: process.env.JWT_SECRET});`, at: secret, messageId: value},

		// Whole objects.
		{code: `const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; res.json(config);`, at: 'config', messageId: object, name: 'jwtSecret'},
		{code: `const config = {jwt: {secret: process.env.JWT_SECRET}}; res.json({config});`, at: 'config', messageId: object},
		{code: `const settings = {jwtSecret: process.env.JWT_SECRET}; res.send(JSON.stringify(settings));`, at: 'settings', messageId: object},
		{code: `import {Controller, Get} from '@nestjs/common'; const settings = {jwtSecret: process.env.JWT_SECRET}; @Controller() class Settings { @Get() all() { return settings; } }`, at: 'settings', messageId: object},
		{code: `import config from './config.js'; app.get('/config', (req, res) => res.json(config));`, files: {'src/config.ts': `export default {jwtSecret: process.env.JWT_SECRET};`}, at: 'config', messageId: object},
		{code: `import jwt from 'jsonwebtoken'; res.json(process.env);`, at: 'process.env', messageId: environment},
		{code: `res.json({...process.env});`, files: {'package.json': `{"dependencies": {"jsonwebtoken": "9"}}`}, at: 'process.env', messageId: environment},

		// Claims can be read by whoever holds the token.
		{code: `import jwt from 'jsonwebtoken'; jwt.sign({sub: user.id, secret: process.env.JWT_SECRET}, process.env.JWT_SECRET);`, at: secret, messageId: claims},
		{code: `import {SignJWT} from 'jose'; await new SignJWT({key: process.env.JWT_SECRET}).setProtectedHeader({alg: 'HS256'}).sign(key);`, at: secret, messageId: claims},
		{code: `import jwt from 'jsonwebtoken'; const config = {jwtSecret: process.env.JWT_SECRET}; jwt.sign(config, key);`, at: 'config', messageId: claims},
	],
});
