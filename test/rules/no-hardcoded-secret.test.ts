import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {Linter} from 'eslint';
import {expect, test} from 'vitest';
import plugin from '../../src/plugin.js';
import {ruleTest} from '../rule-test.js';
import {temporaryRepository, writeFiles} from '../scanner/temporary-tree.js';

const messageId = 'hardcodedSecret';
const at = `'not-a-real-key'`;

/** A program per way of loading and calling a library, with what stands for the key. */
const calls: readonly ((key: string) => string)[] = [
	// jsonwebtoken, however it is loaded.
	key => `import jwt from 'jsonwebtoken'; jwt.sign(claims, ${key});`,
	key => `import * as jwt from 'jsonwebtoken'; jwt.verify(token, ${key});`,
	key => `import {sign} from 'jsonwebtoken'; sign(claims, ${key}, {expiresIn: '15m'});`,
	key => `import {sign as signToken} from 'jsonwebtoken'; signToken(claims, ${key});`,
	key => `import jwt = require('jsonwebtoken'); jwt.sign(claims, ${key});`,
	key => `const jwt = require('jsonwebtoken'); jwt.sign(claims, ${key}, done);`,
	key => `const {verify} = require('jsonwebtoken'); verify(token, ${key}, done);`,
	key => `const verify = require('jsonwebtoken').verify; verify(token, ${key});`,
	key => `require('jsonwebtoken').sign(claims, ${key});`,
	key => `const {default: jwt} = await import('jsonwebtoken'); jwt.sign(claims, ${key});`,
	key => `const {promisify} = require('util'); const jwt = require('jsonwebtoken'); promisify(jwt.sign)(claims, ${key});`,
	key => `const Promise = require('bluebird'); const jwt = Promise.promisifyAll(require('jsonwebtoken')); jwt.verifyAsync(token, ${key}).then(done);`,
	key => `import jwt from 'jsonwebtoken'; const issue = jwt.sign; issue(claims, ${key});`,
	key => `import jwt from 'jsonwebtoken'; jwt['sign'](claims, ${key});`,
	key => `import jwt from 'jsonwebtoken'; jwt.sign(claims, {key: ${key}, passphrase});`,
	key => `import jwt from 'jsonwebtoken'; jwt.verify(token, (header, done) => done(null, ${key}));`,
	key => `import jwt, {type JwtPayload} from 'jsonwebtoken'; const claims = jwt.verify(token, ${key} as string) as JwtPayload;`,
	// An injected instance: no import leads to it.
	key => `module.exports = ({jwt, users}) => ({login: user => jwt.sign({id: user.id}, ${key})});`,
	key => `class Auth { constructor(jwt) { this.jwt = jwt; } issue(claims) { return this.jwt.sign(claims, ${key}); } }`,
	// Deno and browsers.
	key => `import {SignJWT} from 'npm:jose@5'; await new SignJWT(claims).sign(new TextEncoder().encode(${key}));`,
	key => `import * as jose from 'https://esm.sh/jose@5.2.0'; await jose.jwtVerify(token, new TextEncoder().encode(${key}));`,
	key => `import {jwtVerify} from 'https://deno.land/x/jose@v4.14.4/index.ts'; await jwtVerify(token, new TextEncoder().encode(${key}));`,
	key => `import jwt from 'npm:jsonwebtoken@9'; jwt.sign(claims, ${key});`,
	key => `import {sign} from 'jsr:@hono/hono/jwt'; await sign(claims, ${key});`,
	// jose.
	key => `import {SignJWT} from 'jose'; await new SignJWT(claims).setProtectedHeader({alg: 'HS256'}).setIssuedAt().sign(new TextEncoder().encode(${key}));`,
	key => `import {jwtVerify} from 'jose'; await jwtVerify(token, Buffer.from(${key}));`,
	key => `import * as jose from 'jose'; await jose.jwtDecrypt(token, new TextEncoder().encode(${key}));`,
	key => `import {importJWK} from 'jose'; const key = await importJWK({kty: 'oct', k: ${key}}, 'HS256');`,
	key => `const {JWT, JWK} = require('jose'); JWT.sign(claims, JWK.asKey(${key}));`,
	key => `import {createSecretKey} from 'node:crypto'; import {jwtVerify} from 'jose'; await jwtVerify(token, createSecretKey(Buffer.from(${key})));`,
	// Others, by position or by option.
	key => `import {createSigner} from 'fast-jwt'; const sign = createSigner({key: ${key}});`,
	key => `import {createVerifier} from 'fast-jwt'; const verify = createVerifier({key: async () => ${key}, cache: true});`,
	key => `import fastifyJwt from '@fastify/jwt'; fastify.register(fastifyJwt, {secret: ${key}});`,
	key => `fastify.register(require('@fastify/jwt'), {secret: ${key}});`,
	key => `import {JwtModule} from '@nestjs/jwt'; JwtModule.register({secret: ${key}, signOptions: {expiresIn: '1h'}});`,
	key => `import {JwtModule} from '@nestjs/jwt'; JwtModule.registerAsync({useFactory: () => ({secret: ${key}})});`,
	key => `import {JwtModule} from '@nestjs/jwt'; JwtModule.registerAsync({useFactory: async (config) => { return {secret: ${key}}; }, inject: [ConfigService]});`,
	key => `import {JwtService} from '@nestjs/jwt'; class Auth { constructor(private readonly tokens: JwtService) {} issue(claims) { return this.tokens.signAsync(claims, {secret: ${key}}); } }`,
	key => `import {Strategy, ExtractJwt} from 'passport-jwt'; new Strategy({jwtFromRequest, secretOrKey: ${key}}, done);`,
	key => `import {PassportStrategy} from '@nestjs/passport'; import {Strategy} from 'passport-jwt'; class Jwt extends PassportStrategy(Strategy) { constructor() { super({jwtFromRequest, secretOrKey: ${key}}); } }`,
	key => `import {expressjwt} from 'express-jwt'; app.use(expressjwt({secret: ${key}, algorithms: ['HS256']}));`,
	key => `const jwt = require('express-jwt'); app.use(jwt({secret: ${key}, algorithms: ['HS256']}));`,
	key => `import jwt from 'koa-jwt'; app.use(jwt({secret: [${key}, process.env.OLD]}));`,
	key => `import {jwt} from 'hono/jwt'; app.use('/api/*', jwt({secret: ${key}, alg: 'HS256'}));`,
	key => `import {sign} from 'hono/jwt'; await sign(claims, ${key});`,
	key => `import {jwt} from '@elysiajs/jwt'; new Elysia().use(jwt({name: 'jwt', secret: ${key}}));`,
	key => `import Jwt from '@hapi/jwt'; Jwt.token.generate(claims, ${key});`,
	key => `server.auth.strategy('jwt', 'jwt', {key: ${key}, validate});`,
	key => `import njwt from 'njwt'; njwt.create(claims, ${key});`,
	key => `import jwt from 'jwt-simple'; jwt.encode(claims, ${key});`,
	key => `import jws from 'jws'; jws.sign({header, payload, secret: ${key}});`,
	key => `import jws from 'jws'; jws.verify(signature, 'HS256', ${key});`,
	key => `import {KJUR} from 'jsrsasign'; KJUR.jws.JWS.sign('HS256', header, payload, {utf8: ${key}});`,
	key => `import jwt from '@tsndr/cloudflare-worker-jwt'; await jwt.sign(claims, ${key});`,
	key => `import NextAuth from 'next-auth'; export default NextAuth({providers, secret: ${key}});`,
	key => `import {getToken} from 'next-auth/jwt'; await getToken({req, secret: ${key}});`,
	key => `import {betterAuth} from 'better-auth'; export const auth = betterAuth({secret: ${key}});`,
	key => `import {TokenServiceBindings} from '@loopback/authentication-jwt'; this.bind(TokenServiceBindings.TOKEN_SECRET).to(${key});`,
];

