import 'reflect-metadata';
import {generateKeyPairSync} from 'node:crypto';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import fastifyJwt from '@fastify/jwt';
import {serve} from '@hono/node-server';
import {Logger, Module} from '@nestjs/common';
import {NestFactory} from '@nestjs/core';
import {JwtModule, JwtService} from '@nestjs/jwt';
import express from 'express';
import {expressjwt} from 'express-jwt';
import {createSigner, createVerifier, TokenError} from 'fast-jwt';
import fastify from 'fastify';
import {Hono} from 'hono';
import {jwt as honoJwt} from 'hono/jwt';
import * as jose from 'jose';
import jwt from 'jsonwebtoken';
import passport from 'passport';
import {ExtractJwt, Strategy} from 'passport-jwt';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {jwtOptions as expressJwtOptions} from '../../src/express-jwt.js';
import {ringSigner, verifierOptions} from '../../src/fast-jwt.js';
import {ringOptions} from '../../src/fastify-jwt.js';
import {ringMiddleware} from '../../src/hono.js';
import {keyGetter, signWith, verifyOptions as joseVerifyOptions} from '../../src/jose.js';
import {signArguments, verifyArguments} from '../../src/jsonwebtoken.js';
import {jwtModuleOptions} from '../../src/nestjs.js';
import {strategyOptions} from '../../src/passport-jwt.js';
import {type KeyRing, openKeyRing} from '../../src/ring/index.js';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {keyFrom} from '../ring/keys.js';
import {memoryStore} from '../ring/memory-store.js';

/** A ring whose clock the test turns: what it does at a moment needs no waiting. The libraries keep the true one. */
interface World {
	readonly ring: KeyRing;
	readonly old: StoredKey;
	readonly young: StoredKey;
	/** The young key signs. */
	rotate(): void;
	/** The old one is dropped. */
	drop(): void;
}

const closers: (() => unknown)[] = [];
let world: World;
beforeEach(async () => {
	world = await open();
});
afterEach(async () => {
	await Promise.all(closers.splice(0).map(close => close()));
});

async function open(more: Partial<StoredKey>[] = [{}, {}], acceptWithoutKid?: Date): Promise<World> {
	const start = Math.floor(Date.now() / 1000);
	let passed = 0;
	const [old, young] = [keyFrom(start - 1000, more[0]), keyFrom(start + 300, more[1])];
	const ring = await openKeyRing({source: memoryStore([old, young]), maxTokenAge: '15m', acceptWithoutKid, now: () => (start + passed) * 1000});
	closers.push(() => ring.close());
	return {ring, old, young, rotate: () => (passed = 300), drop: () => (passed = 300 + 900 + 30)};
}

const kidOf = (token: string): unknown => jose.decodeProtectedHeader(token).kid;
const subjectOf = (payload: unknown): string => typeof payload === 'object' && payload !== null && 'sub' in payload ? String(payload.sub) : '';
const claims = {sub: 'user'};
/** Signed with a key of the ring, under the `kid` of another: never tried with any but the one that it names. */
const misnamed = ({old, young}: World): Promise<string> => new jose.SignJWT(claims).setProtectedHeader({alg: 'HS256', kid: old.kid}).setExpirationTime('5m').sign(young.key ?? new Uint8Array());
const unknown = ({young}: World): Promise<string> => new jose.SignJWT(claims).setProtectedHeader({alg: 'HS256', kid: keyFrom(0).kid}).setExpirationTime('5m').sign(young.key ?? new Uint8Array());

/** What every library must do with a ring. `accepts` throws the library's own error for a bad token. */
async function checkLibrary(sign: () => string | Promise<string>, accepts: (token: string) => unknown): Promise<void> {
	const before = await sign();
	expect(kidOf(before)).toBe(world.old.kid);
	await accepts(before);
	world.rotate();
	const after = await sign();
	expect(kidOf(after)).toBe(world.young.kid);
	await accepts(before);
	await accepts(after);
	await expect(misnamed(world).then(accepts)).rejects.toThrow();
	await expect(unknown(world).then(accepts)).rejects.toThrow();
	world.drop();
	await accepts(after);
	// Of a life that is over on the ring's clock, and not on the library's: the ring alone refuses it.
	await expect(Promise.resolve(before).then(accepts)).rejects.toThrow();
	await expect(misnamed(world).then(accepts)).rejects.toThrow();
}

