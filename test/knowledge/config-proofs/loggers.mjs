import {load} from './harness/callee.mjs';
import {canary} from './harness/canary.mjs';
import {outputOf} from './harness/output.mjs';

/** Every method that a logger's row lists is called with the value, and what is written must hold it. */
export default async function proofs({sinks}, prove) {
	for (const row of sinks.filter(({kind, modules, source}) => kind === 'log' && modules && source.includes(': run') && !/^(?:console|process|util|@sentry\/node)$/.test(modules[0]))) {
		const [specifier] = row.modules;
		const open = openers[specifier];
		for (const position of row.positions ?? []) {
			await prove(row, `${specifier} made with ${position}`, async () => showsWhatItIsMadeWith(await load(specifier), specifier, position));
		}

		if (row.positions) {
			continue;
		}

		for (const method of row.methods ?? row.callees) {
			await prove(row, `${specifier} ${method}`, async () => {
				if (!open) {
					return 'nothing opens it';
				}

				const written = [];
				const output = await outputOf(async () => {
					const use = await open(await load(specifier), text => written.push(String(text)), method);
					await use();
				});
				return `${written.join('')}${output}`.includes(canary) || `wrote ${written.join('')}${output}`.slice(0, 200);
			});
		}
	}
}

/** Calls a method as a level; as a method that binds, it is followed by a line. */
function line(logger, method, values = [canary]) {
	return () => {
		const made = logger[method](...values);
		return isBinding(method) ? (typeof made?.info === 'function' ? made : logger).info('text') : undefined;
	};
}

function isBinding(method) {
	return /^(?:child|setBindings|addContext|getSubLogger|withDefaults|withTag|appendKeys|appendPersistentKeys|createChild)$/.test(method);
}

/** What stands at a position of the options comes out with a line that says nothing of it. */
async function showsWhatItIsMadeWith(module, specifier, position) {
	const make = makers[specifier];
	if (!make) {
		return 'nothing makes it';
	}

	const written = [];
	const output = await outputOf(() => make(module, optionsWith(position.replace(/^0\.?/, '')), text => written.push(String(text))));
	return `${written.join('')}${output}`.includes(canary) || `wrote ${written.join('')}${output}`.slice(0, 200);
}

function optionsWith(path) {
	const [step, rest = ''] = [path.split('.')[0], path.split('.').slice(1).join('.')];
	const value = rest === '' ? (step === 'name' ? canary : {key: canary}) : optionsWith(rest);
	return step === '' ? {key: canary} : step.endsWith('()') ? {[step.slice(0, -2)]: () => value} : {[step]: value};
}

const makers = {
	pino: ({pino}, options, write) => pino(options, stream(write)).info('text'),
	async fastify({default: Fastify}, options, write) {
		Fastify({logger: {...options.logger, level: 'info', stream: stream(write)}}).log.info('text');
	},
	bunyan: ({default: {createLogger}}, options, write) => createLogger({name: 'proof', ...options, streams: [{level: 'info', stream: stream(write)}]}).info('text'),
	async winston({default: {createLogger, transports}}, options, write) {
		const {Writable} = await import('node:stream');
		const target = new Writable({
			write(chunk, encoding, done) {
				write(chunk);
				done();
			},
		});
		createLogger({...options, transports: [new transports.Stream({stream: target})]}).info('text');
	},
};

function stream(write) {
	return {write: text => write(text)};
}

const openers = {
	pino: ({pino}, write, method) => line(pino({level: 'trace'}, stream(write)), method, [{key: canary}]),
	bunyan: ({default: {createLogger}}, write, method) => line(createLogger({name: 'proof', streams: [{level: 'trace', stream: stream(write)}]}), method, [{key: canary}]),
	async winston({default: {createLogger, config, format, transports}}, write, method) {
		const {Writable} = await import('node:stream');
		const target = new Writable({
			write(chunk, encoding, done) {
				write(chunk);
				done();
			},
		});
		const levels = [config.npm.levels, config.syslog.levels, config.cli.levels].find(names => method in names) ?? config.npm.levels;
		const logger = createLogger({levels, level: Object.keys(levels).at(-1), format: format.json(), transports: [new transports.Stream({stream: target})]});
		return line(logger, method, method === 'log' ? ['info', 'text', {key: canary}] : method === 'write' ? [{level: 'info', message: canary}] : [{key: canary, message: 'text'}]);
	},
	log4js({default: log4js}, write, method) {
		log4js.configure({appenders: {out: {type: 'stdout', layout: {type: 'pattern', pattern: '%m %x{all}', tokens: {all: ({context}) => JSON.stringify(context)}}}}, categories: {default: {appenders: ['out'], level: 'all'}}});
		return line(log4js.getLogger(), method, method === 'addContext' ? ['key', canary] : method === 'log' ? ['info', canary] : [canary]);
	},
	loglevel({default: log}, write, method) {
		log.setLevel('trace');
		return line(log, method);
	},
	consola: ({createConsola}, write, method) => line(createConsola({level: Number.POSITIVE_INFINITY, formatOptions: {colors: false}, reporters: [{log: entry => write(JSON.stringify(entry))}]}), method, method === 'withDefaults' ? [{additional: canary}] : [canary]),
	signale: ({default: {Signale}}, write, method) => line(new Signale({stream: stream(write)}), method),
	tslog: ({Logger}, write, method) => line(new Logger({type: 'json', minLevel: 0}), method, method === 'getSubLogger' ? [{name: canary}] : method === 'log' ? [3, 'INFO', canary] : [canary]),
	roarr({ROARR, Roarr}, write, method) {
		ROARR.write = write;
		return line(Roarr, method, [{key: canary}, 'text']);
	},
	npmlog({default: log}, write, method) {
		log.stream = Object.assign(stream(write), {isTTY: false});
		log.level = 'silly';
		return line(log, method, method === 'log' ? ['info', 'proof', canary] : ['proof', canary]);
	},
	'@nestjs/common'({ConsoleLogger, Logger}, write, method) {
		// Other proofs start applications without a logger, and that is kept in a static place.
		Logger.overrideLogger(new ConsoleLogger());
		return () => {
			Logger[method](canary);
			new Logger('proof')[method](canary);
		};
	},
	'@aws-lambda-powertools/logger'({Logger}, write, method) {
		process.env.POWERTOOLS_DEV = 'true';
		return line(new Logger({logLevel: 'TRACE'}), method, isBinding(method) ? [method === 'createChild' ? {serviceName: canary} : {key: canary}] : [canary]);
	},
	debug({default: createDebug}, write, callee) {
		createDebug.enable('*');
		createDebug.log = write;
		const names = {'()()': () => createDebug('proof'), 'debug()': () => createDebug.debug('proof'), log: () => createDebug.log};
		return () => names[callee]()(canary);
	},
	effect: ({Effect, References}, write, callee) => () => {
		const log = Effect[callee.replace('Effect.', '')];
		const program = callee.endsWith('annotateLogs') ? log(Effect.logInfo('text'), 'key', canary) : log(canary);
		return Effect.runPromise(Effect.provideService(program, References.MinimumLogLevel, 'All'));
	},
};
