import {canary, shows} from './harness/canary.mjs';
import {answerOf} from './harness/exchange.mjs';

/** A value is put on the object in one function, and taken from every path of the row in another. */
export default async function proofs({sharedObjects}, prove) {
	for (const row of sharedObjects.filter(({source}) => source.includes(': run'))) {
		await prove(row, row.paths[0], async () => {
			const claim = claims[row.paths[0]];
			const taken = claim ? await claim() : [];
			return taken.length > 0 && taken.every(value => shows(value)) || `took ${JSON.stringify(taken)}`;
		});
	}
}

const claims = {
	async locals() {
		const app = await express();
		app.locals.key = canary;
		app.use((req, res, next) => {
			res.locals.key = canary;
			next();
		});
		return taken(app, (req, res) => [res.locals.key, app.locals.key, req.app.locals.key]);
	},
	async 'app.settings'() {
		const app = await express();
		app.set('key', canary);
		return taken(app, req => [req.app.get('key'), app.settings.key]);
	},
	async req() {
		const app = await express();
		app.use((req, res, next) => {
			req.key = canary;
			next();
		});
		const {default: Fastify} = await import('fastify');
		const server = Fastify();
		server.decorateRequest('key', canary);
		server.get('/', async request => [request.key]);
		return [...await taken(app, req => [req.key]), ...(await server.inject('/')).json()];
	},
	async 'ctx.state'() {
		return ofKoa((app, ctx) => {
			ctx.state.key = canary;
		}, ctx => [ctx.state.key]);
	},
	async 'app.context'() {
		return ofKoa(app => {
			app.context.key = canary;
		}, ctx => [ctx.key, ctx.app.context.key]);
	},
	async 'c.var'() {
		const {Hono} = await import('hono');
		const app = new Hono();
		app.use((c, next) => {
			c.set('key', canary);
			return next();
		});
		app.get('/', c => c.json([c.var.key, c.get('key')]));
		return (await app.request('/')).json();
	},
	async app() {
		const {default: Fastify} = await import('fastify');
		const fastify = Fastify();
		fastify.decorate('key', canary);
		fastify.get('/', async function(request) {
			return [this.key, fastify.key, request.server.key];
		});
		return (await fastify.inject('/')).json();
	},
	async 'container.cradle'() {
		const {asValue, createContainer} = await import('awilix');
		const container = createContainer();
		container.register({key: asValue(canary)});
		return [container.cradle.key, container.resolve('key')];
	},
};

async function express() {
	return (await import('express')).default();
}

async function taken(app, take) {
	app.get('/', (req, res) => res.json(take(req, res)));
	return bodyOf(await answerOf(app));
}

async function ofKoa(put, take) {
	const {default: Koa} = await import('koa');
	const app = new Koa();
	app.use((ctx, next) => {
		put(app, ctx);
		return next();
	});
	app.use(ctx => {
		ctx.body = take(ctx);
	});
	return bodyOf(await answerOf(app.callback()));
}

/** Express and Koa send arrays as one JSON text. */
function bodyOf(answer) {
	return JSON.parse(answer.slice(answer.indexOf('['), answer.lastIndexOf(']') + 1));
}