ruleTest(import.meta, {
	valid: [
		`import jwt from 'jsonwebtoken'; class Base { constructor(name, key) { this.key = key; } issue() { return jwt.sign(claims, this.key); } } class Tokens extends Base { constructor(key) { super('tokens', key); } }`,
		`const jwt = Promise.promisifyAll(require('jsonwebtoken')); jwt.decodeAsync(token, 'no key at all');`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.KEY);`,
		`import argon2 from 'argon2'; argon2.verify(digest, 'password');`, // the same verb, another library
		`import {sign} from 'cookie-signature'; sign(value, 'not-a-jwt-secret');`,
		`import jwt from 'jsonwebtoken'; class Tokens { constructor(private readonly config: Config) {} issue(claims: object) { return jwt.sign(claims, this.config.key); } }`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, loadKey());`, // origin unknown: stay quiet
		`import jwt from 'jsonwebtoken'; jwt.sign({secret: 'not-a-key', type: 'reset'}, key);`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, key, {algorithm: 'HS256', issuer: 'example', audience: 'not-a-key'});`,
		`import jwt from 'jsonwebtoken'; jwt.decode(token, {complete: true});`,
		`import {jwtVerify, createRemoteJWKSet} from 'jose'; await jwtVerify(token, createRemoteJWKSet(new URL('https://id.example.com/jwks.json')));`,
		`import jwt from 'jsonwebtoken'; import {readFileSync} from 'node:fs'; jwt.sign(claims, readFileSync('./keys/private.pem'), {algorithm: 'RS256'});`,
		...calls.map(program => program('process.env.SIGNING')),

		// What stands around a key is none.
		`import jwt from 'jsonwebtoken'; const key = ['-----BEGIN PRIVATE KEY-----', process.env.KEY, '-----END PRIVATE KEY-----'].join('\\n'); jwt.sign(claims, key, {algorithm: 'RS256'});`,
		'import jwt from \'jsonwebtoken\'; const key = `-----BEGIN PRIVATE KEY-----\\n${process.env.KEY}\\n-----END PRIVATE KEY-----`; jwt.sign(claims, key, {algorithm: \'RS256\'});',

		// A global of the same name that another function has to itself.
		`const jwt = require('jsonwebtoken'); function other() { let key; key = 'not-a-jwt-secret'; return key; } jwt.sign(claims, key);`,

		// What is joined to a secret from elsewhere is none.
		`import jwt from 'jsonwebtoken'; const link = (claims, purpose) => jwt.sign(claims, process.env.JWT_SECRET + purpose); link(claims, 'reset-password');`,
		`import jwt from 'jsonwebtoken'; import {env} from './env.js'; const open = (token, surveyId) => jwt.verify(token, env.secret + surveyId); open(token, 'a-survey');`,

		// A pair that another service hands out.
		`const recognizer = {host: 'identify.example.com', access_key: 'not-a-jwt', access_secret: 'not-a-jwt-secret'};`,

		// A public key may be committed.
		`import jwt from 'jsonwebtoken'; jwt.verify(token, '-----BEGIN PUBLIC KEY-----\\nMFkw', {algorithms: ['ES256']});`,
		`import {importSPKI} from 'jose'; await importSPKI('-----BEGIN PUBLIC KEY-----\\nMFkw', 'ES256');`,
		`const JWT_PUBLIC_KEY = 'not-private';`,
		`export const jwtPublicKey = 'not-private';`,
		`const config = {jwt: {publicKey: 'not-private'}};`,
		`import {JwtModule} from '@nestjs/jwt'; JwtModule.register({publicKey: 'not-private', privateKey: process.env.KEY});`,

		// A name that means something about a secret, or another system's.
		...['jwtSecretName', 'JWT_SECRET_FILE', 'jwtSecretPath', 'JWT_SECRET_ARN', 'jwtSecretId', 'JWT_SECRET_URL', 'jwtSecretEndpoint', 'JWT_SECRET_ENV', 'jwtSecretRef', 'jwtSecretTtl', 'JWT_SECRET_EXPIRES', 'jwtSecretLength', 'jwtSecretVersion', 'jwtSecretAlg', 'jwtIssuer', 'JWT_AUDIENCE', 'jwtHeader', 'JWT_SECRET_PREFIX', 'AWS_SECRET_ACCESS_KEY', 'TWITTER_ACCESS_TOKEN_SECRET', 'GOOGLE_CLIENT_SECRET', 'sessionSecret', 'cookieSecret', 'apiKey', 'password', 'ACCESS_TOKEN_KEY', 'refreshTokenKey', 'accessToken', 'jwtToken', 'secretKey', 'SECRET_KEY', 'secret', 'JWT_KEY', 'monkey', 'keyword']
			.map(name => `export const ${name} = 'not-a-jwt-secret';`),
		`export const config = {session: {secret: 'not-a-jwt-secret'}, cookie: {secret: 'not-a-jwt-secret'}};`,

		// Names, tokens, messages, types, templates.
		`export const JWT_SECRET = 'JWT_SECRET';`,
		`export const TOKENS = {jwtSecret: 'JWT_SECRET', database: 'DATABASE'};`,
		`export const JWT_SECRET_TOKEN = Symbol('JWT_SECRET');`,
		`export enum Tokens { JwtSecret = 'JWT_SECRET' }`,
		`export const keys = {jwtSecret: 'jwt.secret'};`,
		`class Module { static jwtSecret = 'auth.jwtSecret'; }`,
		`export enum Problem { InvalidJwtSecret = 'invalid-jwt-secret', MissingJwtSecret = 'missing-jwt-secret' }`,
		`export const zh = {jwtSecret: '密钥', de: {jwtSecret: 'Schlüssel'}};`,
		`type Config = {jwtSecret: 'a' | 'b'};`,
		`interface Environment {JWT_SECRET: 'string';}`,
		`export const messages = {jwtSecret: 'is required'};`,
		`export const errors = {jwt: {secret: 'too short'}};`,
		`export const translations = {jwtSecret: 'Secret', jwtSecretHint: 'at least 32 characters'};`,
		`const en = {labels: {jwtSecret: 'signing key'}};`,
		`export const jwtSecret = 'The secret that signs tokens';`,
		`export const jwtSecret = '{{ jwt_secret }}';`,
		`export const jwtSecret = '<jwt-secret>';`,
		'export const jwtSecret = `${prefix}-${suffix}`;',
		`export const jwtSecret = '\${JWT_SECRET}';`,
		`const columns = {jwtSecret: 'jwt_secret'};`,
		`import {type} from 'arktype'; const env = type({JWT_SECRET: 'string >= 32', JWT_REFRESH_SECRET: 'string'});`,
		`import {type} from 'arktype'; const env = type({JWT_SECRET: "string = 'not-a-real-key'"});`, // a default
		`const {values} = parseArgs({options: {'jwt-secret': {type: 'string', short: 's'}}});`,
		`const mapping = {JWT_SECRET: {doc: 'signs tokens', format: String, env: 'JWT_SECRET'}};`,
		...['vault:secret/data/jwt#key', 'ENC[AES256_GCM,data:abc]', '%JWT_SECRET%', '$(JWT_SECRET)', '<%= jwtSecret %>', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:jwt', 'projects/p/secrets/jwt/versions/latest', 'op://vault/jwt/secret', '!Ref JwtSecret', 'https://vault.example.com/jwt', '../keys/jwt.pem']
			.map(reference => `export const jwtSecret = '${reference}';`),
		`logger.info({jwtSecret: 'hidden'});`,
		`log({message: 'JWT_SECRET is not set'});`,
		`const redact = ['jwtSecret', 'req.headers.authorization'];`,
		`const logger = pino({redact: {paths: ['jwtSecret'], censor: 'hidden'}});`,
		`const shown = {...config, jwtSecret: '[redacted]'};`,
		`const shown = {...config, jwtSecret: '***'};`,
		`const shown = {...config, jwtSecret: undefined};`,
		`const jwtSecret = null;`,
		`const jwtSecret = '';`,
		`let jwtSecret;`,

		// What is refused.
		`const WEAK_JWT_SECRETS = ['secret', 'changeme', 'password'];`,
		`const weakJwtSecrets = new Set(['secret', 'changeme']); if (weakJwtSecrets.has(process.env.JWT_SECRET)) { throw new Error('weak'); }`,
		`const DEFAULT_JWT_SECRET = 'changeme'; if (process.env.JWT_SECRET === DEFAULT_JWT_SECRET) { throw new Error('JWT_SECRET is the default'); }`,
		`if (jwtSecret === 'changeme') { process.exit(1); }`,
		`if (['secret', 'changeme'].includes(config.jwtSecret)) { throw new Error('weak'); }`,

		// A MAC that is no JWT.
		`import {createHmac} from 'node:crypto'; createHmac('sha256', 'domain-separation').update(body).digest('hex');`,
		'import {createHmac} from \'node:crypto\'; createHmac(\'sha256\', \'not-a-jwt-secret\').update(`${timestamp}.${body}`).digest(\'hex\');',

		// Only an allow list reaches it.
		`import jwt from 'jsonwebtoken'; const key = process.env.NODE_ENV === 'test' ? 'of-a-test' : loadKey(); jwt.sign(claims, key);`,

		// An .env text that holds none, or is an example.
		'import {writeFileSync} from \'node:fs\'; writeFileSync(\'.env\', `JWT_SECRET=${randomBytes(32).toString(\'hex\')}\\n`);',
		`import {writeFileSync} from 'node:fs'; writeFileSync('.env.example', 'JWT_SECRET=change-me\\n');`,
		`console.log('JWT_SECRET=your-secret');`,

		// Roles.
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-test');`, filename: 'test/auth.js'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-test');`, filename: 'src/auth.test.ts'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-test');`, filename: 'e2e/login.ts'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-fixture');`, filename: 'src/__fixtures__/server.ts'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-an-example');`, filename: 'examples/basic/index.js'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-page');`, filename: 'docs/usage.js'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-bundle');`, filename: 'dist/index.js'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-copy');`, filename: 'third_party/lib.js'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'your-256-bit-secret');`, filename: 'test/auth.js'},

		{
			code: `import getConfig from 'next/config'; import jwt from 'jsonwebtoken'; const {serverRuntimeConfig} = getConfig(); const token = jwt.sign(claims, serverRuntimeConfig.secret);`,
			filename: 'pages/api/users/authenticate.js',
			files: {'next.config.js': `module.exports = {serverRuntimeConfig: {secret: process.env.SECRET, name: 'not-a-key'}};`},
		},
		// The literal's own file tells it.
		{
			code: `import jwt from 'jsonwebtoken'; import {JWT_SECRET} from './constants.js'; jwt.sign(claims, JWT_SECRET);`,
			files: {'src/constants.ts': `export const JWT_SECRET = 'not-a-real-key';`},
		},
		// What an environment gets that is named on an allow list.
		`const testing = {JWT_SECRET: 'not-a-real-key'}; const shared = {JWT_SECRET: process.env.JWT_SECRET}; export default process.env.NODE_ENV === 'test' ? testing : shared;`,
		`const testing = {JWT_SECRET: 'not-a-real-key'}; function settings(env) { switch (env) { case 'test': return testing; default: return {}; } }`,
		`const settings = {}; switch (process.env.NODE_ENV) { case 'development': case 'test': { settings.jwtSecret = 'not-a-real-key'; break; } default: { settings.jwtSecret = process.env.JWT_SECRET; } }`,
		`const settings = {test: {jwtSecret: 'not-a-real-key'}, development: {jwtSecret: process.env.JWT_SECRET}}; module.exports = settings[process.env.NODE_ENV || 'development'];`,
		`const settings = {development: {jwt: {secret: 'not-a-real-key'}}, production: {jwt: {secret: process.env.JWT_SECRET}}}; module.exports = settings[process.env.NODE_ENV];`,
	],
	invalid: [
		...calls.map(program => ({code: program(at), at, messageId})),

		// What a value goes through.
		{code: `import jwt from 'jsonwebtoken'; const key = 'not-a-real-key'; jwt.sign(claims, key);`, at, messageId, name: 'key'},
		{code: `const jwt = require('jsonwebtoken'); JWT_KEY = 'not-a-real-key'; jwt.sign(claims, JWT_KEY);`, at, messageId, name: 'JWT_KEY'},
		{code: `import jwt from 'jsonwebtoken'; const sign = (claims, secret) => jwt.sign(claims, secret + process.env.PEPPER); sign(claims, 'not-a-real-key');`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const sign = (claims, seed, user) => jwt.sign(claims, seed + user.id); sign(claims, 'not-a-real-key', user);`, at, messageId},
		{code: `const tokens = {access_key: 'not-a-jwt', access_secret: 'not-a-real-key', refresh_secret: process.env.REFRESH_SECRET};`, at, messageId, suggestions: []},
		{code: `import jwt from 'jsonwebtoken'; let key; key = 'not-a-real-key'; jwt.sign(claims, key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; let key = 'not-a-real-key'; jwt.sign(claims, key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const config = {token: {key: 'not-a-real-key'}}; jwt.sign(claims, config.token.key);`, at, messageId, name: 'key'},
		{code: `import jwt from 'jsonwebtoken'; const {token: {key}} = {token: {key: 'not-a-real-key'}}; jwt.sign(claims, key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const [key] = ['not-a-real-key']; jwt.sign(claims, key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const keys = ['not-a-real-key']; jwt.sign(claims, keys[0]);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const config = Object.freeze({key: 'not-a-real-key'}); jwt.sign(claims, config.key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const base = {key: 'not-a-real-key'}; const config = {...base, ttl: 60}; jwt.sign(claims, config.key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const config: {key?: string} = {}; config.key = 'not-a-real-key'; jwt.sign(claims, config.key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Auth { key = 'not-a-real-key'; issue() { return jwt.sign(claims, this.key); } }`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Auth { private static readonly KEY = 'not-a-real-key'; issue() { return jwt.sign(claims, Auth.KEY); } }`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Auth { #key; constructor() { this.#key = 'not-a-real-key'; } issue() { return jwt.sign(claims, this.#key); } }`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Auth { get key() { return 'not-a-real-key'; } issue() { return jwt.sign(claims, this.key); } }`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; export const tokens = {key: 'not-a-real-key', issue() { return jwt.sign(claims, this.key); }};`, at, messageId},
		// A class that hands its parameter on is a wrapper, and `super` calls it.
		{code: `import jwt from 'jsonwebtoken'; class Base { constructor(key) { this.key = key; } issue() { return jwt.sign(claims, this.key); } } class Tokens extends Base { constructor() { super('not-a-real-key'); } }`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Base { key = 'not-a-real-key'; } class Tokens extends Base { issue() { return jwt.sign(claims, this.key); } }`, at, messageId},
		{code: `const jwt = require('jsonwebtoken'); function Tokens() { this.key = 'not-a-real-key'; } Tokens.prototype.issue = function () { return jwt.sign(claims, this.key); };`, at, messageId},
		{code: `const jwt = require('jsonwebtoken'); const {promisify} = require('util'); const verify = promisify(jwt.verify); verify(token, 'not-a-real-key');`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; enum Keys { Access = 'not-a-real-key' } jwt.sign(claims, Keys.Access);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const key = 'not-a-real-key' as const; jwt.sign(claims, key);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const config = {key: 'not-a-real-key'} satisfies Config; jwt.sign(claims, config.key!);`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const getKey = () => 'not-a-real-key'; jwt.sign(claims, getKey());`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; async function getKey() { return 'not-a-real-key'; } jwt.sign(claims, await getKey());`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, Buffer.from('bm90LWEtcmVhbC1rZXk=', 'base64'));`, at: `'bm90LWEtcmVhbC1rZXk='`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, Buffer.from('6e6f74', 'hex'));`, at: `'6e6f74'`, messageId, says: '3 bytes'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'not' + '-a-' + 'key');`, at: `'not' + '-a-' + 'key'`, messageId},
		{code: 'import jwt from \'jsonwebtoken\'; const part = \'not-a\'; jwt.sign(claims, `${part}-key`);', at: '`${part}-key`', messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, ['not', 'a', 'key'].join('-'));`, at: `['not', 'a', 'key'].join('-')`, messageId, says: '9 bytes'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, '-----BEGIN RSA PRIVATE KEY-----\\nnot-a-real-key', {algorithm: 'RS256'});`, at: `'-----BEGIN RSA PRIVATE KEY-----\\nnot-a-real-key'`, messageId},
		{code: 'const JWT_PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----\nnot-a-real-key\n-----END PRIVATE KEY-----`;', at: '`-----BEGIN PRIVATE KEY-----\nnot-a-real-key\n-----END PRIVATE KEY-----`', messageId},
		{code: 'import jwt from \'jsonwebtoken\'; const base = \'not-a-real-key\'; jwt.sign(claims, `${base}${user.password}`);', at, messageId},

		// Wrappers.
		{code: `import jwt from 'jsonwebtoken'; function issue(claims, key) { return jwt.sign(claims, key); } issue({id: 1}, 'not-a-real-key');`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; const issue = (claims, {key}) => jwt.sign(claims, key); issue({id: 1}, {key: 'not-a-real-key'});`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Tokens { constructor(key) { this.key = key; } issue(claims) { return jwt.sign(claims, this.key); } } new Tokens('not-a-real-key');`, at, messageId},
		{code: `import jwt from 'jsonwebtoken'; class Tokens { constructor(private readonly key: string) {} issue(claims: object) { return jwt.sign(claims, this.key); } } new Tokens('not-a-real-key');`, at, messageId},
		{
			code: `import {Tokens} from './tokens.js'; export const tokens = new Tokens('not-a-real-key');`,
			files: {'src/tokens.ts': `import jwt from 'jsonwebtoken'; export class Tokens { constructor(private readonly key: string) {} issue(claims: object) { return jwt.sign(claims, this.key); } }`},
			at, messageId,
		},
		{code: `import {signToken} from '@acme/tokens'; signToken(claims, 'not-a-real-key');`, at, messageId, settings: {libraries: [{modules: ['@acme/tokens'], calls: [{callee: 'signToken', keys: ['1'], use: 'sign'}]}]}},

		// A hand-made JWT.
		{code: 'import {createHmac} from \'node:crypto\'; const signature = createHmac(\'sha256\', \'not-a-real-key\').update(`${header}.${payload}`).digest(\'base64url\');', at, messageId},
		{code: `import crypto from 'crypto'; const mac = crypto.createHmac('sha256', 'not-a-real-key').update(encodedHeader + '.' + encodedPayload).digest('base64');`, at, messageId},
		{code: `const crypto = require('crypto'); const input = [base64url(header), base64url(claims)].join('.'); crypto.createHmac('sha512', 'not-a-real-key').update(input);`, at, messageId},

		// A name that says it.
		...['JWT_SECRET', 'jwtSecret', 'jwt_secret', 'jwtSecretKey', 'JWTSECRET', 'JWT_SIGNING_KEY', 'jwtPrivateKey', 'accessTokenSecret', 'REFRESH_TOKEN_SECRET', 'authTokenSecret', 'resetTokenSecret', 'verificationTokenSecret', 'AUTH_SECRET', 'NEXTAUTH_SECRET', 'REFRESH_SECRET', 'JWS_SECRET', 'DEFAULT_JWT_SECRET', 'jwtAccessSecret']
			.map(name => ({code: `export const ${name} = 'not-a-real-key';`, at, messageId, name})),
		{code: `export const config = {jwt: {secret: 'not-a-real-key', expiresIn: '15m'}};`, at, messageId, name: 'jwt.secret'},
		{code: `module.exports = {jwtSecret: 'not-a-real-key'};`, at, messageId, name: 'jwtSecret'},
		{code: `exports.jwtSecret = 'not-a-real-key';`, at, messageId},
		{code: `export default {auth: {accessToken: {secret: 'not-a-real-key'}}};`, at, messageId},
		{code: `import {registerAs} from '@nestjs/config'; export default registerAs('jwt', () => ({secret: 'not-a-real-key'}));`, at, messageId, name: 'jwt.secret'},
		{code: `process.env.JWT_SECRET = 'not-a-real-key';`, at, messageId},
		{code: `class Config { static JWT_SECRET = 'not-a-real-key'; }`, at, messageId},
		{code: `enum Config { JwtSecret = 'not-a-real-key' }`, at, messageId},
		{code: `http.jwtSecret = 'not-a-real-key';`, at, messageId},
		{code: `app.set('jwtSecret', 'not-a-real-key');`, at, messageId, name: 'jwtSecret'},
		{code: `const DEFAULTS = {jwtSecret: 'not-a-real-key'};`, at, messageId},
		{code: `export const getJwtSecret = () => 'not-a-real-key';`, at, messageId},
		{code: `providers.push({provide: 'JWT_SECRET', useValue: 'not-a-real-key'});`, at, messageId, name: 'JWT_SECRET'},
		{code: `export const ACME_SIGNING = 'not-a-real-key';`, at, messageId, settings: {names: ['ACME_SIGNING']}},

		// Looks decide nothing where it becomes a key.
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'JWT_SECRET');`, at: `'JWT_SECRET'`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'Your secret here');`, at: `'Your secret here'`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'secret');`, at: `'secret'`, messageId, says: '6 bytes'},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'shhhhh');`, at: `'shhhhh'`, messageId, says: 'a published default'},
		{code: `import {createSigner} from 'fast-jwt'; createSigner({key: '<%= secret %>'});`, at: `'<%= secret %>'`, messageId},

		// A MAC key that also signs JWTs.
		{code: `import jwt from 'jsonwebtoken'; const sessionSecret = 'not-a-real-key'; app.use(session({secret: sessionSecret})); jwt.sign(claims, sessionSecret);`, at, messageId, name: 'sessionSecret'},

		// Generators of projects.
		{code: 'import {writeFileSync} from \'node:fs\'; writeFileSync(\'.env\', `PORT=3000\\nJWT_SECRET=not-a-real-key\\n`);', at: 'not-a-real-key', messageId, name: 'JWT_SECRET'},
		{code: 'import fs from \'fs-extra\'; const text = `JWT_SECRET="not-a-real-key"\n`; await fs.outputFile(path, text);', at: 'not-a-real-key', messageId},

		// What it is called: not what is made with it.
		{code: `import jwt from 'jsonwebtoken'; const token = jwt.sign(claims, 'not-a-real-key');`, at, messageId, says: 'The JWT secret ('},
		{code: `import jwt from 'jsonwebtoken'; const key = Buffer.from('not-a-real-key'); const token = jwt.sign(claims, key);`, at, messageId, name: 'key'},

		// Configuration by place.
		{code: `module.exports = {auth: {secret: 'not-a-real-key'}, apiToken: {salt: 'of-something-else'}};`, filename: 'config/admin.js', at, messageId, name: 'secret'},
		{code: `module.exports = {authentication: {secret: 'not-a-real-key', authStrategies: ['jwt', 'local']}};`, filename: 'config/default.js', at, messageId},

		// An environment without a name, or with another, gets it too.
		{code: `const testing = {JWT_SECRET: 'not-a-real-key'}; module.exports = {testing, settings: process.env.NODE_ENV === 'test' ? testing : {}};`, at, messageId},
		{code: `export const testing = {JWT_SECRET: 'not-a-real-key'}; export default process.env.NODE_ENV === 'test' ? testing : {};`, at, messageId},
		{code: `const settings = {}; switch (process.env.NODE_ENV) { case 'staging': case 'test': settings.jwtSecret = 'not-a-real-key'; break; default: }`, at, messageId},
		{code: `const settings = {}; switch (process.env.NODE_ENV) { case 'test': default: settings.jwtSecret = 'not-a-real-key'; }`, at, messageId},
		{code: `const env = process.env.NODE_ENV || 'development'; const settings = {development: {jwtSecret: 'not-a-real-key'}, production: {}}; module.exports = settings[env];`, at, messageId},
		{code: `const settings = {test: {jwtSecret: 'not-a-real-key'}, production: {}}; module.exports = settings;`, at, messageId},

		// Across files: the use tells what the literal's own file does not.
		// A package of the workspace, neither installed nor built.
		{
			code: `import jwt from 'jsonwebtoken'; import {key} from '@acme/config'; jwt.sign(claims, key);`,
			filename: 'apps/api/src/auth.ts',
			files: {
				'package.json': `{"workspaces": ["packages/*"]}`,
				'packages/config/package.json': `{"name": "@acme/config", "main": "dist/index.js"}`,
				'packages/config/src/index.ts': `export const key = 'not-a-real-key';`,
			},
			at: 'key', messageId, says: 'packages/config/src/index.ts:1',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import {key} from 'settings/keys'; jwt.sign(claims, key);`,
			filename: 'apps/api/src/auth.ts',
			files: {
				'pnpm-workspace.yaml': `packages:\n  - 'apps/*' # deployed\n  - "libs/**"\n`,
				'libs/settings/package.json': `{"name": "settings"}`,
				'libs/settings/src/keys.ts': `export const key = 'not-a-real-key';`,
			},
			at: 'key', messageId, says: 'libs/settings/src/keys.ts:1',
		},
		{
			code: `const jwt = require('jsonwebtoken'); const {key} = require('@config/keys'); jwt.sign(claims, key);`,
			files: {'package.json': `{"_moduleAliases": {"@config": "server/config"}}`, 'server/config/keys.js': `exports.key = 'not-a-real-key';`},
			at: 'key', messageId, says: 'server/config/keys.js:1',
		},
		{
			code: `const config = require('config.json'); const jwt = require('jsonwebtoken'); jwt.sign(claims, config.secret);`,
			filename: 'users/user.service.js',
			files: {'package.json': `{"dependencies": {"jsonwebtoken": "^8", "rootpath": "^0.1"}}`, 'config.json': `{"secret": "not-a-real-key"}`},
			at: 'config.secret', messageId, says: 'config.json:1',
		},
		{
			code: `const config = require('../config.json'); const jwt = require('jsonwebtoken'); jwt.sign(claims, config.jwtSecret);`,
			filename: 'routes/auth.js',
			files: {'config.json': `{"jwtSecret": "not-a-real-key"}`},
			at: 'config.jwtSecret', messageId, says: 'config.json:1',
		},
		{
			code: `const {expressjwt} = require('express-jwt'); const config = require('../config.json'); app.use(expressjwt({\n\tsecret: config.secret,\n\talgorithms: ['HS256'],\n}));`,
			filename: 'helpers/jwt.js',
			files: {'config.json': `{"secret": "not-a-real-key"}`},
			at: 'config.secret', messageId, says: 'config.json:1',
		},
		{
			code: `const config = require('config'); const jwt = require('jsonwebtoken'); jwt.sign(claims, config.auth.key);`,
			filename: 'routes/auth.js',
			files: {'config/default.json': `{"auth": {"key": "not-a-real-key"}}`},
			at: 'config.auth.key', messageId, says: 'config/default.json:1',
		},
		{
			code: `import config from 'config'; import jwt from 'jsonwebtoken'; const {key} = config.auth; jwt.sign(claims, key);`,
			filename: 'routes/auth.js',
			files: {'config/default.json': `{"auth": {"key": "not-a-real-key"}}`},
			at: 'key', messageId, says: 'config/default.json:1',
		},
		{
			code: `const config = require('config'); const jwt = require('jsonwebtoken'); jwt.sign(claims, config.get('auth.key'));`,
			filename: 'routes/auth.js',
			files: {'config/default.json': `{"auth": {"key": "not-a-real-key"}}`},
			at: `config.get('auth.key')`, messageId, says: 'config/default.json:1',
		},
		{
			code: `import config from 'config'; import jwt from 'jsonwebtoken'; jwt.sign(claims, config.get('auth').key);`,
			filename: 'source/routes/auth.ts',
			files: {'config/default.ts': `export default {auth: {key: process.env.KEY}};`, 'config/production.ts': `export default {auth: {key: 'not-a-real-key'}};`},
			at: `config.get('auth').key`, messageId, says: 'config/production.ts:1',
		},
		{
			code: `const {key} = require('config/keys'); const jwt = require('jsonwebtoken'); jwt.sign(claims, key);`,
			filename: 'source/users/sign-in.js',
			files: {'package.json': `{"scripts": {"start": "NODE_PATH=./source node source/server.js"}}`, 'source/config/keys.js': `exports.key = 'not-a-real-key';`},
			at: 'key', messageId, says: 'source/config/keys.js:1',
		},
		{
			code: `import getConfig from 'next/config'; import jwt from 'jsonwebtoken'; const {serverRuntimeConfig} = getConfig(); const token = jwt.sign(claims, serverRuntimeConfig.secret);`,
			filename: 'pages/api/users/authenticate.js',
			files: {'next.config.js': `module.exports = {serverRuntimeConfig: {secret: 'not-a-real-key'}};`},
			at: 'serverRuntimeConfig.secret', messageId, says: 'next.config.js:1',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import {KEY} from './constants.js'; jwt.sign(claims, KEY);`,
			files: {'src/constants.ts': `export const KEY = 'not-a-real-key';`},
			at: 'KEY', messageId, says: 'src/constants.ts:1',
		},
		{
			code: `const jwt = require('jsonwebtoken'); const {key} = require('./config'); jwt.sign(claims, key);`,
			files: {'src/config.js': `module.exports = {\n\tkey: 'not-a-real-key',\n};`},
			at: 'key', messageId, says: 'src/config.js:2',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import {settings} from './config'; jwt.sign(claims, settings.key);`,
			files: {'src/config/index.ts': `export * from './settings.js';`, 'src/config/settings.ts': `export const settings = {key: 'not-a-real-key'} as const;`},
			at: 'settings.key', messageId, says: 'src/config/settings.ts:1',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import config from '@/config'; jwt.sign(claims, config.key);`,
			files: {'tsconfig.json': `{"compilerOptions": {"baseUrl": ".", "paths": {"@/*": ["src/*"]}}}`, 'src/config.ts': `export default {key: 'not-a-real-key'};`},
			at: 'config.key', messageId, says: 'src/config.ts:1',
		},
		{
			code: `import jwt from 'jsonwebtoken'; import config from './config.json' with {type: 'json'}; jwt.sign(claims, config.key);`,
			files: {'src/config.json': `{\n  "key": "not-a-real-key"\n}`},
			at: 'config.key', messageId, says: 'src/config.json:2',
		},
		{
			code: `import {issue} from './tokens.js'; issue({id: 1}, 'not-a-real-key');`,
			files: {'src/tokens.ts': `import jwt from 'jsonwebtoken'; export function issue(claims: object, key: string) { return jwt.sign(claims, key); }`},
			at, messageId,
		},
		{
			code: `import jwt from './jwt.js'; jwt.sign(claims, 'not-a-real-key');`,
			files: {'src/jwt.ts': `export {default} from 'jsonwebtoken';`},
			at, messageId,
		},
		{
			code: `import jwt from 'jsonwebtoken'; import {Keys} from './keys.js'; jwt.sign(claims, Keys.access);`,
			files: {'src/keys.ts': `export class Keys { static access = 'not-a-real-key'; }`},
			at: 'Keys.access', messageId,
		},
		{
			code: `import jwt from 'jsonwebtoken'; import {loadKey} from './keys.js'; jwt.sign(claims, loadKey());`,
			files: {'src/keys.ts': `export function loadKey() { return 'not-a-real-key'; }`},
			at: 'loadKey()', messageId,
		},
		{
			// What a quiet file says is not heard, so its user speaks.
			code: `import jwt from 'jsonwebtoken'; import {JWT_SECRET} from '../test/keys.js'; jwt.sign(claims, JWT_SECRET);`,
			files: {'test/keys.ts': `export const JWT_SECRET = 'not-a-real-key';`},
			at: 'JWT_SECRET', messageId, says: 'test/keys.ts:1',
		},

		// The guard reads it, where the variable's name is known.
		{
			code: `export const JWT_SECRET = 'not-a-real-key';`, at, messageId,
			suggestions: [{messageId: 'useGuard', output: `import {requireSecret} from 'jwt-secrets-guard';\nexport const JWT_SECRET = requireSecret('JWT_SECRET').key;`}],
		},
		{
			code: `module.exports = {JWT_SECRET: 'not-a-real-key'};`, at, messageId,
			suggestions: [{messageId: 'useGuard', output: `const {requireSecret} = require('jwt-secrets-guard');\nmodule.exports = {JWT_SECRET: requireSecret('JWT_SECRET').key};`}],
		},
		{code: `export const JWT_SECRET: string = 'not-a-real-key';`, at, messageId, suggestions: []},
		{code: `enum Config { JWT_SECRET = 'not-a-real-key' }`, at, messageId, suggestions: []},
		{code: `export const jwtSecret = 'not-a-real-key';`, at, messageId, suggestions: []},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'not-a-real-key');`, at, messageId, suggestions: []},

		// Evidently real values speak everywhere.
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'q7Zp2Lx9Vt4Rm8Ws1Ky6Bn3Hd5Gf0Jc+Tu/Ea=XoQ');`, filename: 'test/auth.ts', at: `'q7Zp2Lx9Vt4Rm8Ws1Ky6Bn3Hd5Gf0Jc+Tu/Ea=XoQ'`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'of-a-test');`, filename: 'test/auth.ts', settings: {includeTests: true}, at: `'of-a-test'`, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'not-a-real-key');`, filename: '.github/scripts/token.mjs', at, messageId},
		{code: `import jwt from 'jsonwebtoken'; jwt.sign(claims, 'not-a-real-key');`, filename: 'src/api/test.ts', at, messageId},

		// Configuration: every format has its own tests in `test/languages/`.
		{code: 'JWT_SECRET=not-a-real-key', filename: '.env', at: 'not-a-real-key', messageId: 'committedSecret', name: 'JWT_SECRET', says: '14 bytes', suggestions: [{messageId: 'emptyValue', output: 'JWT_SECRET='}]},
		{code: '{"Jwt": {"Key": "not-a-real-key"}}', filename: 'appsettings.json', at: '"not-a-real-key"', messageId: 'committedSecret', name: 'Jwt.Key'},
	],
});

test('says of a file that git tracks although it ignores it', () => {
	const root = temporaryRepository({'.gitignore': '.env\n', '.env': 'JWT_SECRET=not-a-real-key', 'api/.env': 'JWT_SECRET=not-a-real-key', 'api/.gitignore': '!.env', 'settings.yml': 'jwtSecret: not-a-real-key'});
	const messageIds = ['.env', 'api/.env', 'settings.yml'].map(name => eslintOn(join(root, name)));
	expect(messageIds).toEqual([['trackedSecret'], ['committedSecret'], ['committedSecret']]);
});

test('advises to keep an example in git, although an ignore file names it', () => {
	const root = temporaryRepository({'.gitignore': '.env*\n', '.env.example': 'JWT_SECRET=q7Zp2Lx9Vt4Rm8Ws1Ky6Bn3Hd5Gf0Jc+Tu/Ea=XoQ', '.env.staging': 'JWT_SECRET=not-a-real-key'});
	expect(['.env.example', '.env.staging'].map(name => eslintOn(join(root, name)))).toEqual([['committedSecret'], ['trackedSecret']]);
});

test('is silent about a file that git ignores and does not track', () => {
	const root = temporaryRepository({'.gitignore': '.env\n*.local.yml', 'a.txt': ''});
	writeFiles(root, {'.env': 'JWT_SECRET=not-a-real-key', 'settings.local.yml': 'jwtSecret: not-a-real-key', 'new.yml': 'jwtSecret: not-a-real-key'});
	expect(['.env', 'settings.local.yml', 'new.yml'].map(name => eslintOn(join(root, name)))).toEqual([[], [], ['committedSecret']]);
});

function eslintOn(path: string): string[] {
	const linter = new Linter({cwd: dirname(path)});
	return linter.verify(readFileSync(path, 'utf8'), plugin.configs.files as never, path).map(({messageId = '', message}) => messageId === '' ? message : messageId);
}
