import {testPairs, type Pair} from '../pairs.js';

const key = `'not-a-real-key'`;
const fallback = (setup: string, hole: string, twin: string, at = key): Pair => ({hole: `${setup} ${hole}`, twin: `${setup} ${twin}`, messageId: 'fallbackSecret', at});

const arktype = `import {type} from 'arktype';`;
const signing = `import jwt from 'jsonwebtoken';`;

testPairs('a setting that is described in a text', [
	fallback(arktype, `type({JWT_SECRET: "string = 'not-a-real-key'"});`, `type({JWT_SECRET: 'string >= 32', 'JWT_REFRESH_SECRET?': 'string'});`, 'not-a-real-key'),
	fallback(arktype, `type({JWT_SECRET: 'string > 7 = "not-a-real-key"'});`, `type({JWT_SECRET: "string = ''"});`, 'not-a-real-key'),
	fallback(arktype, `type({jwt: {secret: ['string', '=', ${key}]}});`, `type({jwt: {secret: ['string', '|', 'null'], issuer: ['string', '=', ${key}]}});`),
	fallback(arktype + signing, `const env = type({SIGNER: "string = 'not-a-real-key'"}).assert(process.env); jwt.sign(claims, env.SIGNER);`,
		`const env = type({SIGNER: 'string >= 32', NAME: "string = 'not-a-real-key'"}).assert(process.env); jwt.sign(claims, env.SIGNER);`, `"string = 'not-a-real-key'"`),
]);

const effect = `import {Config, Effect, Redacted, pipe} from 'effect';`;

testPairs('a default in a pipe', [
	fallback(effect, `Config.string('JWT_SECRET').pipe(Config.withDefault(${key}));`, `Config.string('JWT_ISSUER').pipe(Config.withDefault(${key}));`),
	fallback(effect, `Config.redacted('JWT_SECRET').pipe(Config.withDefault(Redacted.make(${key})));`, `Config.redacted('JWT_SECRET').pipe(Config.map(value => value));`),
	fallback(effect, `Config.string('JWT_SECRET').pipe(Config.orElse(() => Config.succeed(${key})));`, `Config.string('JWT_SECRET').pipe(Config.orElse(() => Config.string('TOKEN_SECRET')));`),
	fallback(effect, `const env = {jwtSecret: pipe(Config.string('KEY'), Config.withDefault(${key}))};`, `const env = {jwtIssuer: pipe(Config.string('KEY'), Config.withDefault(${key}))};`),
	fallback(effect + signing, `Effect.gen(function * () { const key = yield * Config.string('KEY').pipe(Config.withDefault(${key})); return jwt.sign(claims, key); });`,
		`Effect.gen(function * () { const key = yield * Config.string('KEY'); const host = yield * Config.string('HOST').pipe(Config.withDefault(${key})); return jwt.sign({host}, key); });`),
]);

const fluent = `import S from 'fluent-json-schema';`;
const zod = `import {z} from 'zod';`;
const joi = `import Joi from 'joi';`;

testPairs('a schema', [
	fallback(fluent, `S.object().prop('JWT_SECRET', S.string().default(${key})).prop('HOST', S.string());`, `S.object().prop('JWT_SECRET', S.string().minLength(32)).prop('HOST', S.string().default(${key}));`),
	fallback(zod, `z.object({jwt: z.object({secret: z.string()}).default({secret: ${key}})});`, `z.object({jwt: z.object({issuer: z.string()}).default({issuer: ${key}})});`),
	fallback(zod, `z.object({JWT_SECRET: z.string()}).default({JWT_SECRET: ${key}});`, `z.object({JWT_ISSUER: z.string()}).default({JWT_ISSUER: ${key}});`),
	fallback(zod + signing, `const parsed = z.object({KEY: z.string().default(${key})}).safeParse(process.env); jwt.sign(claims, parsed.data.KEY);`,
		`const parsed = z.object({KEY: z.string(), HOST: z.string().default(${key})}).safeParse(process.env); if (!parsed.success) { console.error(parsed.error); } jwt.sign(claims, parsed.data.KEY);`),
	fallback(joi + signing, `const {value} = Joi.object({KEY: Joi.string().default(${key})}).validate(process.env); jwt.sign(claims, value.KEY);`,
		`const {value, error} = Joi.object({KEY: Joi.string().required(), HOST: Joi.string().default(${key})}).validate(process.env); if (error) { console.error(error); } jwt.sign(claims, value.KEY);`),
	fallback(`import {parseArgs} from 'node:util';`, `parseArgs({options: {'jwt-secret': {type: 'string', default: ${key}}}});`, `parseArgs({options: {'jwt-secret': {type: 'string'}, host: {type: 'string', default: ${key}}}});`),
]);

testPairs('a function that is asked once', [
	fallback(`import {once} from 'lodash'; ${signing}`, `const key = once(() => process.env.KEY || ${key}); jwt.sign(claims, key());`, `const key = once(() => process.env.KEY); jwt.sign(claims, key());`),
	fallback(`import memoize from 'lodash/memoize'; ${signing}`, `const settings = memoize(() => ({key: process.env.KEY ?? ${key}})); jwt.sign(claims, settings().key);`, `const settings = memoize(() => ({key: process.env.KEY, host: ${key}})); jwt.sign(claims, settings().key);`),
]);

const params = `import {defineString, defineSecret} from 'firebase-functions/params';`;

testPairs('a parameter of a deployment', [
	fallback(params, `defineString('JWT_SECRET', {default: ${key}});`, `defineSecret('JWT_SECRET'); defineString('JWT_ISSUER', {default: ${key}});`),
	fallback(params + signing, `const param = defineString('KEY', {default: ${key}}); jwt.sign(claims, param.value());`, `const param = defineSecret('KEY'); const host = defineString('HOST', {default: ${key}}); jwt.sign({host: host.value()}, param.value());`),
	fallback(signing, `jwt.sign(claims, settings.get('KEY', () => ${key}));`, `jwt.sign(claims, settings.get('KEY', () => { throw new Error(${key}); }));`),
]);
