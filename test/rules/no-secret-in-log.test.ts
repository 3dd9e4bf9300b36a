import {ruleTest} from '../rule-test.js';

const value = 'secretInLog';
const object = 'objectInLog';
const environment = 'environmentInLog';
const error = 'secretInError';
const secret = 'process.env.JWT_SECRET';

ruleTest(import.meta, {
	valid: [
		// It tells whether, or how long, never what.
		`console.log('secret set:', Boolean(process.env.JWT_SECRET));`,
		`console.log('secret set:', !!process.env.JWT_SECRET);`,
		`console.log(process.env.JWT_SECRET ? 'set' : 'missing');`,
		`console.log(process.env.JWT_SECRET === undefined);`,
		`console.log(typeof process.env.JWT_SECRET);`,
		`console.log('JWT_SECRET' in process.env);`,
		`console.log(process.env.JWT_SECRET.length);`,
		'console.log(`JWT_SECRET has ${process.env.JWT_SECRET.length} characters`);',
		`console.log(Buffer.byteLength(process.env.JWT_SECRET));`,
		`console.log({hasSecret: Boolean(config.jwtSecret)});`,
		`console.log(isStrong(process.env.JWT_SECRET));`,
		`const jwtSecretSet = Boolean(process.env.JWT_SECRET); console.log(jwtSecretSet);`,

		// Fingerprints, masks, carriers.
		`import {createHash} from 'node:crypto'; console.log(createHash('sha256').update(process.env.JWT_SECRET).digest('hex').slice(0, 8));`,
		`import {createHmac} from 'node:crypto'; console.log(createHmac('sha256', salt).update(process.env.JWT_SECRET).digest('hex'));`,
		`import {createSecretKey} from 'node:crypto'; const key = createSecretKey(Buffer.from(process.env.JWT_SECRET)); console.log(key);`,
		`console.log(maskSecret(process.env.JWT_SECRET));`,
		`console.log(redact(config.jwtSecret));`,
		`console.log(fingerprint(jwtSecret));`,

		// Names, not values.
		`console.log('JWT_SECRET is not set');`,
		`console.error('Please set JWT_SECRET');`,
		`throw new Error('JWT_SECRET is not set');`,
		'throw new Error(`${name} is not set`);',
		`logger.warn({setting: 'JWT_SECRET'}, 'not set');`,
		`const logger = pino({redact: ['jwtSecret', '*.jwtSecret']});`,
		`console.log(t('errors.jwtSecret'));`,
		`console.log(options.jwtSecretName, config.jwtSecretPath, env.JWT_SECRET_FILE);`,
		`console.log(JWT_EXPIRES_IN, config.jwt.expiresIn, process.env.JWT_ISSUER);`,
		`console.log(process.env.JWT_PUBLIC_KEY);`,

		// Other secrets, tokens, members.
		`console.log(process.env.PORT, process.env.NODE_ENV);`,
		`console.log(process.env.AWS_SECRET_ACCESS_KEY);`,
		`const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; console.log(config.port);`,
		`const config = {port: 3000, host: 'localhost'}; console.log(config);`,
		`const {jwtSecret, ...shown} = config; console.log(shown);`,
		`const config = {jwtSecret: process.env.JWT_SECRET}; console.log({...config, jwtSecret: undefined});`,
		`const config = {jwtSecret: process.env.JWT_SECRET}; console.log({...config, jwtSecret: '[redacted]'});`,
		`const config = {jwtSecret: process.env.JWT_SECRET}; console.log(Object.keys(config));`,
		`const config = {jwt: {secret: process.env.JWT_SECRET, issuer: 'example'}}; console.log(config.jwt.issuer);`,
		`import jwt from 'jsonwebtoken'; console.log(jwt.sign(claims, process.env.JWT_SECRET));`,
		`import jwt from 'jsonwebtoken'; console.log(jwt.verify(token, process.env.JWT_SECRET));`,
		`const size = Math.log(jwtSecret.length);`,
		`console.log(Object.keys(process.env).filter(name => name.startsWith('JWT')));`,

		`logger.info({...config, jwtSecret: mask(config.jwtSecret)});`,
		`logger.info({jwtSecret: config.jwtSecret ? '[set]' : '[missing]'});`,
		`const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; console.log(JSON.stringify(config, ['port']));`,
		`const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; console.log(JSON.stringify(config, (key, value) => key === 'jwtSecret' ? undefined : value));`,
		`import _ from 'lodash'; const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; logger.info(_.omit(config, ['jwtSecret']));`,
		`import {omit} from 'lodash'; const config = {port: 3000, jwt: {secret: process.env.JWT_SECRET}}; logger.info(omit(config, hidden));`,
		`import {pick} from 'lodash'; const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; logger.info(pick(config, 'port'));`,
		`const config = {jwtSecret: process.env.JWT_SECRET}; Object.entries(config).forEach(([key]) => console.log(key));`,
		`const config = {jwtSecret: process.env.JWT_SECRET}; for (const key in config) { console.log(key); }`,
		`import {z} from 'zod'; const env = z.object({JWT_SECRET: z.string(), PORT: z.string()}).parse(process.env); console.log(env.PORT);`,
		`import {z} from 'zod'; const result = z.object({JWT_SECRET: z.string()}).safeParse(process.env); console.log(result.success, result.error.flatten().fieldErrors);`,
		`import {cleanEnv, str} from 'envalid'; const env = cleanEnv(process.env, {PORT: str()}); console.log(env);`,
		`class Config { port = 3000; static jwtSecret = process.env.JWT_SECRET; } console.log(new Config());`,
		`class Config { #jwtSecret = process.env.JWT_SECRET; port = 3000; } console.log(new Config());`,

		// A whole environment of a project without JWTs.
		`console.log(process.env);`,

		// Roles.
		{code: `console.log(process.env.JWT_SECRET);`, filename: 'test/setup.ts'},
		{code: `console.log(process.env.JWT_SECRET);`, filename: 'examples/server.js'},
	],
	invalid: [
		// The console and the streams.
		...['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group'].map(method => ({code: `console.${method}(process.env.JWT_SECRET);`, at: secret, messageId: value, name: 'JWT_SECRET'})),
		{code: `console.log('secret:', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: 'console.log(`secret: ${process.env.JWT_SECRET}`);', at: secret, messageId: value},
		{code: `console.log('secret: ' + process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `console.log('secret: %s', process.env['JWT_SECRET']);`, at: `process.env['JWT_SECRET']`, messageId: value},
		{code: `console['log'](process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `console.assert(false, process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: 'process.stdout.write(`${process.env.JWT_SECRET}\\n`);', at: secret, messageId: value},
		{code: `import util from 'node:util'; console.log(util.inspect(process.env.JWT_SECRET));`, at: secret, messageId: value},
		{code: `import {format} from 'node:util'; console.log(format('key %s', process.env.JWT_SECRET));`, at: secret, messageId: value},
		{code: `const {JWT_SECRET} = process.env; console.log(JWT_SECRET);`, at: 'JWT_SECRET', messageId: value},
		{code: `const secret = process.env.JWT_SECRET; console.log({secret});`, at: 'secret', messageId: value, name: 'JWT_SECRET'},
		{code: `console.log([process.env.JWT_SECRET, 1]);`, at: secret, messageId: value},
		{code: `console.log(process.env.JWT_SECRET || 'missing');`, at: secret, messageId: value},
		{code: `console.log(verbose ? process.env.JWT_SECRET : 'hidden');`, at: secret, messageId: value},
		{code: `console.log(process.env.JWT_SECRET as string);`, at: secret, messageId: value},
		{code: `console.log(process.env.JWT_SECRET!);`, at: secret, messageId: value},

		// A part of it is a leak as well.
		{code: `console.log(process.env.JWT_SECRET.slice(0, 4));`, at: secret, messageId: value},
		{code: 'console.log(`${process.env.JWT_SECRET.substring(0, 6)}…`);', at: secret, messageId: value},
		{code: `console.log(Buffer.from(process.env.JWT_SECRET).toString('base64'));`, at: secret, messageId: value},

		// Settings, options, keys.
		{code: `console.log(config.jwtSecret);`, at: 'config.jwtSecret', messageId: value, name: 'jwtSecret'},
		{code: `console.log(config.jwt.secret);`, at: 'config.jwt.secret', messageId: value},
		{code: `console.log(this.options.jwtSecret);`, at: 'this.options.jwtSecret', messageId: value},
		{code: `function create(jwtSecret) { console.log(jwtSecret); }`, at: 'jwtSecret', messageId: value},
		{code: `console.log(configService.get('JWT_SECRET'));`, at: `configService.get('JWT_SECRET')`, messageId: value},
		{code: `const key = configService.getOrThrow('jwt.secret'); console.log(key);`, at: 'key', messageId: value},
		{code: `import jwt from 'jsonwebtoken'; const key = process.env.SIGNING; console.log(key); jwt.sign(claims, key);`, at: 'key', messageId: value, name: 'SIGNING'},
		{code: `import jwt from 'jsonwebtoken'; console.log(process.env.SIGNING); jwt.sign(claims, process.env.SIGNING);`, at: 'process.env.SIGNING', messageId: value},

		// Loggers.
		{code: `import pino from 'pino'; const log = pino(); log.info({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `import pino from 'pino'; const output = pino(); output.child({secret: process.env.JWT_SECRET}).info('started');`, at: secret, messageId: value},
		{code: `const winston = require('winston'); const output = winston.createLogger(); output.log('info', 'started', {secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `const winston = require('winston'); winston.info(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `const bunyan = require('bunyan'); const output = bunyan.createLogger({name: 'a'}); output.warn(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `const log4js = require('log4js'); log4js.getLogger().debug(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `import debug from 'debug'; const note = debug('auth'); note('key %s', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `require('debug')('auth')(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `import {Logger} from '@nestjs/common'; class A { private readonly output = new Logger(A.name); run() { this.output.log(process.env.JWT_SECRET); } }`, at: secret, messageId: value},
		{code: `import {Logger} from '@nestjs/common'; Logger.log(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `fastify.log.info(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `request.log.info({jwtSecret});`, at: 'jwtSecret', messageId: value},
		{code: `strapi.log.info(process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `class A { run() { this.logger.verbose(process.env.JWT_SECRET); } }`, at: secret, messageId: value},
		{code: `logger.child({secret: process.env.JWT_SECRET});`, at: secret, messageId: value},

		// Monitoring.
		{code: `import * as Sentry from '@sentry/node'; Sentry.captureException(error, {extra: {secret: process.env.JWT_SECRET}});`, at: secret, messageId: value},
		{code: `Sentry.setContext('auth', {secret: process.env.JWT_SECRET});`, at: secret, messageId: value},
		{code: `const newrelic = require('newrelic'); newrelic.addCustomAttribute('secret', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `span.setAttribute('auth.secret', process.env.JWT_SECRET);`, at: secret, messageId: value},
		{code: `span.setTag('secret', process.env.JWT_SECRET);`, at: secret, messageId: value},

		// Errors.
		{code: 'throw new Error(`bad secret ${process.env.JWT_SECRET}`);', at: secret, messageId: error},
		{code: `throw new UnauthorizedException({message: 'bad', secret: process.env.JWT_SECRET});`, at: secret, messageId: error},
		{code: `const failed = Promise.reject('bad secret ' + process.env.JWT_SECRET);`, at: secret, messageId: error},
		{code: 'import assert from \'node:assert\'; assert(ok, `bad secret ${process.env.JWT_SECRET}`);', at: secret, messageId: error},

		// Whole objects.
		{code: `const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; console.log(config);`, at: 'config', messageId: object, name: 'jwtSecret'},
		{code: `const config = {jwt: {secret: process.env.JWT_SECRET}}; console.log(config);`, at: 'config', messageId: object},
		{code: `const config = {jwt: {secret: process.env.JWT_SECRET}}; console.log(config.jwt);`, at: 'config.jwt', messageId: object},
		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; console.log('config', JSON.stringify(config, null, 2));`, at: 'config', messageId: object},
		{code: `import {inspect} from 'node:util'; const config = {jwtSecret: process.env.JWT_SECRET}; console.log(inspect(config));`, at: 'config', messageId: object},
		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; console.log({...config});`, at: 'config', messageId: object},
		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; for (const key of Object.keys(config)) { console.log(key, config[key]); }`, at: 'config[key]', messageId: object},
		{code: `const settings = Object.freeze({jwtSecret: process.env.JWT_SECRET}); logger.info(settings);`, at: 'settings', messageId: object},
		{code: `const base = {jwtSecret: process.env.JWT_SECRET}; const config = {...base, port: 1}; console.table(config);`, at: 'config', messageId: object},
		{code: `function load() { return {jwtSecret: process.env.JWT_SECRET}; } console.log(load());`, at: 'load()', messageId: object},
		{code: `import {config} from './config.js'; console.log(config);`, files: {'src/config.ts': `export const config = {jwtSecret: process.env.JWT_SECRET};`}, at: 'config', messageId: object},
		{code: `import config from './config'; console.log(config);`, files: {'src/config/index.ts': `export default {auth: {jwtSecret: process.env.JWT_SECRET}};`}, at: 'config', messageId: object},

		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; console.log(JSON.stringify(config, undefined, 2));`, at: 'config', messageId: object},
		{code: `import {pick} from 'lodash'; const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; logger.info(pick(config, ['port', 'jwtSecret']));`, at: 'config', messageId: object},
		{code: `import {omit} from 'lodash'; const config = {port: 3000, jwtSecret: process.env.JWT_SECRET}; logger.info(omit(config, 'port'));`, at: 'config', messageId: object},
		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; Object.entries(config).forEach(([key, value]) => console.log(key, value));`, at: 'value', messageId: object},
		{code: `const config = {jwtSecret: process.env.JWT_SECRET}; for (const value of Object.values(config)) { console.log(value); }`, at: 'value', messageId: object},
		{code: `class Config { port = 3000; jwtSecret = process.env.JWT_SECRET; } const config = new Config(); console.log(config);`, at: 'config', messageId: object},
		{code: `import {z} from 'zod'; const env = z.object({JWT_SECRET: z.string()}).parse(process.env); console.log(env);`, at: 'env', messageId: object, name: 'JWT_SECRET'},
		{code: `import {z} from 'zod'; const schema = z.object({JWT_SECRET: z.string()}); const env = schema.parse(process.env); console.log(env);`, at: 'env', messageId: object},
		{code: `import {cleanEnv, str} from 'envalid'; const env = cleanEnv(process.env, {JWT_SECRET: str()}); console.log(env);`, at: 'env', messageId: object},

		// The whole environment, where the project has a JWT library.
		{code: `console.log(process.env);`, files: {'package.json': `{"dependencies": {"jsonwebtoken": "9"}}`}, at: 'process.env', messageId: environment},
		{code: `console.log(JSON.stringify(process.env));`, files: {'package.json': `{"dependencies": {"jose": "6"}}`}, at: 'process.env', messageId: environment},
		{code: `import jwt from 'jsonwebtoken'; logger.debug({env: process.env});`, at: 'process.env', messageId: environment},
		{code: `import jwt from 'jsonwebtoken'; const env = process.env; console.log(env);`, at: 'env', messageId: environment},

		{code: `console.log(process.env.JWT_SECRET);`, filename: 'test/setup.ts', settings: {includeTests: true}, at: secret, messageId: value},
	],
});
