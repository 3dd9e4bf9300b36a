import {load} from './harness/callee.mjs';
import {canary, shows} from './harness/canary.mjs';

/** What a function returns, where the row says that a result is sent, must be in the answer. */
export default async function proofs({handlers}, prove) {
	for (const row of handlers.filter(({source}) => source.includes(': run'))) {
		const [specifier] = row.modules ?? row.source.split(' ');
		const {names, ask} = ways[specifier] ?? {};
		for (const name of names?.(row) ?? [undefined]) {
			for (const position of row.functions ?? ['']) {
				await prove(row, `${specifier} ${name} ${position}`, async () => ask ? shows(await ask(name, position)) || 'it is not sent' : 'nothing asks it');
			}
		}
	}
}

const answer = async () => ({key: canary});
const lastOf = callee => callee.split('#').at(-1);

const ways = {
	fastify: {
		names: ({callees, methods}) => callees?.filter(callee => callee.startsWith('()#')) ?? methods,
		async ask(callee, position) {
			const verb = lastOf(callee);
			const {default: create} = await load('fastify');
			const app = create();
			if (verb === 'route') {
				app.route({method: 'GET', url: '/', handler: answer});
			} else {
				app[verb]('/', ...{1: [answer], 2: [{}, answer], '1.handler': [{handler: answer}]}[position]);
			}

			const method = verb === 'route' || verb === 'all' ? 'GET' : verb.toUpperCase();
			return (await app.inject({method, url: '/'})).payload;
		},
	},
	'@hapi/hapi': {
		names: () => ['route'],
		async ask(name, position) {
			const {default: Hapi} = await load('@hapi/hapi');
			const server = Hapi.server();
			server.route([{method: 'GET', path: '/', ...position.includes('options') ? {options: {handler: answer}} : {handler: answer}}]);
			return (await server.inject('/')).payload;
		},
	},
	elysia: {
		names: ({callees}) => callees.filter(callee => callee.startsWith('new Elysia#')),
		async ask(callee) {
			const {Elysia} = await load('elysia');
			const verb = lastOf(callee);
			const app = new Elysia()[verb]('/', answer);
			const response = await app.handle(new Request('http://proof.example/', {method: verb === 'all' ? 'GET' : verb.toUpperCase()}));
			return response.text();
		},
	},
	'@trpc/server': {
		names: ({callees, methods}) => (callees ?? methods).map(callee => lastOf(callee)),
		async ask(kind) {
			const {initTRPC} = await load('@trpc/server');
			const t = initTRPC.create();
			if (kind === 'subscription') {
				const caller = t.router({all: t.procedure.subscription(async function * () {
					yield canary;
				})}).createCaller({});
				for await (const value of await caller.all()) {
					return value;
				}
			}

			return t.router({all: t.procedure[kind](answer)}).createCaller({}).all();
		},
	},
	h3: {
		names: ({callees}) => callees,
		async ask(callee, position) {
			const h3 = await load('h3');
			const app = new h3.H3().get('/', h3[callee](position === '0' ? answer : {handler: answer}));
			return (await app.request('/')).text();
		},
	},
	graphql: {
		names: () => ['resolve'],
		async ask(name, position) {
			const {GraphQLObjectType, GraphQLSchema, GraphQLString, graphql} = await load('graphql');
			const fields = {key: {type: GraphQLString, resolve: () => canary}};
			const query = new GraphQLObjectType({name: 'Query', fields: position.includes('()') ? () => fields : fields});
			return JSON.stringify(await graphql({schema: new GraphQLSchema({query}), source: '{key}'}));
		},
	},
	'@nestjs/common': {
		names: ({decorators}) => decorators,
		async ask(decorator) {
			await import('reflect-metadata');
			const {NestFactory} = await load('@nestjs/core');
			const {Controller, Module, ...common} = await load('@nestjs/common');
			class Settings {
				all() {
					return {key: canary};
				}
			}

			common[decorator]('/settings')(Settings.prototype, 'all', Object.getOwnPropertyDescriptor(Settings.prototype, 'all'));
			Controller()(Settings);
			class Root {}
			Module({controllers: [Settings]})(Root);
			const app = await NestFactory.create(Root, {logger: false});
			await app.listen(0, '127.0.0.1');
			const method = decorator === 'All' ? 'GET' : decorator.toUpperCase();
			const response = await fetch(`${await app.getUrl()}/settings`, {method});
			const text = await response.text();
			await app.close();
			return text;
		},
	},
};
