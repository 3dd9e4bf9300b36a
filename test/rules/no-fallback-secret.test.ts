import {ruleTest} from '../rule-test.js';

const messageId = 'fallbackSecret';

ruleTest(import.meta, {
	valid: [
		`const key = process.env.JWT_SECRET;`,
		`const {JWT_SECRET} = process.env;`,
		`if (!process.env.JWT_SECRET) { throw new Error('JWT_SECRET is not set'); }`,

		// An empty literal is none, unless the library signs with it.
		`const key = process.env.JWT_SECRET || '';`,
		`const {JWT_SECRET = ''} = process.env;`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.KEY ?? '');`,

		// Another variable is no literal.
		`const key = process.env.JWT_SECRET || process.env.ACCESS_TOKEN_SECRET;`,
		`const key = process.env.JWT_SECRET ?? loadSecret();`,
		`const key = process.env.JWT_SECRET ? process.env.JWT_SECRET : fail('JWT_SECRET is not set');`,

		// What only an allow list reaches.
		`const key = process.env.NODE_ENV === 'test' ? 'of-a-test' : process.env.JWT_SECRET;`,
		`const key = process.env.JWT_SECRET || (process.env.NODE_ENV === 'development' ? 'for-my-machine' : undefined);`,
		`const key = process.env.JWT_SECRET ?? (process.env.NODE_ENV === 'test' && 'of-a-test');`,
		`if (process.env.NODE_ENV === 'development' && !process.env.JWT_SECRET) { process.env.JWT_SECRET = 'for-my-machine'; }`,
		`const isTest = process.env.NODE_ENV === 'test'; const key = isTest ? 'of-a-test' : process.env.JWT_SECRET;`,
		`const key = ['development', 'test'].includes(process.env.NODE_ENV) ? 'for-my-machine' : process.env.JWT_SECRET;`,
		`function secret() { if (process.env.NODE_ENV !== 'test') { return process.env.JWT_SECRET; } return 'of-a-test'; }`,
		`import {cleanEnv, str} from 'envalid'; const env = cleanEnv(process.env, {JWT_SECRET: str({testDefault: 'of-a-test'})});`,

		// Names that mean no JWT secret, however weak the default.
		`const name = process.env.JWT_COOKIE_NAME || 'token';`,
		`const ttl = process.env.JWT_EXPIRES_IN || '15m';`,
		`const issuer = process.env.JWT_ISSUER ?? 'https://id.example.com';`,
		`const algorithm = process.env.JWT_ALGORITHM || 'HS256';`,
		`const path = process.env.JWT_PRIVATE_KEY_PATH || './keys/private.pem';`,
		`const file = process.env.JWT_SECRET_FILE || '/run/secrets/jwt';`,
		`const name = process.env.JWT_SECRET_NAME ?? 'prod/jwt';`,
		`const arn = process.env.JWT_SECRET_ARN || 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:jwt';`,
		`const key = process.env.JWT_PUBLIC_KEY || 'a-public-key';`,
		`const key = process.env.AWS_SECRET_ACCESS_KEY || 'of-another-system';`,
		`const key = process.env.TWITTER_ACCESS_TOKEN_SECRET || 'of-another-system';`,
		`const secret = process.env.SESSION_SECRET || 'keyboard cat';`,
		`const secret = process.env.COOKIE_SECRET || 'keyboard cat';`,
		`const key = process.env.API_KEY || 'not-a-jwt-secret';`,
		`const password = process.env.DB_PASSWORD || 'postgres';`,
		`const token = process.env.ACCESS_TOKEN_KEY || 'access_token';`,

		// A generic name counts only where a JWT library reads it.
		`const secret = process.env.SECRET || 'not-a-jwt-secret';`,
		`const secret = process.env.SECRET_KEY || 'not-a-jwt-secret'; hash(password, secret);`,

		// Names in strings.
		`const secret = config.getOrThrow('JWT_SECRET');`,
		`const secret = config.get('JWT_SECRET');`,
		`const secret = process.env[name];`,
		`const required = ['JWT_SECRET', 'DATABASE_URL'];`,
		`const secret = config.get('JWT_SECRET', {infer: true});`,

		// A schema that demands the value.
		`import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().min(32), PORT: z.coerce.number().default(3000)});`,
		`import Joi from 'joi'; const schema = Joi.object({JWT_SECRET: Joi.string().required().description('signs tokens').example('not-a-default')});`,
		`import Joi from 'joi'; const schema = Joi.object({JWT_SECRET: Joi.string().min(32).required(), PORT: Joi.string().default('3000')});`,
		`import * as v from 'valibot'; const schema = v.object({JWT_SECRET: v.pipe(v.string(), v.minLength(32)), HOST: v.optional(v.string(), 'localhost')});`,
		`import env from 'env-var'; const key = env.get('JWT_SECRET').required().asString();`,
		`import convict from 'convict'; convict({jwt: {secret: {format: String, default: '', env: 'JWT_SECRET'}}});`,
		`import convict from 'convict'; convict({jwt: {secret: {format: String, default: null, env: 'JWT_SECRET'}, issuer: {default: 'example', env: 'JWT_ISSUER'}}});`,
		`import nconf from 'nconf'; nconf.defaults({jwt: {issuer: 'example'}});`,
		`const config = require('rc')('app', {jwt: {expiresIn: '15m'}});`,

		// A public key may have a default.
		`import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.PUBLIC_KEY || '-----BEGIN PUBLIC KEY-----\\nMFkw', {algorithms: ['ES256']});`,

		// Roles.
		{code: `const key = process.env.JWT_SECRET || 'of-a-test';`, filename: 'test/auth.ts'},
		{code: `const key = process.env.JWT_SECRET || 'of-a-test';`, filename: 'src/auth.spec.ts'},
		{code: `const key = process.env.JWT_SECRET || 'of-an-example';`, filename: 'examples/express/server.js'},
		{code: `const key = process.env.JWT_SECRET || 'of-a-page';`, filename: 'docs/snippet.js'},
		{code: `const key = process.env.JWT_SECRET || 'of-a-bundle';`, filename: 'dist/server.js'},
		{code: `const key = process.env.JWT_SECRET || 'of-a-copy';`, filename: 'vendor/auth/index.js'},
		{code: `const key = process.env.JWT_SECRET || 'of-a-role';`, settings: {roles: [{pattern: '^src/', role: 'example'}]}},

		// A text for people is no default.
		`console.log('secret:', process.env.JWT_SECRET || 'not set');`,
		`console.log(\`secret: \${process.env.JWT_SECRET ?? 'not set'}\`);`,
		`const state = {secret: process.env.JWT_SECRET ? 'set' : 'missing'};`,
		`const state = {jwtSecret: process.env.JWT_SECRET ? '***' : undefined};`,
		{code: `const page = <input placeholder={settings.jwtSecret || 'none yet'}/>;`, filename: 'src/page.tsx'},
		`const text = errors.jwtSecret || 'is required';`,

		// Deliberately quiet: where the default comes from is unknown.
		`const key = process.env.JWT_SECRET || defaults[stage];`,
		`export const read = (name, fallback) => process.env[name] || fallback;`,
	],
	invalid: [
		// Plain JavaScript.
		{code: `import {JwtModule} from '@nestjs/jwt'; export const register = options => JwtModule.register({secret: options.jwt?.secret || 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId, name: 'secret'},
		{code: `const key = process.env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const key = process.env.JWT_SECRET ?? 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const key = process.env.JWT_SECRET ? process.env.JWT_SECRET : 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `const key = !process.env.JWT_SECRET ? 'not-a-real-key' : process.env.JWT_SECRET;`, at: `'not-a-real-key'`, messageId},
		{code: `const {JWT_SECRET = 'not-a-real-key'} = process.env;`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const {JWT_SECRET: secret = 'not-a-real-key'} = process.env;`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `process.env.JWT_SECRET ||= 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `process.env.JWT_SECRET ??= 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `if (!process.env.JWT_SECRET) process.env.JWT_SECRET = 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `if (process.env.JWT_SECRET === undefined) { process.env.JWT_SECRET = 'not-a-real-key'; }`, at: `'not-a-real-key'`, messageId},
		{code: `let secret = process.env.JWT_SECRET; if (!secret) { secret = 'not-a-real-key'; }`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `let jwtSecret = 'not-a-real-key'; if (process.env.JWT_SECRET) { jwtSecret = process.env.JWT_SECRET; }`, at: `'not-a-real-key'`, messageId},
		{code: `const env = Object.assign({JWT_SECRET: 'not-a-real-key'}, process.env); sign(claims, env.JWT_SECRET);`, at: `'not-a-real-key'`, messageId},
		{code: `const env = {JWT_SECRET: 'not-a-real-key', ...process.env};`, at: `'not-a-real-key'`, messageId},
		{code: `import get from 'lodash/get'; const key = get(process.env, 'JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `export function create(jwtSecret = 'not-a-real-key') { return jwtSecret; }`, at: `'not-a-real-key'`, messageId, name: 'jwtSecret'},
		{code: `export function create({jwtSecret = 'not-a-real-key'} = {}) { return jwtSecret; }`, at: `'not-a-real-key'`, messageId},
		{code: `export function create(options) { const secret = options.jwtSecret || 'not-a-real-key'; return secret; }`, at: `'not-a-real-key'`, messageId},
		{code: `const key = process.env['JWT_SECRET'] || "not-a-real-key";`, at: `"not-a-real-key"`, messageId},
		{code: 'const key = process.env.JWT_SECRET || `not-a-real-key`;', at: '`not-a-real-key`', messageId},
		{code: `const key = process.env.JWT_SECRET?.trim() || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `const key = (process.env.JWT_SECRET as string) || ('not-a-real-key' as const);`, at: `'not-a-real-key'`, messageId},
		{code: `const key = process.env.JWT_SECRET! || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},

		// Looks decide nothing: neither placeholders nor prose are no keys.
		{code: `const key = process.env.JWT_SECRET || 'CHANGE_ME';`, at: `'CHANGE_ME'`, messageId},
		{code: `const key = process.env.JWT_SECRET || 'Please change this secret';`, at: `'Please change this secret'`, messageId},
		{code: `const key = process.env.JWT_SECRET || 'secret';`, at: `'secret'`, messageId, says: '6 bytes'},
		{code: `const key = process.env.JWT_SECRET || 'shhhhh';`, at: `'shhhhh'`, messageId, says: 'a published default'},

		// What a function gives where it has read nothing.
		{code: `function load() { if (process.env.JWT_SECRET) { return process.env.JWT_SECRET; } return 'not-a-real-key'; } const jwtSecret = load();`, at: `'not-a-real-key'`, messageId},

		// Several names, constants on the way, derived secrets.
		{code: `const key = process.env.JWT_SECRET || process.env.AUTH_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const key = process.env.SECRET || process.env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const fallback = 'not-a-real-key'; const key = process.env.JWT_SECRET || fallback;`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const DEFAULTS = {secret: 'not-a-real-key'}; const key = process.env.JWT_SECRET ?? DEFAULTS.secret;`, at: `'not-a-real-key'`, messageId},
		{
			code: `const DEFAULT_SECRET = 'not-a-real-key'; export const access = process.env.JWT_ACCESS_SECRET || DEFAULT_SECRET; export const refresh = process.env.JWT_REFRESH_SECRET || DEFAULT_SECRET;`,
			at: `'not-a-real-key'`, messageId,
		},
		{code: 'import jwt from \'jsonwebtoken\'; const secret = process.env.SECRET || \'not-a-real-key\'; jwt.sign(claims, `${secret}::refresh`);', at: `'not-a-real-key'`, messageId, name: 'SECRET'},
		{code: `import jwt from 'jsonwebtoken'; const secret = process.env.SECRET || 'not-a-real-key'; jwt.sign(claims, secret + '-refresh');`, at: `'not-a-real-key'`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.SECRET_KEY || 'not-a-real-key');`, at: `'not-a-real-key'`, messageId, name: 'SECRET_KEY'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, Buffer.from(process.env.SECRET || 'bm90LWEtcmVhbC1rZXk', 'base64'));`, at: `'bm90LWEtcmVhbC1rZXk'`, messageId},
		{code: `import {SignJWT} from 'jose'; const key = new TextEncoder().encode(process.env.SECRET ?? 'not-a-real-key'); await new SignJWT(claims).sign(key);`, at: `'not-a-real-key'`, messageId},
		{code: `import {createSecretKey} from 'node:crypto'; import jwt from 'jsonwebtoken'; jwt.verify(token, createSecretKey(process.env.KEY || 'not-a-real-key', 'utf8'));`, at: `'not-a-real-key'`, messageId},

		// Behind a deny list an unset or a `staging` environment gets it.
		{code: `const key = process.env.JWT_SECRET || (process.env.NODE_ENV !== 'production' ? 'not-a-real-key' : undefined);`, at: `'not-a-real-key'`, messageId},
		{code: `const key = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `if (process.env.NODE_ENV !== 'production') { process.env.JWT_SECRET ||= 'not-a-real-key'; }`, at: `'not-a-real-key'`, messageId},
		{code: `const mode = process.env.NODE_ENV || 'development'; const key = mode === 'development' ? 'not-a-real-key' : process.env.JWT_SECRET;`, at: `'not-a-real-key'`, messageId},
		{code: `import {cleanEnv, str} from 'envalid'; const env = cleanEnv(process.env, {JWT_SECRET: str({devDefault: 'not-a-real-key'})});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},

		// An empty key, where the library signs with it.
		{code: `import {KJUR} from 'jsrsasign'; KJUR.jws.JWS.sign('HS256', header, payload, process.env.KEY || '');`, at: `''`, messageId},

		// Readers.
		{code: `const key = configService.get('JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{
			code: `import {PassportStrategy} from '@nestjs/passport'; import {Strategy} from 'passport-jwt'; import {AppConfig} from './app-config.js'; class A extends PassportStrategy(Strategy) { constructor(config: AppConfig) { super({jwtFromRequest, secretOrKey: config.signing}); } }`,
			files: {'src/app-config.ts': `export class AppConfig { get signing() { return process.env.SIGNING ?? 'not-a-real-key'; } }`},
			at: 'config.signing', messageId, says: 'src/app-config.ts:1',
		},
		{code: `class A { constructor(private readonly configService: ConfigService) {} key() { return this.configService.get<string>('jwt.secret', 'not-a-real-key'); } }`, at: `'not-a-real-key'`, messageId, name: 'jwt.secret'},
		{code: `const key = configService.get('JWT_SECRET') || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `const key: string = configService.get<string>('JWT_SECRET') ?? 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `import env from 'env-var'; const key = env.get('JWT_SECRET').default('not-a-real-key').asString();`, at: `'not-a-real-key'`, messageId},
		{code: `module.exports = ({env}) => ({jwtSecret: env('JWT_SECRET', 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `import Env from '@ioc:Adonis/Core/Env'; const key = Env.get('JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId},
		{code: `function getEnv(name, fallback) { return process.env[name] ?? fallback; } const key = getEnv('JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const setting = (name: string, otherwise: string): string => process.env[name] || otherwise; export const key = setting('JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId},
		{code: `import {conf} from './conf'; const key = conf.fetch('JWT_SECRET', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId, settings: {readers: [{paths: ['conf.fetch'], name: '0', fallback: '1'}]}},
		{code: `const key = Deno.env.get('JWT_SECRET') ?? 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `const key = Bun.env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `import {env} from 'node:process'; const key = env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `const env = process.env; const key = env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId},
		{code: `export default {fetch(request, env) { return respond(env.JWT_SECRET || 'not-a-real-key'); }};`, at: `'not-a-real-key'`, messageId},

		// Schemas.
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().default('not-a-real-key')});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().min(8).optional().default('not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().catch('not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as z from 'zod/v4'; const schema = z.object({JWT_SECRET: z.string().prefault('not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().optional().transform(value => value ?? 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as v from 'valibot'; const schema = v.object({JWT_SECRET: v.optional(v.string(), 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as v from 'valibot'; const schema = v.object({JWT_SECRET: v.nullish(v.string(), 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as v from 'valibot'; const schema = v.object({JWT_SECRET: v.fallback(v.string(), 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import Joi from 'joi'; const schema = Joi.object({JWT_SECRET: Joi.string().default('not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as Joi from 'joi'; import {ConfigModule} from '@nestjs/config'; ConfigModule.forRoot({validationSchema: Joi.object({JWT_SECRET: Joi.string().failover('not-a-real-key')})});`, at: `'not-a-real-key'`, messageId},
		{code: `const Joi = require('joi'); const schema = Joi.object().keys({JWT_SECRET: Joi.string().default('not-a-real-key').description('signs tokens')}).unknown();`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().default('not-a-real-key').describe('signs tokens')});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as v from 'valibot'; const schema = v.object({JWT_SECRET: v.pipe(v.optional(v.string(), 'not-a-real-key'), v.minLength(4))});`, at: `'not-a-real-key'`, messageId},
		{code: `import {envsafe, str} from 'envsafe'; export const env = envsafe({JWT_SECRET: str({default: 'not-a-real-key'})});`, at: `'not-a-real-key'`, messageId},
		{code: `import * as yup from 'yup'; const schema = yup.object({jwtSecret: yup.string().default('not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import {Type} from '@sinclair/typebox'; const schema = Type.Object({JWT_SECRET: Type.String({default: 'not-a-real-key'})});`, at: `'not-a-real-key'`, messageId},
		{code: `import {defaulted, object, string} from 'superstruct'; const schema = object({JWT_SECRET: defaulted(string(), 'not-a-real-key')});`, at: `'not-a-real-key'`, messageId},
		{code: `import {cleanEnv, str} from 'envalid'; const env = cleanEnv(process.env, {JWT_SECRET: str({default: 'not-a-real-key'})});`, at: `'not-a-real-key'`, messageId},
		{code: `import convict from 'convict'; convict({jwt: {secret: {format: String, default: 'not-a-real-key', env: 'JWT_SECRET', sensitive: true}}});`, at: `'not-a-real-key'`, messageId},
		{code: `import convict from 'convict'; convict({auth: {key: {doc: 'signs tokens', default: 'not-a-real-key', env: 'JWT_SECRET'}}});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `import {createEnv} from '@t3-oss/env-nextjs'; import {z} from 'zod'; export const env = createEnv({server: {AUTH_SECRET: z.string().default('not-a-real-key')}, runtimeEnv: process.env});`, at: `'not-a-real-key'`, messageId, name: 'AUTH_SECRET'},
		{code: `import nconf from 'nconf'; nconf.env().defaults({jwt: {secret: 'not-a-real-key'}});`, at: `'not-a-real-key'`, messageId, name: 'jwt.secret'},
		{code: `import nconf from 'nconf'; nconf.defaults({JWT_SECRET: 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},
		{code: `const settings = require('rc')('app', {jwtSecret: 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId, name: 'jwtSecret'},
		{code: `import _ from 'lodash'; const env = _.defaults({}, process.env, {JWT_SECRET: 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId},
		{code: `import {defu} from 'defu'; const env = defu(process.env, {JWT_SECRET: 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId},
		{code: `import config from 'config'; config.util.setModuleDefaults('jwt', {secret: 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId, name: 'jwt.secret'},
		{code: `import {registerAs} from '@nestjs/config'; export default registerAs('jwt', () => ({secret: process.env.JWT_SECRET || 'not-a-real-key'}));`, at: `'not-a-real-key'`, messageId},
		{code: `import envSchema from 'env-schema'; envSchema({schema: {type: 'object', properties: {JWT_SECRET: {type: 'string', default: 'not-a-real-key'}}}});`, at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET'},

		// Names that the table lists.
		...['AUTH_SECRET', 'NEXTAUTH_SECRET', 'PAYLOAD_SECRET', 'REFRESH_SECRET', 'BETTER_AUTH_SECRET', 'ACCESS_TOKEN_SECRET', 'REFRESH_TOKEN_SECRET', 'RESET_TOKEN_SECRET', 'VERIFICATION_TOKEN_SECRET', 'ID_TOKEN_SECRET', 'JWT_KEY', 'JWT_SIGNING_KEY', 'JWT_PRIVATE_KEY', 'JWT_SECRET_KEY', 'JWS_SECRET', 'JWTSECRET', 'jwt_secret', 'APP_JWT_SECRET', 'JWT_SECRET_2']
			.map(name => ({code: `const key = process.env.${name} || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name})),
		{code: `const key = process.env.ACME_SIGNING || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, settings: {names: ['ACME_SIGNING']}},

		// Frameworks that take a secret by option.
		{code: `import {betterAuth} from 'better-auth'; export const auth = betterAuth({secret: process.env.MY_SECRET ?? 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId},
		{code: `import {buildConfig} from 'payload'; export default buildConfig({secret: process.env.SECRET || 'not-a-real-key'});`, at: `'not-a-real-key'`, messageId},
		{code: `import {defineConfig} from '@medusajs/framework/utils'; module.exports = defineConfig({projectConfig: {http: {jwtSecret: process.env.JWT_SECRET || 'not-a-real-key'}}});`, at: `'not-a-real-key'`, messageId},
		{code: `if (!http.jwtSecret) http.jwtSecret = 'not-a-real-key';`, at: `'not-a-real-key'`, messageId, name: 'jwtSecret'},

		// Config files whose place says what a key is for.
		{code: `export default ({env}) => ({auth: {secret: env('ADMIN_SECRET', 'not-a-real-key')}});`, filename: 'config/admin.ts', at: `'not-a-real-key'`, messageId, name: 'ADMIN_SECRET'},
		{code: `module.exports = {authentication: {secret: process.env.SECRET || 'not-a-real-key', authStrategies: ['jwt']}};`, filename: 'config/default.js', at: `'not-a-real-key'`, messageId},

		// Across files.
		{
			code: `import {DEFAULT_SECRET} from './constants.js'; export const key = process.env.JWT_SECRET || DEFAULT_SECRET;`,
			files: {'src/constants.ts': `export const DEFAULT_SECRET = 'not-a-real-key';`},
			at: 'process.env.JWT_SECRET', messageId, name: 'JWT_SECRET', says: 'src/constants.ts:1',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import config from './config'; jwt.sign(claims, config.secret);`,
			files: {'src/config.ts': `export default {\n\tsecret: process.env.SECRET || 'not-a-real-key',\n};`},
			at: 'config.secret', messageId, name: 'SECRET', says: 'src/config.ts:2',
		},
		{
			code: `import {env} from './env.js'; export const key = env('JWT_SECRET', 'not-a-real-key');`,
			files: {'src/env.ts': `export function env(name: string, fallback: string) { return process.env[name] ?? fallback; }`},
			at: `'not-a-real-key'`, messageId, name: 'JWT_SECRET',
		},

		// Suggestions: drop the default, or let the guard read it.
		{
			code: `const key = process.env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId,
			suggestions: [
				{messageId: 'dropDefault', output: `const key = process.env.JWT_SECRET;`},
				{messageId: 'useGuard', output: `import {requireSecret} from 'jwt-secrets-guard';\nconst key = requireSecret('JWT_SECRET').key;`},
			],
		},
		{
			code: `'use strict';\nconst jwt = require('jsonwebtoken');\nconst key = process.env.JWT_SECRET ?? 'not-a-real-key';`, at: `'not-a-real-key'`, messageId,
			suggestions: [
				{messageId: 'dropDefault', output: `'use strict';\nconst jwt = require('jsonwebtoken');\nconst key = process.env.JWT_SECRET;`},
				{messageId: 'useGuard', output: `'use strict';\nconst {requireSecret} = require('jwt-secrets-guard');\nconst jwt = require('jsonwebtoken');\nconst key = requireSecret('JWT_SECRET').key;`},
			],
		},
		{
			code: `import {requireSecret} from 'jwt-secrets-guard'; const config = {secret: process.env.JWT_SECRET ? process.env.JWT_SECRET : 'not-a-real-key'};`, at: `'not-a-real-key'`, messageId,
			suggestions: [
				{messageId: 'dropDefault', output: `import {requireSecret} from 'jwt-secrets-guard'; const config = {secret: process.env.JWT_SECRET};`},
				{messageId: 'useGuard', output: `import {requireSecret} from 'jwt-secrets-guard'; const config = {secret: requireSecret('JWT_SECRET').key};`},
			],
		},
		{
			code: `const {JWT_SECRET = 'not-a-real-key', PORT = '3000'} = process.env;`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `const {JWT_SECRET, PORT = '3000'} = process.env;`}],
		},
		{
			code: `const {JWT_SECRET: key = 'not-a-real-key'} = process.env;`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `const {JWT_SECRET: key} = process.env;`}],
		},
		{
			code: `export const key = (process.env.JWT_SECRET || process.env.AUTH_SECRET || 'not-a-real-key').trim();`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `export const key = (process.env.JWT_SECRET || process.env.AUTH_SECRET).trim();`}],
		},
		{
			// An encoder takes no \`KeyObject\`.
			code: `import {SignJWT} from 'jose'; await new SignJWT(claims).sign(new TextEncoder().encode(process.env.JWT_SECRET || 'not-a-real-key'));`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `import {SignJWT} from 'jose'; await new SignJWT(claims).sign(new TextEncoder().encode(process.env.JWT_SECRET));`}],
		},
		{
			code: `const key = configService.get('jwt.secret', 'not-a-real-key');`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `const key = configService.get('jwt.secret');`}],
		},
		{
			code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().min(8).default('not-a-real-key')});`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string().min(8)});`}],
		},
		{
			code: `import env from 'env-var'; const key = env.get('JWT_SECRET').default('not-a-real-key').asString();`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `import env from 'env-var'; const key = env.get('JWT_SECRET').asString();`}],
		},
		{
			code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.JWT_SECRET || 'not-a-real-key');`, at: `'not-a-real-key'`, messageId,
			suggestions: [
				{messageId: 'dropDefault', output: `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.JWT_SECRET);`},
				{messageId: 'useGuard', output: `import {requireSecret} from 'jwt-secrets-guard';\nimport jwt from 'jsonwebtoken'; jwt.sign(claims, requireSecret('JWT_SECRET').key);`},
			],
		},
		{
			// Another function of that name.
			code: `const requireSecret = name => process.env[name]; const key = process.env.JWT_SECRET || 'not-a-real-key';`, at: `'not-a-real-key'`, messageId,
			suggestions: [{messageId: 'dropDefault', output: `const requireSecret = name => process.env[name]; const key = process.env.JWT_SECRET;`}],
		},
		// In configuration; every format stands in `test/languages/suggestions.test.ts`.
		{
			code: 'services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:-not-a-real-key}\n', filename: 'compose.yaml', at: 'not-a-real-key', messageId,
			suggestions: [{messageId: 'requireVariable', output: 'services:\n  api:\n    environment:\n      JWT_SECRET: ${JWT_SECRET:?}\n'}],
		},
		// Where nothing can be dropped safely.
		{code: `const fallback = 'not-a-real-key'; const key = process.env.JWT_SECRET || fallback;`, at: `'not-a-real-key'`, messageId, suggestions: []},
		{code: `const key = getSecret('JWT_SECRET', 'not-a-real-key'); function getSecret(name, otherwise) { return process.env[name] || otherwise; }`, at: `'not-a-real-key'`, messageId},

		// Evidently real, wherever it stands; and CI is no quiet place.
		{code: `const key = process.env.JWT_SECRET || 'q7Zp2Lx9Vt4Rm8Ws1Ky6Bn3Hd5Gf0Jc+Tu/Ea=XoQ';`, filename: 'test/auth.ts', at: `'q7Zp2Lx9Vt4Rm8Ws1Ky6Bn3Hd5Gf0Jc+Tu/Ea=XoQ'`, messageId},
		{code: `const key = process.env.JWT_SECRET || 'not-a-real-key';`, filename: '.github/scripts/token.js', at: `'not-a-real-key'`, messageId},
		{code: `const key = process.env.JWT_SECRET || 'of-a-test';`, filename: 'test/auth.ts', settings: {includeTests: true}, at: `'of-a-test'`, messageId},
	],
});
