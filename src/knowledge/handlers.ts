import {pythonHandlers} from './python/sinks.js';
import type {Callee, Position} from './types.js';

/** A function of the program whose result a framework sends to whoever asked, without a call that says so. */
export interface HandlerRow {
	/** The packages that the decorator, the call or, for `exports`, the framework comes from. */
	readonly modules?: readonly [string, ...string[]];
	/** Decorators of a method that answers: `@Get('/me')`. */
	readonly decorators?: readonly string[];
	/** Calls that register an answering function; as in `CallShape`. */
	readonly callees?: readonly Callee[];
	/** The same for objects that arrive as parameters: usual last names of the path to them, and the methods that register. */
	readonly receivers?: readonly string[];
	readonly methods?: readonly string[];
	/** Where the answering functions stand in such a call; `0.*.resolve` is the member `resolve` of every member. */
	readonly functions?: readonly Position[];
	/** Paths of object members whose functions answer wherever the object stands; `*` is any name: `Query.*`. */
	readonly members?: readonly string[];
	/** Names under which a module exports answering functions, in files whose path fits `files`. */
	readonly exports?: readonly string[];
	readonly files?: RegExp;
	/** Functions that begin with this directive answer, and all that a file exports which begins with it. */
	readonly directive?: string;
	/** The members of the result that are sent; all of it when absent. */
	readonly sent?: readonly string[];
	/** Where such a decorator names the class whose members alone are sent; the function's return type does the same. */
	readonly model?: Position;
	readonly source: string;
	/** Programs with the source text of everything that is sent, in order; `file` matters where `files` does. */
	readonly examples: readonly {readonly code: string; readonly file?: string; readonly shown: readonly string[]}[];
}

/** Without HEAD, whose answer has no body. */
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'options', 'all'] as const;
const routeDecorators = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Options', 'All'] as const;
const lastOfThree = ['1', '2', '1.handler'] as const;

const decorated: readonly HandlerRow[] = [
	{
		modules: ['@nestjs/common'],
		decorators: [...routeDecorators, 'Search'],
		source: '@nestjs/common 11.2: run',
		examples: [{code: 'import {Controller, Get} from \'@nestjs/common\';\n@Controller()\nclass Settings {\n\t@Get(\'settings\')\n\tall() {\n\t\treturn {key};\n\t}\n}', shown: ['{key}']}],
	},
	{
		modules: ['@nestjs/common'],
		decorators: ['Render', 'Sse'],
		source: 'https://docs.nestjs.com/techniques/mvc; https://docs.nestjs.com/techniques/server-sent-events',
		examples: [{code: 'import {Get, Render} from \'@nestjs/common\';\nclass Pages {\n\t@Get()\n\t@Render(\'home\')\n\tall() {\n\t\treturn {key};\n\t}\n}', shown: ['{key}']}],
	},
	{
		modules: ['@nestjs/common'],
		decorators: ['Redirect'],
		sent: ['url'],
		source: 'https://docs.nestjs.com/controllers#redirection',
		examples: [{code: 'import {Get, Redirect} from \'@nestjs/common\';\nclass Pages {\n\t@Redirect()\n\tfind() {\n\t\treturn {url: target, statusCode: 302};\n\t}\n}', shown: ['target']}],
	},
	{
		modules: ['@nestjs/graphql', 'type-graphql'],
		decorators: ['Query', 'Mutation', 'Subscription', 'ResolveField', 'FieldResolver', 'ResolveReference'],
		source: 'https://docs.nestjs.com/graphql/resolvers; https://typegraphql.com/docs/resolvers.html',
		examples: [{code: 'import {Query, Resolver} from \'@nestjs/graphql\';\n@Resolver()\nclass Settings {\n\t@Query(() => String)\n\tkey() {\n\t\treturn this.settings.key;\n\t}\n}', shown: ['this.settings.key']}],
	},
	{
		modules: ['@nestjs/microservices', '@nestjs/websockets'],
		decorators: ['MessagePattern', 'GrpcMethod', 'SubscribeMessage'],
		source: 'https://docs.nestjs.com/microservices/basics; https://docs.nestjs.com/websockets/gateways',
		examples: [{code: 'import {SubscribeMessage} from \'@nestjs/websockets\';\nclass Gateway {\n\t@SubscribeMessage(\'settings\')\n\tall() {\n\t\treturn {key};\n\t}\n}', shown: ['{key}']}],
	},
	{
		modules: ['routing-controllers', 'tsoa', '@tsoa/runtime', '@tsed/common', '@tsed/schema', '@midwayjs/core', '@midwayjs/decorator', '@discordx/koa', 'ts-express-decorators'],
		decorators: [...routeDecorators, 'Method'],
		source: 'https://github.com/typestack/routing-controllers#readme; https://tsoa-community.github.io/docs/getting-started.html; https://tsed.dev/docs/controllers.html',
		examples: [{code: 'import {Get, JsonController} from \'routing-controllers\';\n@JsonController()\nclass Settings {\n\t@Get(\'/settings\')\n\tall() {\n\t\treturn {key};\n\t}\n}', shown: ['{key}']}],
	},
	{
		modules: ['@loopback/rest', '@loopback/openapi-v3'],
		decorators: ['get', 'post', 'put', 'patch', 'del', 'operation'],
		source: 'https://loopback.io/doc/en/lb4/Controller.html',
		examples: [{code: 'import {get} from \'@loopback/rest\';\nclass Settings {\n\t@get(\'/settings\')\n\tall() {\n\t\treturn {key};\n\t}\n}', shown: ['{key}']}],
	},
];

