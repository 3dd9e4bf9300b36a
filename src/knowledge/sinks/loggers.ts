import type {SinkRow} from '../types.js';

/** The levels of syslog (RFC 5424 §6.2.1) and those that loggers of the ecosystem add. */
const levels = [
	'trace', 'debug', 'verbose', 'silly', 'http', 'info', 'notice', 'log', 'warn', 'warning', 'error', 'err', 'crit', 'critical', 'alert', 'emerg', 'emergency', 'fatal',
	'success', 'fail', 'failure', 'ready', 'start', 'box', 'data', 'exception', 'mark',
] as const;

/** Methods that put what they are given onto every later line. */
const bindings = ['child', 'setBindings', 'addContext', 'setContext', 'assign', 'scope', 'with', 'withContext', 'withMetadata'] as const;

const named: readonly SinkRow[] = [
	{
		kind: 'log',
		receivers: [
			'logger', 'log', 'Logger', 'Log', 'LOGGER', 'LOG', 'logging', 'winston', 'pino', 'bunyan', 'log4js', 'consola', 'signale', 'npmlog', 'loglevel', '_logger', '_log',
			'auditLogger', 'auditLog', 'appLogger', 'rootLogger', 'baseLogger', 'childLogger', 'requestLogger', 'reqLogger', 'authLogger', 'serverLogger', 'apiLogger', 'jwtLogger',
		],
		methods: [...levels, ...bindings],
		source: 'usual names of the loggers below, and of those that frameworks hand out: https://fastify.dev/docs/latest/Reference/Logging/, https://docs.strapi.io/cms/configurations/middlewares, https://docs.nestjs.com/techniques/logger',
		examples: [
			{code: 'logger.info({key}, \'started\');', shown: ['{key}', '\'started\'']},
			{code: 'class Auth {\n\tstart() {\n\t\tthis.logger.debug(`key ${this.key}`);\n\t}\n}', shown: ['`key ${this.key}`']},
			{code: 'fastify.get(\'/\', async request => {\n\trequest.log.warn(key);\n});', shown: ['key']},
			{code: 'logger.child({key}).error(\'failed\');', shown: ['{key}', '\'failed\'']},
			{code: 'const half = Math.log(size);', shown: []},
		],
	},
];

/** A row for a module all of whose objects log with the methods given. */
function moduleRow(modules: SinkRow['modules'] & {}, methods: readonly string[], source: string, example: SinkRow['examples'][number]): SinkRow {
	return {kind: 'log', modules, methods, source, examples: [example]};
}

/** What a logger is made with and puts onto every line. */
const made: readonly SinkRow[] = [
	{
		kind: 'log',
		modules: ['pino'],
		callees: ['()', 'pino'],
		positions: ['0.base', '0.name', '0.mixin()', '0.formatters.bindings()', '0.formatters.log()'],
		masked: '0.redact',
		source: 'pino 10.4: run; what `redact` names is masked in `base` as well',
		examples: [
			{code: 'import pino from \'pino\';\nconst output = pino({level: \'info\', base: {key}, mixin() {\n\treturn {user};\n}});', shown: ['{key}', '{user}']},
			{code: 'import pino from \'pino\';\nconst output = pino({base: {key, port}, redact: [\'key\']});', shown: ['port']},
			{code: 'import {pino} from \'pino\';\nconst output = pino({base: {key, port}, redact: {paths: [\'*.key\'], censor: \'-\'}});', shown: ['port']},
		],
	},
	{
		kind: 'log',
		modules: ['fastify'],
		callees: ['()', 'fastify'],
		positions: ['0.logger.base', '0.logger.name', '0.logger.mixin()'],
		masked: '0.logger.redact',
		source: 'fastify 5.12: run',
		examples: [{code: 'import Fastify from \'fastify\';\nconst app = Fastify({logger: {level: \'info\', base: {key}}, trustProxy});', shown: ['{key}']}],
	},
	{
		kind: 'log',
		modules: ['winston'],
		callees: ['createLogger', 'loggers.add'],
		positions: ['0.defaultMeta'],
		source: 'winston 3.19: run',
		examples: [{code: 'import winston from \'winston\';\nconst options = {level, defaultMeta: {key}};\nconst output = winston.createLogger(options);', shown: ['{key}']}],
	},
	{
		kind: 'log',
		modules: ['winston', 'logform'],
		callees: ['format.printf', 'printf'],
		positions: ['0()'],
		source: 'https://github.com/winstonjs/logform#printf',
		examples: [{code: 'import {format} from \'winston\';\nconst line = format.printf(info => `${key} ${info.message}`);', shown: ['`${key} ${info.message}`']}],
	},
	{
		kind: 'log',
		receivers: ['logger', 'log', 'Logger', 'winston'],
		assigned: ['defaultMeta'],
		source: 'https://github.com/winstonjs/winston#creating-your-own-logger',
		examples: [{code: 'logger.defaultMeta = {key};', shown: ['{key}']}],
	},
	{
		kind: 'log',
		modules: ['bunyan'],
		callees: ['createLogger', 'new Logger'],
		positions: ['0'],
		source: 'bunyan 2.0: run; whatever is no option of its own is a field of every line',
		examples: [{code: 'import bunyan from \'bunyan\';\nconst output = bunyan.createLogger({name: \'auth\', key});', shown: ['{name: \'auth\', key}']}],
	},
];

