import type {Position} from './types.js';

/** A method that puts a value under a name, or gives it back. */
export interface AccessorRow {
	/** The last names of the path to it, receiver first: `app.set`. */
	readonly path: string;
	/** Where the name stands; without one the value is an object whose members are meant. */
	readonly name?: Position;
}

/** An object that a framework hands from one function of a program to the next: what one puts there under a name another takes. */
export interface SharedObjectRow {
	/** The last names of the usual paths to it, receiver first; all lead to the same place. */
	readonly paths: readonly string[];
	/** Paths on which the same is read, and never put. */
	readonly readPaths?: readonly string[];
	readonly setters?: readonly (AccessorRow & {readonly value: Position})[];
	readonly getters?: readonly AccessorRow[];
	readonly source: string;
	/** Programs with the source text of what is found for the argument of `probe`, in order. */
	readonly examples: readonly {readonly code: string; readonly found: readonly string[]}[];
}

/** How a container hands a value to a parameter: `{provide: 'KEY', useValue: key}` and `@Inject('KEY') key`. */
export const injection = {
	decorators: new Set(['Inject', 'inject']), // @nestjs/common, Angular; tsyringe, inversify
	token: 'provide',
	values: [{key: 'useValue', access: []}, {key: 'useFactory', access: ['()']}],
} as const;

/** Methods that give their second argument the name that is their first, on such objects and on whatever else has them. */
export const namingMethods: ReadonlySet<string> = new Set([
	'set',
	'setdefault', // Python
	'decorate', 'decorateRequest', 'decorateReply', // Fastify
]);

export const sharedObjects: readonly SharedObjectRow[] = [
	{
		// Of a response, of an application (`req.app.locals`), or of a request in SvelteKit and Astro.
		paths: ['locals'],
		source: 'express 5.3: run; https://svelte.dev/docs/kit/types#Locals; https://docs.astro.build/en/guides/middleware/',
		examples: [
			{code: 'app.use((req, res, next) => {\n\tres.locals.key = \'not-a-key\';\n\tnext();\n});\napp.get(\'/\', (req, res) => probe(res.locals.key));', found: ['\'not-a-key\'']},
			{code: 'app.locals = {key: \'not-a-key\'};\napp.get(\'/\', req => probe(req.app.locals.key));', found: ['\'not-a-key\'']},
			{code: 'event.locals.key = \'not-a-key\';\nexport const load = ({locals}) => probe(locals.key);', found: ['\'not-a-key\'']},
		],
	},
	{
		paths: ['ctx.state', 'context.state'],
		source: 'koa 3.3: run',
		examples: [{code: 'app.use((ctx, next) => {\n\tctx.state.key = \'not-a-key\';\n\treturn next();\n});\napp.use(ctx => probe(ctx.state.key));', found: ['\'not-a-key\'']}],
	},
	{
		// The prototype of every context.
		paths: ['app.context'],
		readPaths: ['ctx', 'context'],
		source: 'koa 3.3: run',
		examples: [{code: 'app.context.key = \'not-a-key\';\napp.use(ctx => probe(ctx.key));', found: ['\'not-a-key\'']}],
	},
	{
		paths: ['c.var', 'ctx.var', 'context.var'],
		setters: [{path: 'c.set', name: '0', value: '1'}, {path: 'ctx.set', name: '0', value: '1'}, {path: 'context.set', name: '0', value: '1'}],
		getters: [{path: 'c.get', name: '0'}, {path: 'ctx.get', name: '0'}, {path: 'context.get', name: '0'}],
		source: 'hono 4.13: run',
		examples: [
			{code: 'app.use((c, next) => {\n\tc.set(\'key\', \'not-a-key\');\n\treturn next();\n});\napp.get(\'/\', c => probe(c.var.key));', found: ['\'not-a-key\'']},
			{code: 'app.use((c, next) => {\n\tc.set(\'key\', \'not-a-key\');\n\treturn next();\n});\napp.get(\'/\', ctx => probe(ctx.get(\'key\')));', found: ['\'not-a-key\'']},
		],
	},
	{
		paths: ['app.settings'],
		setters: [{path: 'app.set', name: '0', value: '1'}],
		getters: [{path: 'app.get', name: '0'}],
		source: 'express 5.3: run',
		examples: [
			{code: 'app.set(\'key\', \'not-a-key\');\napp.get(\'/\', req => probe(req.app.get(\'key\')));', found: ['\'not-a-key\'']},
			{code: 'app.set(\'key\', \'not-a-key\');\nprobe(app.settings.key);', found: ['\'not-a-key\'']},
		],
	},
	{
		paths: ['req', 'request'],
		setters: [{path: 'decorateRequest', name: '0', value: '1'}],
		source: 'express 5.3, fastify 5.12: run',
		examples: [
			{code: 'app.use((req, res, next) => {\n\treq.key = \'not-a-key\';\n\tnext();\n});\napp.get(\'/\', req => probe(req.key));', found: ['\'not-a-key\'']},
			{code: 'app.decorateRequest(\'key\', \'not-a-key\');\napp.get(\'/\', async request => probe(request.key));', found: ['\'not-a-key\'']},
		],
	},
	{
		paths: ['app', 'fastify', 'server', 'instance'],
		// In a handler that is a plain function.
		readPaths: ['this'],
		setters: [{path: 'decorate', name: '0', value: '1'}],
		source: 'fastify 5.12: run; https://hapi.dev/api/#server.app',
		examples: [
			{code: 'fastify.decorate(\'key\', \'not-a-key\');\nfastify.get(\'/\', async function() {\n\treturn probe(this.key);\n});', found: ['\'not-a-key\'']},
			{code: 'app.decorate(\'settings\', {key: \'not-a-key\'});\napp.get(\'/\', async request => probe(request.server.settings.key));', found: ['\'not-a-key\'']},
			{code: 'server.app.key = \'not-a-key\';\nconst handler = request => probe(request.server.app.key);', found: ['\'not-a-key\'']},
		],
	},
	{
		paths: ['socket.data'],
		source: 'https://socket.io/docs/v4/server-socket-instance/#socketdata',
		examples: [{code: 'io.use((socket, next) => {\n\tsocket.data.key = \'not-a-key\';\n\tnext();\n});\nio.on(\'connection\', socket => probe(socket.data.key));', found: ['\'not-a-key\'']}],
	},
	{
		paths: ['event.context'],
		source: 'https://nitro.build/guide/middleware',
		examples: [{code: 'const first = defineEventHandler(event => {\n\tevent.context.key = \'not-a-key\';\n});\nconst then = defineEventHandler(event => probe(event.context.key));', found: ['\'not-a-key\'']}],
	},
	{
		paths: ['container.cradle', 'cradle'],
		setters: [{path: 'container.register', value: '0'}],
		getters: [{path: 'container.resolve', name: '0'}],
		source: 'awilix 13.0: run',
		examples: [{code: 'import {asValue} from \'awilix\';\ncontainer.register({key: asValue(\'not-a-key\')});\nprobe(container.resolve(\'key\'));', found: ['\'not-a-key\'']}],
	},
	{
		paths: ['global', 'globalThis'],
		source: 'ECMA-262, 2023 edition',
		examples: [{code: 'global.key = \'not-a-key\';\nprobe(globalThis.key);', found: ['\'not-a-key\'']}],
	},
];
