import 'reflect-metadata';
import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import fastifyJwt from '@fastify/jwt';
import {serve} from '@hono/node-server';
import {Logger, Module} from '@nestjs/common';
import {NestFactory} from '@nestjs/core';
import {JwtModule, JwtService} from '@nestjs/jwt';
import express from 'express';
import {expressjwt} from 'express-jwt';
import fastify from 'fastify';
import {Hono} from 'hono';
import {jwt as honoJwt} from 'hono/jwt';
import {SignJWT} from 'jose';
import passport from 'passport';
import {ExtractJwt, Strategy} from 'passport-jwt';
import {afterEach, describe, expect, it} from 'vitest';
import {jwtOptions as expressJwtOptions} from '../../src/express-jwt.js';
import {jwtOptions as fastifyJwtOptions} from '../../src/fastify-jwt.js';
import {jwtOptions as honoJwtOptions} from '../../src/hono.js';
import {requireSecret} from '../../src/index.js';
import {jwtModuleOptions} from '../../src/nestjs.js';
import {strategyOptions} from '../../src/passport-jwt.js';
import {requireSecret as requireWebSecret} from '../../src/web.js';
import {leaksOf} from '../leaks.js';

const text = randomBytes(64).toString('base64url');
const env = {JWT_SECRET_KEY: text};
const secret = requireSecret('JWT_SECRET_KEY', {env});
const privateKey = generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey.export({format: 'pem', type: 'pkcs8'}).toString();
const rsa = requireSecret('JWT_PRIVATE_KEY', {alg: 'RS256', env: {JWT_PRIVATE_KEY: privateKey}});
const closers: (() => unknown)[] = [];

afterEach(async () => {
	await Promise.all(closers.splice(0).map(close => close()));
});

const tokenOf = (alg: string, key = secret) => new SignJWT({sub: 'user'}).setProtectedHeader({alg}).setIssuer('us').setExpirationTime('15m').sign(key.key);
const unsecured = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"user","iss":"us"}').toString('base64url')}.`;

/** A good token is let in; one of another algorithm, an unsecured, a broken and no token are not, and no answer holds the secret. */
async function checkServer(port: number, good: string, otherAlgorithm: string): Promise<void> {
	const ask = async (token: string | undefined) => {
		const response = await fetch(`http://127.0.0.1:${port}/`, {headers: token === undefined ? {} : {authorization: `Bearer ${token}`}});
		const body = await response.text();
		expect(leaksOf(Buffer.from(text), body + JSON.stringify([...response.headers]))).toEqual([]);
		return {status: response.status, body};
	};

	expect(await ask(good)).toEqual({status: 200, body: 'user'});
	for (const bad of [otherAlgorithm, unsecured, `${good.slice(0, -4)}AAAA`, 'x.y.z', undefined]) {
		expect((await ask(bad)).status).toBeGreaterThanOrEqual(400);
	}
}

async function listen(listener: RequestListener): Promise<number> {
	const server = createServer(listener);
	closers.push(() => server.close());
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	return (server.address() as AddressInfo).port;
}

const subjectOf = (payload: unknown): string => typeof payload === 'object' && payload !== null && 'sub' in payload ? String(payload.sub) : '';

describe('over a socket', () => {
	it('express-jwt', async () => {
		const app = express();
		app.use(expressjwt(expressJwtOptions(secret, {issuer: 'us', requestProperty: 'auth' as const})));
		app.get('/', (request, response) => {
			response.send(subjectOf('auth' in request ? request.auth : undefined));
		});
		await checkServer(await listen(app), await tokenOf('HS256'), await tokenOf('HS512'));
	});

	it.each([secret, rsa])('passport-jwt with %s', async key => {
		const authenticator = new passport.Passport();
		authenticator.use(new Strategy(strategyOptions(key, {jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), issuer: 'us'}), (payload: unknown, done: (error: null, user: unknown) => void) => {
			done(null, payload);
		}));
		const app = express();
		app.get('/', authenticator.authenticate('jwt', {session: false}) as express.RequestHandler, (request, response) => {
			response.send(subjectOf(request.user));
		});
		await checkServer(await listen(app), await tokenOf(key.alg, key), await tokenOf(key === secret ? 'HS512' : 'RS512', key));
	});

	it.each([secret, rsa])('@fastify/jwt with %s', async key => {
		let log = '';
		const app = fastify({logger: {level: 'trace', stream: {write: (line: string) => (log += line)}}});
		await app.register(fastifyJwt, fastifyJwtOptions(key, {sign: {iss: 'us', expiresIn: '15m'}, verify: {allowedIss: 'us'}}));
		app.get('/', async request => subjectOf(await request.jwtVerify()));
		closers.push(() => app.close());
		await app.listen({port: 0, host: '127.0.0.1'});
		await checkServer((app.server.address() as AddressInfo).port, app.jwt.sign({sub: 'user'}), await tokenOf(key === secret ? 'HS512' : 'RS512', key));
		expect(leaksOf(Buffer.from(text), log)).toEqual([]);
	});

	it('hono/jwt', async () => {
		const app = new Hono();
		app.use(honoJwt(await honoJwtOptions(requireWebSecret('JWT_SECRET_KEY', {env}))));
		app.get('/', context => context.text(subjectOf(context.get('jwtPayload'))));
		const port = await new Promise<number>(done => {
			const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, info => done(info.port));
			closers.push(() => server.close());
		});
		await checkServer(port, await tokenOf('HS256'), await tokenOf('HS512'));
		expect((await honoJwtOptions(secret)).alg).toBe('HS256');
		await expect(honoJwtOptions(rsa)).rejects.toThrow(RangeError);
	});
});

describe('@nestjs/jwt', () => {
	Logger.overrideLogger(false);
	const serviceFor = async (key: typeof secret): Promise<JwtService> => {
		const AppModule = class {
			readonly name = 'app';
		};
		Module({imports: [JwtModule.registerAsync({useFactory: () => jwtModuleOptions(key, {signOptions: {expiresIn: '15m', issuer: 'us'}})})]})(AppModule);
		const app = await NestFactory.createApplicationContext(AppModule);
		closers.push(() => app.close());
		return app.get(JwtService);
	};

	it.each([secret, rsa])('signs and verifies with %s', async key => {
		const service = await serviceFor(key);
		const token = service.sign({sub: 'user'});
		expect(service.decode<{header: {alg: string}}>(token, {complete: true}).header.alg).toBe(key.alg);
		expect(subjectOf(service.verify(token))).toBe('user');
		expect(subjectOf(await service.verifyAsync(await service.signAsync({sub: 'user'})))).toBe('user');
	});

	it('lets no token choose its algorithm', async () => {
		const service = await serviceFor(secret);
		expect(subjectOf(service.verify(await tokenOf('HS256')))).toBe('user');
		const other = await tokenOf('HS512');
		expect(() => service.verify<object>(other)).toThrow('invalid algorithm');
		expect(() => service.verify<object>(unsecured)).toThrow();
	});
});