const registered: readonly HandlerRow[] = [
	{
		modules: ['fastify'],
		callees: verbs.flatMap(verb => [`()#${verb}`, `fastify#${verb}`, `Fastify#${verb}`, `FastifyInstance#${verb}`]),
		functions: lastOfThree,
		source: 'fastify 5.12: run',
		examples: [
			{code: 'import Fastify from \'fastify\';\nconst app = Fastify();\napp.get(\'/settings\', async () => ({key}));', shown: ['{key}']},
			{code: 'import type {FastifyInstance} from \'fastify\';\nexport async function routes(app: FastifyInstance) {\n\tapp.post(\'/settings\', {schema}, async () => {\n\t\treturn {key};\n\t});\n}', shown: ['{key}']},
		],
	},
	{
		receivers: ['fastify', 'instance'],
		methods: verbs,
		functions: lastOfThree,
		source: 'fastify 5.12: run',
		examples: [{code: 'module.exports = async function (fastify, options) {\n\tfastify.get(\'/settings\', async () => ({key}));\n};', shown: ['{key}']}],
	},
	{
		modules: ['fastify'],
		callees: ['()#route', 'fastify#route', 'Fastify#route', 'FastifyInstance#route'],
		functions: ['0.handler'],
		source: 'fastify 5.12: run',
		examples: [{code: 'import Fastify from \'fastify\';\nconst app = Fastify();\napp.route({method: \'GET\', url: \'/settings\', handler: async () => ({key})});', shown: ['{key}']}],
	},
	{
		modules: ['@hapi/hapi', 'hapi'],
		callees: ['server#route', 'Server#route', 'new Server#route'],
		functions: ['0[].handler', '0[].options.handler'],
		source: '@hapi/hapi 21.4: run',
		examples: [{code: 'const Hapi = require(\'@hapi/hapi\');\nconst app = Hapi.server();\napp.route({method: \'GET\', path: \'/settings\', handler: () => ({key})});', shown: ['{key}']}],
	},
	{
		receivers: ['server', 'fastify', 'hapi'],
		methods: ['route'],
		functions: ['0[].handler', '0[].options.handler'],
		source: '@hapi/hapi 21.4, fastify 5.12: run',
		examples: [{code: 'const plugin = {\n\tregister(server) {\n\t\tserver.route([{method: \'GET\', path: \'/settings\', handler: () => ({key})}]);\n\t},\n};', shown: ['{key}']}],
	},
	{
		modules: ['elysia'],
		callees: verbs.flatMap(verb => [`new#${verb}`, `new Elysia#${verb}`]),
		functions: ['1'],
		source: 'elysia 1.4: run',
		examples: [{code: 'import {Elysia} from \'elysia\';\nnew Elysia().get(\'/\', () => \'ok\').get(\'/settings\', () => ({key}));', shown: ['\'ok\'', '{key}']}],
	},
	{
		modules: ['@adonisjs/core/services/router', '@ioc:Adonis/Core/Route'],
		callees: [...verbs, 'any'],
		functions: ['1'],
		source: 'https://docs.adonisjs.com/guides/basics/routing',
		examples: [{code: 'import router from \'@adonisjs/core/services/router\';\nrouter.get(\'/settings\', () => ({key}));', shown: ['{key}']}],
	},
	{
		modules: ['@trpc/server'],
		callees: ['initTRPC#query', 'initTRPC#mutation', 'initTRPC#subscription'],
		functions: ['0'],
		source: '@trpc/server 11.25: run',
		examples: [{code: 'import {initTRPC} from \'@trpc/server\';\nconst t = initTRPC.create();\nconst router = t.router({settings: t.procedure.query(() => ({key}))});', shown: ['{key}']}],
	},
	{
		receivers: ['procedure', 'publicProcedure', 'protectedProcedure', 'privateProcedure', 'adminProcedure', 'authedProcedure', 'authProcedure', 'baseProcedure'],
		methods: ['query', 'mutation', 'subscription'],
		functions: ['0'],
		source: '@trpc/server 11.25: run',
		examples: [{code: 'export const router = createRouter({\n\tsettings: publicProcedure.input(schema).query(async () => {\n\t\treturn {key};\n\t}),\n});', shown: ['{key}']}],
	},
	{
		modules: ['h3', 'nitropack/runtime', '#imports'],
		callees: ['defineEventHandler', 'eventHandler', 'defineHandler'],
		functions: ['0', '0.handler'],
		source: 'h3 2.0: run',
		examples: [{code: 'import {defineEventHandler} from \'h3\';\nexport default defineEventHandler(() => ({key}));', shown: ['{key}']}],
	},
	{
		// Nuxt and Nitro import these without being asked.
		callees: ['defineEventHandler', 'eventHandler', 'defineCachedEventHandler', 'cachedEventHandler'],
		functions: ['0', '0.handler'],
		source: 'https://nuxt.com/docs/guide/directory-structure/server',
		examples: [{code: 'export default defineEventHandler(async event => {\n\treturn {key};\n});', shown: ['{key}']}],
	},
	{
		modules: ['firebase-functions', 'firebase-functions/v2/https', 'firebase-functions/https', 'firebase-functions/v1'],
		callees: ['https.onCall', 'onCall'],
		functions: ['0', '1'],
		source: 'https://firebase.google.com/docs/functions/callable',
		examples: [{code: 'import {onCall} from \'firebase-functions/v2/https\';\nexport const settings = onCall(() => ({key}));', shown: ['{key}']}],
	},
	{
		modules: ['@azure/functions'],
		callees: ['app.http', ...verbs.map(verb => `app.${verb}`)],
		functions: ['1', '1.handler'],
		sent: ['body', 'jsonBody', 'headers', 'cookies'],
		source: 'https://learn.microsoft.com/azure/azure-functions/functions-reference-node',
		examples: [{code: 'import {app} from \'@azure/functions\';\napp.http(\'settings\', {handler: async () => ({status: 200, jsonBody: settings})});', shown: ['settings']}],
	},
];

