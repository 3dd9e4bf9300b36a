import type {SinkRow} from '../types.js';

/** Errors: whoever catches one may print, send or report it (CWE-209). */
export const errors: readonly SinkRow[] = [
	{
		kind: 'error',
		callees: ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'AggregateError'],
		source: 'ECMA-262, 2023 edition, §20.5',
		examples: [{code: 'throw Error(`no signature with ${key}`);', shown: ['`no signature with ${key}`']}],
	},
	{
		// The name is all there is to go by: HttpException, GraphQLError, TRPCError, AppError, ApiError.
		kind: 'error',
		constructed: /(?:Error|Exception|Fault)$/,
		source: '@nestjs/common 11.2, hono 4.13, @trpc/server 11.25, graphql 16.15: run',
		examples: [
			{code: 'throw new Error(`bad key ${key}`);', shown: ['`bad key ${key}`']},
			{code: 'throw new UnauthorizedException({message: \'bad signature\', key});', shown: ['{message: \'bad signature\', key}']},
			{code: 'throw new TRPCError({code: \'UNAUTHORIZED\', message: key});', shown: ['{code: \'UNAUTHORIZED\', message: key}']},
		],
	},
	{
		kind: 'error',
		modules: ['http-errors'],
		callees: ['()', ...['BadRequest', 'Unauthorized', 'Forbidden', 'NotFound', 'InternalServerError'].flatMap(name => [`new ${name}`, name])],
		source: 'http-errors 2.0: run',
		examples: [{code: 'import createError from \'http-errors\';\nthrow createError(401, `bad key ${key}`);', shown: ['401', '`bad key ${key}`']}],
	},
	{
		kind: 'error',
		modules: ['@hapi/boom'],
		methods: ['badRequest', 'unauthorized', 'forbidden', 'notFound', 'conflict', 'internal', 'badImplementation', 'boomify', 'teapot', 'badData'],
		source: '@hapi/boom 10: run',
		examples: [{code: 'import Boom from \'@hapi/boom\';\nthrow Boom.unauthorized(`bad key ${key}`);', shown: ['`bad key ${key}`']}],
	},
	{
		kind: 'error',
		modules: ['@sveltejs/kit', 'h3', '#imports'],
		callees: ['error', 'createError', 'fail'],
		source: '@sveltejs/kit 2, h3 1: https://svelte.dev/docs/kit/errors, https://h3.dev/guide/basics/error',
		examples: [{code: 'import {error} from \'@sveltejs/kit\';\nthrow error(401, `bad key ${key}`);', shown: ['401', '`bad key ${key}`']}],
	},
	{
		kind: 'error',
		receivers: ['ctx', 'context', 'res', 'reply'],
		methods: ['throw'],
		source: 'koa 3.3: run',
		examples: [{code: 'app.use(ctx => {\n\tctx.throw(401, `bad key ${key}`);\n});', shown: ['401', '`bad key ${key}`']}],
	},
	{
		kind: 'error',
		modules: ['assert', 'assert/strict'],
		callees: ['()', 'ok', 'strict', 'strict.ok'],
		positions: ['1'],
		source: 'Node.js 20.20: run',
		examples: [{code: 'import assert from \'node:assert\';\nassert(key.length > 31, `${key} is short`);', shown: ['`${key} is short`']}],
	},
	{
		kind: 'error',
		modules: ['assert', 'assert/strict'],
		callees: ['equal', 'strictEqual', 'notEqual', 'notStrictEqual', 'deepEqual', 'deepStrictEqual', 'match', 'strict.equal', 'strict.deepEqual'],
		source: 'Node.js 20.20: run; the message of an AssertionError holds both values',
		examples: [{code: 'import assert from \'node:assert\';\nassert.equal(key, expected);', shown: ['key', 'expected']}],
	},
	{
		kind: 'error',
		callees: ['Promise.reject'],
		positions: ['0'],
		source: 'Node.js 20.20: run; an unhandled rejection prints its reason',
		examples: [{code: 'const failed = Promise.reject(`bad key ${key}`);', shown: ['`bad key ${key}`']}],
	},
];
