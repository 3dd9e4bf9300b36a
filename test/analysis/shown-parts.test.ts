import {testPairs, type Pair} from '../pairs.js';

const secret = 'process.env.JWT_SECRET';
const logged = (hole: string, twin: string, at = secret): Pair => ({hole, twin, messageId: 'secretInLog', at});

testPairs('what a logger is made with', [
	logged(`import winston from 'winston'; winston.createLogger({defaultMeta: {secret: ${secret}}});`, `import winston from 'winston'; winston.createLogger({level: ${secret} ? 'info' : 'debug', defaultMeta: {service: 'auth'}});`),
	logged(`import {createLogger} from 'winston'; const options = {defaultMeta: {secret: ${secret}}}; createLogger(options);`, `import {createLogger} from 'winston'; const options = {format: signed(${secret})}; createLogger(options);`),
	logged(`import {format} from 'winston'; format.printf(info => \`\${${secret}} \${info.message}\`);`, `import {format} from 'winston'; format.printf(info => \`\${${secret}.length} \${info.message}\`);`),
	logged(`logger.defaultMeta = {secret: ${secret}};`, `logger.defaultMeta = {isConfigured: Boolean(${secret})};`),
	logged(`import pino from 'pino'; pino({base: {secret: ${secret}}});`, `import pino from 'pino'; pino({base: {secret: ${secret}, service: 'auth'}, redact: ['secret']});`),
	logged(`import pino from 'pino'; pino({base: {secret: ${secret}}, redact: ['password']});`, `import pino from 'pino'; const paths = ['*.secret']; pino({base: {secret: ${secret}}, redact: {paths: ['*.secret'], censor: '***'}});`),
	logged(`import pino from 'pino'; pino({mixin() { return {secret: ${secret}}; }});`, `import pino from 'pino'; pino({mixin() { return {id: sign(${secret} ? 1 : 2)}; }});`),
	logged(`import Fastify from 'fastify'; Fastify({logger: {base: {secret: ${secret}}}});`, `import Fastify from 'fastify'; Fastify({logger: {level: 'info'}, ajv: {secret: ${secret}}});`),
	logged(`import bunyan from 'bunyan'; bunyan.createLogger({name: 'auth', secret: ${secret}});`, `import bunyan from 'bunyan'; bunyan.createLogger({name: 'auth', level: ${secret} ? 'info' : 'debug'});`),
]);

const config = {'src/jwt.config.ts': `import {registerAs} from '@nestjs/config'; export default registerAs('jwt', () => ({secret: process.env.JWT_SECRET, expiresIn: '15m'}));`};
const imports = `import {Controller, Get, Inject, Logger} from '@nestjs/common'; import {ConfigType} from '@nestjs/config'; import jwtConfig from './jwt.config';`;
const controller = (body: string): Pair['hole'] => ({
	code: `${imports} @Controller() class Settings { private readonly logger = new Logger(); constructor(@Inject(jwtConfig.KEY) private readonly config: ConfigType<typeof jwtConfig>) {} ${body} }`,
	files: config,
});
const service = (type: string, body: string): Pair['hole'] => ({code: `${imports} class Tokens { constructor(@Inject(jwtConfig.KEY) config: ${type}) { ${body} } }`, files: config});

testPairs('a namespace of settings that a container hands over', [
	{hole: controller(`@Get() all() { return this.config; }`), twin: controller(`@Get() ttl() { return this.config.expiresIn; }`), messageId: 'objectInResponse', at: 'this.config'},
	{hole: controller(`start() { this.logger.log(this.config); }`), twin: controller(`start() { this.logger.log(this.config.expiresIn); }`), messageId: 'objectInLog', at: 'this.config'},
	{hole: service('ConfigType<typeof jwtConfig>', 'console.log(JSON.stringify(config));'), twin: service('ConfigType<typeof jwtConfig>', 'console.log(Object.keys(config));'), messageId: 'objectInLog', at: 'config'},
	{hole: service('Readonly<ReturnType<typeof jwtConfig>>', 'console.log(config);'), twin: service('Partial<Settings>', 'console.log(config);'), messageId: 'objectInLog', at: 'config'},
	{
		hole: {code: `import {JwtService} from '@nestjs/jwt'; ${imports} class Tokens { constructor(private readonly jwt: JwtService, private readonly config: ConfigType<typeof jwtConfig>) {} issue() { return this.jwt.sign({}, {secret: this.config.signer}); } }`, files: {'src/jwt.config.ts': `import {registerAs} from '@nestjs/config'; export default registerAs('keys', () => ({signer: process.env.SIGNER || 'not-a-real-key'}));`}},
		twin: {code: `import {JwtService} from '@nestjs/jwt'; ${imports} class Tokens { constructor(private readonly jwt: JwtService, private readonly config: ConfigType<typeof jwtConfig>) {} issue() { return this.jwt.sign({}, {secret: this.config.signer}); } }`, files: {'src/jwt.config.ts': `import {registerAs} from '@nestjs/config'; export default registerAs('keys', () => ({signer: process.env.SIGNER, host: 'not-a-real-key'}));`}},
		messageId: 'fallbackSecret',
		at: 'this.config.signer',
	},
]);
