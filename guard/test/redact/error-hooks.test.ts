import {randomBytes} from 'node:crypto';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {serve} from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import {Hono} from 'hono';
import Koa from 'koa';
import {afterEach, describe, expect, it} from 'vitest';
import {redactErrors as forExpress} from '../../src/express.js';
import {redactErrors as forFastify} from '../../src/fastify.js';
import {redactErrors as forHono} from '../../src/hono.js';
import {redactErrors as forKoa} from '../../src/koa.js';
import {redactor} from '../../src/redact.js';

const text = randomBytes(32).toString('base64url');
const redact = redactor([text]);
const failure = () => Object.assign(new Error(`cannot use ${text}`), {status: 418, statusCode: 418, expose: true});
const closers: (() => unknown)[] = [];

afterEach(async () => {
	await Promise.all(closers.splice(0).map(close => close()));
});

async function answerOf(listener: RequestListener): Promise<readonly [number, string]> {
	const server = createServer(listener);
	closers.push(() => server.close());
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	return ask((server.address() as AddressInfo).port);
}

async function ask(port: number): Promise<readonly [number, string]> {
	const response = await fetch(`http://127.0.0.1:${port}/`);
	return [response.status, await response.text()];
}

describe.each([true, false])('with a hook: %s', isGuarded => {
	const check = ([status, body]: readonly [number, string]) => {
		expect(status).toBe(418);
		expect(body.includes(text)).toBe(!isGuarded);
		expect(body.includes('[redacted secret]')).toBe(isGuarded);
	};

	it('Express answers with its error', async () => {
		const app = express();
		app.get('/', () => {
			throw failure();
		});
		if (isGuarded) {
			app.use(forExpress(redact));
		}

		app.use((error: Error, _request: express.Request, response: express.Response, next: express.NextFunction) => {
			response.status(418).send(error.stack);
			if (!response.writable) {
				next();
			}
		});
		check(await answerOf(app));
	});

	it('Fastify answers and logs its error', async () => {
		let log = '';
		const app = fastify({logger: {stream: {write: (line: string) => (log += line)}}});
		app.get('/', () => {
			throw failure();
		});
		if (isGuarded) {
			app.setErrorHandler(forFastify(redact));
		}

		closers.push(() => app.close());
		await app.listen({port: 0, host: '127.0.0.1'});
		check(await ask((app.server.address() as AddressInfo).port));
		expect(log.includes(text)).toBe(!isGuarded);
	});

	it('Koa answers and emits its error', async () => {
		const app = new Koa();
		let emitted = '';
		app.on('error', (error: Error) => (emitted += String(error.stack)));
		if (isGuarded) {
			app.use(forKoa(redact));
		}

		app.use(() => {
			throw failure();
		});
		const handle = app.callback();
		check(await answerOf((request, response) => void handle(request, response)));
		expect(emitted.includes(text)).toBe(!isGuarded);
	});

	it('Hono answers with its error', async () => {
		const app = new Hono();
		app.get('/', () => {
			throw failure();
		});
		app.onError(isGuarded ? forHono(redact, (error, context) => context.text(error.message, 418)) : (error, context) => context.text(error.message, 418));
		const port = await new Promise<number>(done => {
			const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, info => done(info.port));
			closers.push(() => server.close());
		});
		check(await ask(port));
	});
});