describe('jsonwebtoken', () => {
	const sign = (): string => jwt.sign(claims, ...signArguments(world.ring, {expiresIn: '5m', issuer: 'us'}));
	const verify = async (token: string) => jwt.verify(...await verifyArguments(world.ring, token));

	it('signs with the key of now and verifies with the one that a token names', async () => {
		await checkLibrary(sign, verify);
		await expect(unknown(world).then(verify)).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
	});

	it('signs nothing that lives longer than the ring\'s tokens may', async () => {
		const {ring} = world;
		expect(jwt.decode(jwt.sign(claims, ...signArguments(ring)))).toMatchObject({exp: expect.any(Number) as unknown});
		const {exp = 0, iat = 0} = jwt.verify(...await verifyArguments(ring, jwt.sign(claims, ...signArguments(ring)))) as jwt.JwtPayload;
		expect(exp - iat).toBe(900);
		expect(() => signArguments(ring, {expiresIn: '1d'})).toThrow(RangeError);
		expect(() => jwt.sign({...claims, exp: 2e9}, ...signArguments(ring))).toThrow('exp');
	});

	it('lets no token choose its algorithm', async () => {
		const signed = (key: jwt.Secret) => jwt.sign(claims, key, {algorithm: 'HS512', keyid: world.old.kid});
		await expect(verify(signed(world.old.key ?? ''))).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
		const unsecured = jwt.sign(claims, '', {algorithm: 'none', keyid: world.old.kid});
		await expect(verify(unsecured)).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
		await expect(verify('no token')).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
	});

	it('finds the key of a token without `kid` until that is over', async () => {
		const token = jwt.sign(claims, world.old.key ?? '', {algorithm: 'HS256'});
		await expect(verify(token)).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
		const {key, ...rest} = world.old;
		world = await open([{...rest, ...(key !== undefined && {key})}, {}], new Date(Date.now() + 60_000));
		expect(await verify(token)).toMatchObject(claims);
		world.rotate();
		await expect(verify(token)).rejects.toBeInstanceOf(jwt.JsonWebTokenError);
	});

	it('verifies by a secret likewise', async () => {
		const {requireSecret} = await import('../../src/index.js');
		const {testSecretText} = await import('../../src/testing.js');
		const secret = requireSecret('KEY', {env: {KEY: testSecretText()}});
		expect(jwt.verify(...await verifyArguments(secret, jwt.sign(claims, secret.key)))).toMatchObject(claims);
	});
});

describe('jose', () => {
	const sign = (): Promise<string> => signWith(world.ring, new jose.SignJWT(claims).setIssuer('us'), {expiresIn: '5m', header: {typ: 'at+jwt'}});
	const verify = (token: string) => jose.jwtVerify(token, keyGetter(world.ring), joseVerifyOptions(world.ring, {issuer: 'us'}));

	it('signs with the key of now and verifies with the one that a token names', async () => {
		await checkLibrary(sign, verify);
		await expect(unknown(world).then(verify)).rejects.toBeInstanceOf(jose.errors.JWSSignatureVerificationFailed);
		expect((await verify(await sign())).protectedHeader.typ).toBe('at+jwt');
		await expect(signWith(world.ring, new jose.SignJWT(claims), {expiresIn: '16m'})).rejects.toThrow(RangeError);
	});

	it('takes private keys, and refuses algorithms that the ring has none of', async () => {
		const {privateKey: key} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
		world = await open([{alg: 'ES256', key}, {alg: 'ES256', key: generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey}]);
		await checkLibrary(sign, verify);
		await expect(verify(await new jose.SignJWT(claims).setProtectedHeader({alg: 'RS256', kid: world.old.kid}).sign(generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey))).rejects.toBeInstanceOf(jose.errors.JOSEAlgNotAllowed);
		await expect(misnamed(await open()).then(verify)).rejects.toBeInstanceOf(jose.errors.JOSEError);
	});
});

