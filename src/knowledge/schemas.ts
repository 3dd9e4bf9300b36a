import {pythonSchemas} from './python/settings.js';
import type {SchemaRow} from './types.js';

export const schemas: readonly SchemaRow[] = [
	{
		modules: ['zod', 'zod/v3', 'zod/v4', '@hono/zod-openapi', 'astro/zod', 'nestjs-zod/z'],
		methods: ['default', 'catch'],
		source: 'zod 4.6.7, zod 3.25.76: run; `default` does not act on an empty string, `catch` does when a check fails',
		examples: [
			{code: 'import {z} from \'zod\';\nconst schema = z.object({JWT_SECRET: z.string().min(8).default(\'not-a-key\')});', defaults: ['\'not-a-key\'']},
			{code: 'import * as z from \'zod/v4\';\nconst schema = z.object({JWT_SECRET: z.string().catch(() => \'not-a-key\')});', defaults: ['\'not-a-key\'']},
			{code: 'const {z} = require(\'zod\');\nconst schema = z.object({JWT_SECRET: z.string().min(32)});', defaults: []},
		],
	},
	{
		// What a function puts in place of a missing value.
		modules: ['zod', 'zod/v3', 'zod/v4', '@hono/zod-openapi', 'astro/zod'],
		methods: ['transform'],
		calls: [{callee: 'z.preprocess', fallback: '0()'}, {callee: 'preprocess', fallback: '0()'}],
		source: 'zod 4.6.7, zod 3.25.76: run',
		examples: [
			{code: 'import {z} from \'zod\';\nconst schema = z.object({JWT_SECRET: z.string().optional().transform(value => value ?? \'not-a-key\')});', defaults: ['\'not-a-key\'']},
			{code: 'import {z} from \'zod\';\nconst schema = z.object({JWT_SECRET: z.preprocess(value => value || \'not-a-key\', z.string())});', defaults: ['\'not-a-key\'']},
			{code: 'import {z} from \'zod\';\nconst schema = z.object({JWT_SECRET: z.string().transform(value => value.trim())});', defaults: []},
		],
	},
	{
		modules: ['zod', 'zod/v4', 'astro/zod'],
		methods: ['prefault'],
		source: 'zod 4.6.7: run; does not act on an empty string',
		examples: [{code: 'import * as z from \'zod\';\nconst schema = z.object({JWT_SECRET: z.string().prefault(\'not-a-key\')});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['zod/mini', 'zod/v4-mini', 'zod/v4/mini'],
		calls: [{callee: '_default', fallback: '1'}, {callee: 'prefault', fallback: '1'}, {callee: 'catch', fallback: '1'}],
		source: 'zod 4.6.7: run',
		examples: [{code: 'import * as z from \'zod/mini\';\nconst schema = z.object({JWT_SECRET: z._default(z.string(), \'not-a-key\')});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['valibot'],
		calls: ['optional', 'exactOptional', 'nullish', 'undefinedable', 'fallback', 'optionalAsync', 'exactOptionalAsync', 'nullishAsync', 'undefinedableAsync', 'fallbackAsync']
			.map(callee => ({callee, fallback: '1'} as const)),
		// `nullable` acts on null, which no unset variable is.
		source: 'valibot 1.5: run; only `fallback` acts on an empty string, when a check fails',
		examples: [{code: 'import * as v from \'valibot\';\nconst schema = v.object({JWT_SECRET: v.optional(v.string(), \'not-a-key\'), JWT_REFRESH_SECRET: v.fallback(v.string(), \'not-a-key-2\')});', defaults: ['\'not-a-key\'', '\'not-a-key-2\'']}],
	},
	{
		modules: ['valibot'],
		calls: [{callee: 'pipe', fallback: '0'}, {callee: 'pipeAsync', fallback: '0'}],
		source: 'https://valibot.dev/api/pipe/; the first schema may have a default',
		examples: [
			{code: 'import * as v from \'valibot\';\nconst schema = v.object({JWT_SECRET: v.pipe(v.optional(v.string(), \'not-a-key\'), v.minLength(8))});', defaults: ['\'not-a-key\'']},
			{code: 'import * as v from \'valibot\';\nconst schema = v.object({JWT_SECRET: v.pipe(v.string(), v.minLength(32))});', defaults: []},
		],
	},
	{
		modules: ['envsafe'],
		calls: ['str', 'url', 'email', 'json', 'makeValidator()'].flatMap(callee => [{callee, fallback: '0.default'}, {callee, fallback: '0.devDefault'}] as const),
		source: 'https://github.com/KATT/envsafe#readme',
		examples: [{code: 'import {envsafe, str} from \'envsafe\';\nexport const env = envsafe({JWT_SECRET: str({devDefault: \'not-a-key\'})});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['joi', '@hapi/joi', 'celebrate'],
		methods: ['default', 'failover'],
		// What `then` holds is for one environment that is named; what `otherwise` holds is for all others, an unset one among them.
		branches: {method: 'when', at: '1.otherwise'},
		source: 'joi 18.3: run; `default` acts on an empty string only after `empty(\'\')`',
		examples: [
			{code: 'import * as Joi from \'joi\';\nconst schema = Joi.object({JWT_SECRET: Joi.string().when(\'NODE_ENV\', {is: \'production\', then: Joi.required(), otherwise: Joi.string().default(\'not-a-key\')})});', defaults: ['\'not-a-key\'']},
			{code: 'import * as Joi from \'joi\';\nconst schema = Joi.object({JWT_SECRET: Joi.string().default(\'not-a-key\')});', defaults: ['\'not-a-key\'']},
			{code: 'const Joi = require(\'joi\');\nconst schema = Joi.object({JWT_SECRET: Joi.string().min(32).required()});', defaults: []},
		],
	},
	{
		modules: ['yup'],
		methods: ['default'],
		branches: {method: 'when', at: '1.otherwise'},
		source: 'yup 1.7: run',
		examples: [
			{code: 'import * as yup from \'yup\';\nconst schema = yup.object({JWT_SECRET: yup.string().when(\'NODE_ENV\', {is: \'production\', then: schema => schema.required(), otherwise: schema => schema.default(\'not-a-key\')})});', defaults: ['\'not-a-key\'']},
			{code: 'import * as yup from \'yup\';\nconst schema = yup.object({JWT_SECRET: yup.string().default(\'not-a-key\')});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['@sinclair/typebox', 'typebox'],
		calls: [{callee: 'Type.String', fallback: '0.default'}, {callee: 'String', fallback: '0.default'}],
		source: '@sinclair/typebox 0.34: run with Value.Default',
		examples: [{code: 'import {Type} from \'@sinclair/typebox\';\nconst schema = Type.Object({JWT_SECRET: Type.String({default: \'not-a-key\'})});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['arktype'],
		methods: ['default'],
		definitions: {callee: 'type', fallback: /^[^'"]*=\s*(?:'(.*)'|"(.*)")$/s},
		source: 'arktype 2.2: run',
		examples: [
			{code: 'import {type} from \'arktype\';\nconst schema = type({JWT_SECRET: "string = \'not-a-key\'", JWT_REFRESH_SECRET: \'string > 31\'});', defaults: ['"string = \'not-a-key\'"']},
			{code: 'import {type} from \'arktype\';\nconst schema = type({JWT_SECRET: [\'string\', \'=\', \'not-a-key\'], JWT_REFRESH_SECRET: [\'string\', \'|\', \'null\']});', defaults: ['\'not-a-key\'']},
			{code: 'import {type} from \'arktype\';\nconst schema = type({JWT_SECRET: type.string.default(\'not-a-key\')});', defaults: ['\'not-a-key\'']},
		],
	},
	{
		modules: ['superstruct'],
		calls: [{callee: 'defaulted', fallback: '1'}],
		source: 'superstruct 2.0: run',
		examples: [{code: 'import {defaulted, object, string} from \'superstruct\';\nconst schema = object({JWT_SECRET: defaulted(string(), \'not-a-key\')});', defaults: ['\'not-a-key\'']}],
	},
	{
		// `devDefault` acts whenever NODE_ENV is anything but `production`; `testDefault` only under `test`.
		modules: ['envalid'],
		calls: ['str', 'json', 'url', 'email', 'host', 'makeValidator()', 'makeExactValidator()']
			.flatMap(callee => [{callee, fallback: '0.default'}, {callee, fallback: '0.devDefault'}] as const),
		source: 'envalid 8.2: run',
		examples: [
			{code: 'import {cleanEnv, str} from \'envalid\';\nconst env = cleanEnv(process.env, {JWT_SECRET: str({default: \'not-a-key\'})});', defaults: ['\'not-a-key\'']},
			{code: 'import {cleanEnv, str} from \'envalid\';\nconst env = cleanEnv(process.env, {JWT_SECRET: str({devDefault: \'not-a-key\', testDefault: \'only-in-tests\'})});', defaults: ['\'not-a-key\'']},
		],
	},
	{
		modules: ['convict'],
		descriptors: {callee: '()', fallback: 'default', env: 'env'},
		source: 'convict 6.2.5: run',
		examples: [{code: 'import convict from \'convict\';\nconst settings = convict({jwt: {secret: {format: String, default: \'not-a-key\', env: \'JWT_SECRET\', sensitive: true}}});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['env-schema', '@fastify/env', 'fastify-env'],
		descriptors: {callee: '()', fallback: 'default'},
		source: 'env-schema 8.0: run',
		examples: [{code: 'import envSchema from \'env-schema\';\nconst env = envSchema({schema: {type: \'object\', properties: {JWT_SECRET: {type: \'string\', default: \'not-a-key\'}}}});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['fluent-json-schema'],
		methods: ['default'],
		declarations: {method: 'prop', name: '0', schema: '1'},
		source: 'fluent-json-schema 6.0 with env-schema 8.0: run',
		examples: [{code: 'import S from \'fluent-json-schema\';\nconst schema = S.object().prop(\'JWT_SECRET\', S.string().default(\'not-a-key\'));', defaults: ['\'not-a-key\'']}],
	},
	{
		// znv's `defaults` hold one value for each NODE_ENV, and `_` for any other.
		modules: ['znv'],
		descriptors: {callee: 'parseEnv', fallback: 'defaults._'},
		source: 'znv 0.5: run',
		examples: [{code: 'import {parseEnv} from \'znv\';\nimport {z} from \'zod\';\nconst env = parseEnv(process.env, {JWT_SECRET: {schema: z.string(), defaults: {_: \'not-a-key\'}}});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['znv'],
		descriptors: {callee: 'parseEnv', fallback: 'defaults.production'},
		source: 'znv 0.5: run',
		examples: [{code: 'import {parseEnv} from \'znv\';\nimport {z} from \'zod\';\nconst env = parseEnv(process.env, {JWT_SECRET: {schema: z.string(), defaults: {production: \'not-a-key\', test: \'only-in-tests\'}}});', defaults: ['\'not-a-key\'']}],
	},
	{
		// The value for every environment that has none of its own, and for an unset variable.
		modules: ['@hapipal/confidence', 'confidence'],
		descriptors: {callee: 'new Store', fallback: '$default', env: '$env'},
		source: '@hapipal/confidence 6.0: run; it was called confidence before',
		examples: [
			{code: 'import {Store} from \'@hapipal/confidence\';\nconst store = new Store({jwt: {secret: {$env: \'JWT_SECRET\', $default: \'not-a-key\'}}});', defaults: ['\'not-a-key\'']},
			{code: 'const Confidence = require(\'confidence\');\nconst config = {jwtSecret: {$filter: \'env\', production: process.env.JWT_SECRET, $default: \'not-a-key\'}};\nconst store = new Confidence.Store(config);', defaults: ['\'not-a-key\'']},
			{code: 'import {Store} from \'@hapipal/confidence\';\nconst store = new Store({jwt: {secret: {$env: \'JWT_SECRET\'}, expiresIn: {$env: \'JWT_TTL\', $default: \'1h\'}}});', defaults: []},
		],
	},
	{
		modules: ['nconf'],
		objects: [{callee: 'defaults', at: '0'}],
		source: 'nconf 0.13: run',
		examples: [{code: 'import nconf from \'nconf\';\nnconf.env().defaults({jwt: {secret: \'not-a-key\'}});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['rc'],
		objects: [{callee: '()', at: '1'}],
		source: 'rc 1.2.8: run',
		examples: [{code: 'const settings = require(\'rc\')(\'app\', {jwtSecret: \'not-a-key\'});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['config'],
		objects: [{callee: 'util.setModuleDefaults', at: '1', namespace: '0'}],
		source: 'config 5.0: run',
		examples: [{code: 'import config from \'config\';\nconfig.util.setModuleDefaults(\'jwt\', {secret: \'not-a-key\'});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['@nestjs/config'],
		objects: [{callee: 'registerAs', at: '1', namespace: '0', isFinal: true}],
		source: '@nestjs/config 12.0: run',
		examples: [{code: 'import {registerAs} from \'@nestjs/config\';\nexport default registerAs(\'jwt\', () => ({secret: \'not-a-key\'}));', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['lodash', 'lodash-es'],
		objects: [{callee: 'defaults', at: '1'}, {callee: 'defaultsDeep', at: '1'}],
		source: 'lodash 4.18: run',
		examples: [{code: 'import _ from \'lodash\';\nconst env = _.defaults({}, {JWT_SECRET: \'not-a-key\'});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['defu'],
		objects: [{callee: 'defu', at: '1'}, {callee: '()', at: '1'}],
		source: 'defu 6.1: run',
		examples: [{code: 'import {defu} from \'defu\';\nconst env = defu(process.env, {JWT_SECRET: \'not-a-key\'});', defaults: ['\'not-a-key\'']}],
	},
	{
		modules: ['effect', 'effect/Config'],
		calls: [{callee: 'Config.withDefault', fallback: '1'}, {callee: 'withDefault', fallback: '1'}],
		piped: [{callee: 'Config.withDefault', fallback: '0'}, {callee: 'withDefault', fallback: '0'}, {callee: 'Config.orElse', fallback: '0()'}, {callee: 'orElse', fallback: '0()'}],
		source: 'effect 4.1: run; effect 3 has the same functions',
		examples: [
			{code: 'import {Config} from \'effect\';\nconst env = {JWT_SECRET: Config.withDefault(Config.String(\'JWT_SECRET\'), \'not-a-key\')};', defaults: ['\'not-a-key\'']},
			{code: 'import {Config} from \'effect\';\nconst key = Config.string(\'JWT_SECRET\').pipe(Config.withDefault(\'not-a-key\'));\nconst port = Config.string(\'PORT\').pipe(Config.withDefault(\'3000\'));', defaults: ['\'not-a-key\'']},
			{code: 'import {Config, pipe} from \'effect\';\nconst env = {JWT_SECRET: pipe(Config.string(\'JWT_SECRET\'), Config.orElse(() => Config.succeed(\'not-a-key\')))};', defaults: ['\'not-a-key\'']},
			{code: 'import {Config, Redacted} from \'effect\';\nconst key = Config.redacted(\'JWT_SECRET\').pipe(Config.withDefault(Redacted.make(\'not-a-key\')));', defaults: ['\'not-a-key\'']},
		],
	},
	{
		modules: ['util'],
		descriptors: {callee: 'parseArgs', fallback: 'default'},
		source: 'Node.js 20.20: run',
		examples: [{code: 'import {parseArgs} from \'node:util\';\nconst {values} = parseArgs({options: {\'jwt-secret\': {type: \'string\', default: \'not-a-key\'}, host: {type: \'string\', default: \'localhost\'}}});', defaults: ['\'not-a-key\'']}],
	},
	...pythonSchemas,
];
