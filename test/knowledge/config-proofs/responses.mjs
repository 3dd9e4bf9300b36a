import {find, load} from './harness/callee.mjs';
import {canary, shows} from './harness/canary.mjs';
import {answerOf} from './harness/exchange.mjs';

/** What a handler calls or assigns must come out of the socket. */
export default async function proofs({sinks}, prove) {
	for (const row of sinks.filter(({kind, source}) => kind === 'response' && source.includes(': run'))) {
		const [receiver] = row.receivers ?? [];
		for (const method of row.methods ?? row.assigned ?? row.callees) {
			await prove(row, `${receiver ?? ''} ${method}`, async () => {
				const ways = row.callees ? [web] : row.assigned ? [koaAssignment] : byReceiver[receiver];
				const answers = [];
				for (const way of ways) {
					answers.push(await way(method).catch(error => error.message));
				}

				return answers.some(answer => shows(answer)) || answers;
			});
		}
	}
}

/** Arguments that carry the value, by the name of the method. */
const headerLike = new Set(['header', 'append', 'set', 'setHeader', 'appendHeader', 'cookie', 'state']);
function argumentsOf(method) {
	if (headerLike.has(method)) {
		return ['x-key', canary];
	}

	switch (method) {
		case 'writeHead': {
			return [200, {'x-key': canary}];
		}

		case 'headers':
		case 'addTrailers': {
			return [{'x-key': canary}];
		}

		case 'setHeaders': {
			return [new Map([['x-key', canary]])];
		}

		case 'writeEarlyHints': {
			return [{link: `</${canary}>; rel=preload`}];
		}

		case 'links': {
			return [{next: `/${canary}`}];
		}

		case 'render': {
			return ['home', {key: canary}];
		}

		default: {
			return [method === 'redirect' || method === 'location' ? `/${canary}` : canary];
		}
	}
}

const ends = new Set(['send', 'json', 'jsonp', 'end', 'redirect', 'render']);

function act(response, method, end) {
	if (typeof response[method] !== 'function') {
		throw new TypeError(`there is no ${method}`);
	}

	if (method === 'addTrailers') {
		response.setHeader('trailer', 'x-key');
		response.write('text');
	}

	const result = response[method](...argumentsOf(method));
	if (!ends.has(method)) {
		response[end]('');
	}

	return result;
}

async function express(method) {
	const {default: create} = await load('express');
	const app = create();
	app.engine('proof', (path, {key}, done) => done(null, key));
	app.set('view engine', 'proof');
	app.set('view', class {
		path = 'home';
		render(options, done) {
			done(null, options.key);
		}
	});
	app.get('/', (request, response) => act(response, method, 'end'));
	app.use((error, request, response, next) => response.headersSent ? next(error) : response.end(error.message));
	return answerOf(app, '/?callback=f');
}

async function node(method) {
	return answerOf((request, response) => {
		try {
			act(response, method, 'end');
		} catch (error) {
			response.end(error.message);
		}
	});
}

async function fastify(method) {
	const {default: create} = await load('fastify');
	const app = create();
	app.get('/', (request, reply) => {
		act(reply, method, 'send');
	});
	const {headers, body} = await app.inject('/');
	return JSON.stringify({headers, body});
}

async function koaAssignment(path) {
	const {default: Koa} = await load('koa');
	const app = new Koa();
	app.use(context => {
		const names = path.split('.');
		const last = names.pop();
		let holder = context;
		for (const name of names) {
			holder = holder[name];
		}

		holder[last] = {key: canary};
	});
	return answerOf(app.callback());
}

async function koaCookies(method) {
	const {default: Koa} = await load('koa');
	const app = new Koa();
	app.use(context => {
		context.cookies[method]('key', canary);
		context.body = 'text';
	});
	return answerOf(app.callback());
}

async function hono(method) {
	const {Hono} = await load('hono');
	const app = new Hono().get('/', context => {
		const made = context[method](...argumentsOf(method));
		return made instanceof Response ? made : context.text('text');
	});
	const answer = await app.request('/');
	return JSON.stringify([...answer.headers]) + await answer.text();
}

async function hapi(method) {
	const {default: Hapi} = await load('@hapi/hapi');
	const server = Hapi.server();
	server.route({
		method: 'GET',
		path: '/',
		handler(request, h) {
			if (method === 'header') {
				return h.response('text').header('x-key', canary);
			}

			const made = h[method](...argumentsOf(method));
			return method === 'state' ? h.response('text') : made;
		},
	});
	const {headers, payload} = await server.inject('/');
	return JSON.stringify({headers, payload});
}

async function web(callee) {
	const answer = find(globalThis, callee)(callee.endsWith('redirect') ? `https://host.example/${canary}` : canary);
	return JSON.stringify([...answer.headers]) + await answer.text();
}

const byReceiver = {res: [express, node, fastify], c: [hono], h: [hapi], cookies: [koaCookies]};