describe('fast-jwt', () => {
	it('signs with the key of now and verifies with the one that a token names', async () => {
		const sign = ringSigner(createSigner, world.ring, {expiresIn: '5m', iss: 'us'});
		const verify = createVerifier(verifierOptions(world.ring, {allowedIss: 'us'}));
		await checkLibrary(() => sign(claims), token => verify(token) as unknown);
		await expect(unknown(world).then(token => verify(token) as unknown)).rejects.toBeInstanceOf(TokenError);
		expect(() => ringSigner(createSigner, world.ring, {expiresIn: '16m'})(claims)).toThrow(RangeError);
	});
});

describe('@nestjs/jwt', () => {
	Logger.overrideLogger(false);

	it('signs with the key of now and verifies with the one that a token names, at once and later', async () => {
		const AppModule = class {
			readonly name = 'app';
		};
		const {ring} = world;
		Module({imports: [JwtModule.registerAsync({useFactory: () => jwtModuleOptions(ring, {signOptions: {expiresIn: '5m', issuer: 'us'}, verifyOptions: {issuer: 'us'}})})]})(AppModule);
		const app = await NestFactory.createApplicationContext(AppModule);
		closers.push(() => app.close());
		const service = app.get(JwtService);
		await checkLibrary(() => service.sign(claims), async token => {
			expect(subjectOf(await service.verifyAsync(token))).toBe('user');
			return service.verify<object>(token);
		});
		expect(subjectOf(service.verify(await service.signAsync(claims)))).toBe('user');
		await expect(unknown(world).then(token => service.verifyAsync(token))).rejects.toThrow('invalid signature');
	});
});

describe('over a socket', () => {
	const sign = (): Promise<string> => signWith(world.ring, new jose.SignJWT(claims).setIssuer('us'), {expiresIn: '5m'});
	const accepts = (port: number) => async (token: string): Promise<void> => {
		const response = await fetch(`http://127.0.0.1:${port}/`, {headers: {authorization: `Bearer ${token}`}});
		const body = await response.text();
		if (response.status !== 200) {
			// A refusal, and no failure of the server.
			expect(response.status).toBe(401);
			throw new Error('refused');
		}

		expect(body).toBe('user');
	};

	async function listen(listener: RequestListener): Promise<number> {
		const server = createServer(listener);
		closers.push(() => server.close());
		await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
		return (server.address() as AddressInfo).port;
	}

	it('express-jwt', async () => {
		const app = express();
		app.use(expressjwt(expressJwtOptions(world.ring, {requestProperty: 'auth' as const})));
		app.get('/', (request, response) => {
			response.send(subjectOf('auth' in request ? request.auth : undefined));
		});
		await checkLibrary(sign, accepts(await listen(app)));
	});

	it('passport-jwt', async () => {
		const authenticator = new passport.Passport();
		authenticator.use(new Strategy(strategyOptions(world.ring, {jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken()}), (payload: unknown, done: (error: null, user: unknown) => void) => {
			done(null, payload);
		}));
		const app = express();
		app.get('/', authenticator.authenticate('jwt', {session: false}) as express.RequestHandler, (request, response) => {
			response.send(subjectOf(request.user));
		});
		await checkLibrary(sign, accepts(await listen(app)));
	});

	it('@fastify/jwt', async () => {
		const app = fastify();
		await app.register(fastifyJwt, ringOptions(world.ring, {verify: {allowedIss: 'us'}}));
		app.get('/', async request => subjectOf(await request.jwtVerify()));
		closers.push(() => app.close());
		await app.listen({port: 0, host: '127.0.0.1'});
		const signer = ringSigner(createSigner, world.ring, {iss: 'us'});
		await checkLibrary(() => signer(claims), accepts((app.server.address() as AddressInfo).port));
		expect(subjectOf(await app.jwt.verify<Promise<object>>(signer(claims)))).toBe('user');
	});

	it('hono/jwt', async () => {
		const app = new Hono();
		app.use(ringMiddleware(honoJwt, world.ring));
		app.get('/', context => context.text(subjectOf(context.get('jwtPayload'))));
		const port = await new Promise<number>(done => {
			const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, info => done(info.port));
			closers.push(() => server.close());
		});
		await checkLibrary(sign, accepts(port));
	});
});