const packages: readonly SinkRow[] = [
	moduleRow(['pino', 'pino-http'], ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child', 'setBindings'], 'pino 10.4: run', {code: 'import pino from \'pino\';\nconst output = pino();\noutput.info({key});', shown: ['{key}']}),
	moduleRow(['bunyan'], ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'], 'bunyan 2.0: run', {code: 'const bunyan = require(\'bunyan\');\nconst output = bunyan.createLogger({name: \'auth\'});\noutput.warn({key}, \'weak\');', shown: ['{name: \'auth\'}', '{key}', '\'weak\'']}),
	moduleRow(['winston'], ['log', 'error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'notice', 'warning', 'crit', 'alert', 'emerg', 'help', 'data', 'prompt', 'input', 'child', 'write'], 'winston 3.19: run', {code: 'import {createLogger} from \'winston\';\nconst output = createLogger({level: \'info\'});\noutput.log(\'info\', \'started\', {key});', shown: ['\'info\'', '\'started\'', '{key}']}),
	moduleRow(['log4js'], ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'mark', 'log', 'addContext'], 'log4js 6.9: run', {code: 'import log4js from \'log4js\';\nconst output = log4js.getLogger();\noutput.debug(\'key\', key);', shown: ['\'key\'', 'key']}),
	moduleRow(['loglevel'], ['trace', 'debug', 'log', 'info', 'warn', 'error'], 'loglevel 1.9: run', {code: 'import output from \'loglevel\';\noutput.warn(key);', shown: ['key']}),
	moduleRow(['consola'], ['silent', 'fatal', 'error', 'warn', 'log', 'info', 'success', 'fail', 'ready', 'start', 'box', 'debug', 'trace', 'verbose', 'withDefaults', 'withTag'], 'consola 3.4: run', {code: 'import {consola as output} from \'consola\';\noutput.box(key);', shown: ['key']}),
	moduleRow(['signale'], ['await', 'complete', 'debug', 'error', 'fatal', 'fav', 'info', 'log', 'note', 'pause', 'pending', 'star', 'start', 'success', 'wait', 'warn', 'watch'], 'signale 1.4: run', {code: 'const {Signale} = require(\'signale\');\nconst output = new Signale();\noutput.note(key);', shown: ['key']}),
	moduleRow(['tslog'], ['silly', 'trace', 'debug', 'info', 'warn', 'error', 'fatal', 'log', 'getSubLogger'], 'tslog 5.1: run', {code: 'import {Logger} from \'tslog\';\nconst output = new Logger();\noutput.silly(settings);', shown: ['settings']}),
	moduleRow(['roarr'], ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'traceOnce', 'debugOnce', 'infoOnce', 'warnOnce', 'errorOnce', 'fatalOnce', 'child'], 'roarr 7.21: run', {code: 'import {Roarr as output} from \'roarr\';\noutput.info({key}, \'started\');', shown: ['{key}', '\'started\'']}),
	moduleRow(['npmlog'], ['log', 'silly', 'verbose', 'info', 'timing', 'http', 'notice', 'warn', 'error'], 'npmlog 7.0: run', {code: 'const output = require(\'npmlog\');\noutput.verbose(\'auth\', \'key %j\', key);', shown: ['\'auth\'', '\'key %j\'', 'key']}),
	moduleRow(['electron-log', 'electron-log/main', 'electron-log/renderer'], ['error', 'warn', 'info', 'verbose', 'debug', 'silly', 'log'], 'https://github.com/megahertz/electron-log#readme', {code: 'import output from \'electron-log\';\noutput.info(key);', shown: ['key']}),
	moduleRow(['@nestjs/common'], ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'], '@nestjs/common 11.2: run', {code: 'import {Logger} from \'@nestjs/common\';\nLogger.log(key);\nnew Logger(\'auth\').verbose(settings);', shown: ['key', 'settings']}),
	moduleRow(['@adonisjs/core/services/logger', '@ioc:Adonis/Core/Logger', '@adonisjs/logger'], ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'child'], 'https://docs.adonisjs.com/guides/digging-deeper/logger', {code: 'import output from \'@adonisjs/core/services/logger\';\noutput.info(key);', shown: ['key']}),
	moduleRow(['firebase-functions', 'firebase-functions/logger', 'firebase-functions/v2'], ['log', 'info', 'warn', 'error', 'debug', 'write'], 'https://firebase.google.com/docs/functions/writing-and-viewing-logs', {code: 'import * as output from \'firebase-functions/logger\';\noutput.write({severity: \'INFO\', message: key});', shown: ['{severity: \'INFO\', message: key}']}),
	moduleRow(['@aws-lambda-powertools/logger'], ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'appendKeys', 'appendPersistentKeys', 'createChild'], '@aws-lambda-powertools/logger 2.36: run', {code: 'import {Logger} from \'@aws-lambda-powertools/logger\';\nconst output = new Logger();\noutput.appendKeys({key});', shown: ['{key}']}),
	{
		kind: 'log',
		modules: ['debug', 'diagnostics', 'obug', 'util-debug'],
		// The module makes loggers; what it made is called in its turn.
		callees: ['()()', 'debug()', 'log'],
		source: 'debug 4.4: run',
		examples: [
			{code: 'import createDebug from \'debug\';\nconst note = createDebug(\'auth\');\nnote(\'key %s\', key);', shown: ['\'key %s\'', 'key']},
			{code: 'const note = require(\'debug\')(\'auth\');\nnote(key);', shown: ['key']},
		],
	},
	{
		kind: 'log',
		modules: ['effect', 'effect/Effect'],
		callees: ['log', 'logTrace', 'logDebug', 'logInfo', 'logWarning', 'logError', 'logFatal', 'annotateLogs'].flatMap(method => [`Effect.${method}`, method]),
		source: 'effect 4.1: run',
		examples: [{code: 'import {Effect} from \'effect\';\nconst program = Effect.logInfo(\'key\', key);', shown: ['\'key\'', 'key']}],
	},
];

export const loggers: readonly SinkRow[] = [...named, ...made, ...packages];
