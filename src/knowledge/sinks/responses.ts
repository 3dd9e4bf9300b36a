import type {SinkRow} from '../types.js';

/** Objects that frameworks hand to a handler under names that everybody keeps. */
const handed: readonly SinkRow[] = [
	{
		kind: 'response',
		receivers: ['res', 'response', 'resp', 'reply', 'rep', '_res'],
		methods: [
			'send', 'json', 'jsonp', 'end', 'write', 'cookie', 'header', 'headers', 'append', 'set', 'setHeader', 'setHeaders', 'writeHead', 'appendHeader', 'redirect',
			'location', 'links', 'addTrailers', 'writeEarlyHints',
		],
		source: 'express 5.3, fastify 5.12, Node.js 20.20 http: run',
		examples: [
			{code: 'app.get(\'/\', (req, res) => {\n\tres.status(500).json({key});\n});', shown: ['{key}']},
			{code: 'app.get(\'/\', (request, reply) => {\n\treply.code(200).header(\'x-key\', key).send(settings);\n});', shown: ['\'x-key\'', 'key', 'settings']},
			{code: 'server.on(\'request\', (request, response) => {\n\tresponse.end(key);\n});', shown: ['key']},
		],
	},
	{
		kind: 'response',
		receivers: ['reply', 'res', 'response'],
		methods: ['setCookie'],
		positions: ['0', '1'],
		source: 'https://github.com/fastify/fastify-cookie#sending',
		examples: [{code: 'app.get(\'/\', (request, reply) => reply.setCookie(\'key\', key, {signed: true}).send());', shown: ['\'key\'', 'key']}],
	},
	{
		// The first argument is the name of a template.
		kind: 'response',
		receivers: ['reply', 'ctx', 'h'],
		methods: ['render', 'view', 'viewAsync'],
		positions: ['1'],
		source: 'https://github.com/fastify/point-of-view#readme; https://hapi.dev/module/vision/; https://github.com/queckezz/koa-views#readme',
		examples: [{code: 'module.exports = (request, h) => h.view(\'home\', {settings});', shown: ['{settings}']}],
	},
	{
		kind: 'response',
		receivers: ['res', 'response'],
		methods: ['render'],
		positions: ['1'],
		source: 'express 5.3: run',
		examples: [{code: 'app.get(\'/\', (req, res) => {\n\tres.render(\'home\', {settings});\n});', shown: ['{settings}']}],
	},
	{
		// Not `ctx.set`: hono and grammY keep values for later handlers with it.
		kind: 'response',
		receivers: ['ctx', 'context'],
		assigned: ['body', 'response.body'],
		source: 'koa 3.3: run',
		examples: [
			{code: 'app.use(ctx => {\n\tctx.body = {key};\n});', shown: ['{key}']},
			{code: 'app.use(ctx => {\n\tctx.response.body = key;\n});', shown: ['key']},
		],
	},
	{
		kind: 'response',
		receivers: ['ctx', 'context'],
		methods: ['send', 'ok', 'created', 'badRequest', 'unauthorized', 'forbidden', 'notFound', 'internalServerError'],
		source: 'https://docs.strapi.io/cms/backend-customization/requests-responses',
		examples: [{code: 'module.exports = {\n\tasync find(ctx) {\n\t\treturn ctx.send({key});\n\t},\n};', shown: ['{key}']}],
	},
	{
		kind: 'response',
		receivers: ['c', 'ctx', 'context'],
		methods: ['json', 'text', 'html', 'body', 'header', 'newResponse', 'redirect'],
		source: 'hono 4.13: run',
		examples: [{code: 'app.get(\'/\', c => c.json({key}));', shown: ['{key}']}],
	},
	{
		kind: 'response',
		receivers: ['h', 'toolkit'],
		methods: ['response', 'redirect', 'state', 'header'],
		source: '@hapi/hapi 21.4: run',
		examples: [{code: 'const route = {handler: (request, h) => h.response({key}).code(200)};', shown: ['{key}']}],
	},
	{
		kind: 'response',
		receivers: ['cookies', 'cookieStore', 'cookieJar'],
		methods: ['set'],
		positions: ['0', '1'],
		source: 'koa 3.3: run; https://nextjs.org/docs/app/api-reference/functions/cookies',
		examples: [{code: 'app.use(ctx => {\n\tctx.cookies.set(\'key\', key);\n});', shown: ['\'key\'', 'key']}],
	},
	{
		kind: 'response',
		receivers: ['socket', 'io', 'ws'],
		methods: ['emit', 'send', 'broadcast'],
		source: 'https://socket.io/docs/v4/emitting-events/; https://github.com/websockets/ws#readme',
		examples: [{code: 'socket.emit(\'settings\', {key});', shown: ['\'settings\'', '{key}']}],
	},
];

const web: readonly SinkRow[] = [
	{
		kind: 'response',
		callees: ['new Response', 'Response.json', 'Response.redirect'],
		source: 'Node.js 20.20: run',
		examples: [
			{code: 'export const GET = () => Response.json({key});', shown: ['{key}']},
			{code: 'export const GET = () => new Response(key, {headers: {\'x-key\': key}});', shown: ['key', '{headers: {\'x-key\': key}}']},
		],
	},
	{
		kind: 'response',
		modules: ['next/server', 'next/server.js'],
		callees: ['NextResponse.json', 'new NextResponse', 'NextResponse.redirect', 'NextResponse.rewrite'],
		source: 'https://nextjs.org/docs/app/api-reference/functions/next-response',
		examples: [{code: 'import {NextResponse} from \'next/server\';\nexport const GET = () => NextResponse.json({key});', shown: ['{key}']}],
	},
	{
		kind: 'response',
		modules: ['@remix-run/node', '@remix-run/cloudflare', '@remix-run/deno', '@remix-run/server-runtime', 'react-router', '@sveltejs/kit', 'itty-router', '@solidjs/router'],
		callees: ['json', 'data', 'defer', 'text', 'html'],
		source: 'https://reactrouter.com/api/utils/data; https://svelte.dev/docs/kit/@sveltejs-kit#json',
		examples: [{code: 'import {json} from \'@sveltejs/kit\';\nexport const GET = () => json({key});', shown: ['{key}']}],
	},
	{
		kind: 'response',
		modules: ['h3', '#imports'],
		callees: ['send', 'setResponseHeader', 'setHeader', 'setResponseHeaders', 'setCookie', 'appendResponseHeader', 'sendWebResponse'],
		positions: ['1', '2'],
		source: 'https://h3.dev/utils/response',
		examples: [{code: 'import {send} from \'h3\';\nexport default defineEventHandler(event => send(event, key));', shown: ['key']}],
	},
];

export const responses: readonly SinkRow[] = [...handed, ...web];