const resolvers: readonly HandlerRow[] = [
	{
		members: ['Query.*', 'Mutation.*', 'Subscription.*.resolve'],
		source: 'https://the-guild.dev/graphql/tools/docs/resolvers',
		examples: [{code: 'const resolvers = {\n\tQuery: {\n\t\tsettings: () => ({key}),\n\t},\n\tMutation: {\n\t\tasync rotate() {\n\t\t\treturn key;\n\t\t},\n\t},\n};', shown: ['{key}', 'key']}],
	},
	{
		modules: ['graphql'],
		callees: ['new GraphQLObjectType'],
		functions: ['0.fields.*.resolve', '0.fields().*.resolve'],
		source: 'graphql 16.15: run',
		examples: [{code: 'import {GraphQLObjectType, GraphQLString} from \'graphql\';\nconst query = new GraphQLObjectType({name: \'Query\', fields: {key: {type: GraphQLString, resolve: () => key}}});', shown: ['key']}],
	},
];

/** Functions that a framework finds by the name under which a file exports them. */
const exported: readonly HandlerRow[] = [
	{
		modules: ['next'],
		exports: ['getServerSideProps', 'getStaticProps', 'getInitialProps'],
		sent: ['props'],
		source: 'https://nextjs.org/docs/pages/api-reference/functions/get-server-side-props',
		examples: [
			{code: 'export async function getServerSideProps() {\n\treturn {props: {key}};\n}', shown: ['{key}']},
			{code: 'export const getStaticProps = async () => ({props: {settings}, revalidate: 60});', shown: ['{settings}']},
		],
	},
	{
		modules: ['@remix-run/node', '@remix-run/react', '@remix-run/cloudflare', '@remix-run/server-runtime', 'react-router'],
		exports: ['loader', 'action'],
		files: /(?:^|\/)(?:routes\/|root\.[jt]sx?$)/,
		source: 'https://reactrouter.com/start/framework/data-loading',
		examples: [{code: 'export const loader = async () => ({key});', file: 'app/routes/settings.tsx', shown: ['{key}']}],
	},
	{
		modules: ['@sveltejs/kit'],
		exports: ['load'],
		files: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.[jt]s$/,
		source: 'https://svelte.dev/docs/kit/load',
		examples: [{code: 'export const load = async () => ({key});', file: 'src/routes/+page.server.ts', shown: ['{key}']}],
	},
	{
		// Whatever its callers in the project do: anybody can send the request that calls it.
		modules: ['next'],
		directive: 'use server',
		source: 'https://react.dev/reference/rsc/use-server#security',
		examples: [
			{code: '\'use server\';\nexport async function settings() {\n\treturn {key};\n}\nexport const other = async () => rest;\nasync function inner() {\n\treturn key;\n}', shown: ['{key}', 'rest']},
			{code: 'export function Page() {\n\tasync function save() {\n\t\t\'use server\';\n\t\treturn key;\n\t}\n\treturn save;\n}', shown: ['key']},
		],
	},
	{
		// API Gateway and its like.
		exports: ['handler'],
		sent: ['body', 'headers', 'cookies', 'multiValueHeaders'],
		source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
		examples: [{code: 'export const handler = async () => ({statusCode: 200, body: JSON.stringify({key})});', shown: ['JSON.stringify({key})']}],
	},
];

export const handlers: readonly HandlerRow[] = [...decorated, ...registered, ...resolvers, ...exported, ...pythonHandlers];
