import type {SinkRow} from '../types.js';

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dirxml', 'group', 'groupCollapsed', 'timeLog'] as const;
/** Of these only the first argument is shown; options and columns follow. */
const firstOnly = ['dir', 'table', 'count', 'countReset'] as const;
const consoles = ['console', 'globalThis.console'] as const;
const source = 'Node.js 20.20: run';

/** The console and the standard streams. */
export const streams: readonly SinkRow[] = [
	{
		kind: 'log',
		callees: consoles.flatMap(console => methods.map(method => `${console}.${method}`)),
		source,
		examples: [
			{code: 'console.log(\'key\', process.env.JWT_SECRET);', shown: ['\'key\'', 'process.env.JWT_SECRET']},
			{code: 'console[\'error\'](`key ${key}`);', shown: ['`key ${key}`']},
		],
	},
	{
		kind: 'log',
		callees: consoles.flatMap(console => firstOnly.map(method => `${console}.${method}`)),
		positions: ['0'],
		source,
		examples: [{code: 'console.dir(settings, {depth: 5});', shown: ['settings']}],
	},
	{
		kind: 'log',
		callees: [...methods, ...firstOnly].map(method => `window.console.${method}`),
		source: 'https://console.spec.whatwg.org/',
		examples: [{code: 'window.console.log(key);', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['console'],
		callees: [...methods, ...firstOnly],
		source,
		examples: [{code: 'import {log} from \'node:console\';\nlog(key);', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['console'],
		callees: [...methods, ...firstOnly].map(method => `new Console#${method}`),
		source,
		examples: [{code: 'import {Console} from \'node:console\';\nconst output = new Console(stream);\noutput.log(key);', shown: ['key']}],
	},
	{
		// Assertions show what follows the condition.
		kind: 'log',
		callees: ['console.assert'],
		positions: ['1', '2', '3', '4'],
		source,
		examples: [{code: 'console.assert(key, \'no key\', settings);', shown: ['\'no key\'', 'settings']}],
	},
	{
		kind: 'log',
		callees: ['process.stdout.write', 'process.stderr.write', 'process.emitWarning', 'process._rawDebug'],
		positions: ['0'],
		source,
		examples: [{code: 'process.stdout.write(`${key}\\n`);', shown: ['`${key}\\n`']}],
	},
	{
		kind: 'log',
		modules: ['process'],
		callees: ['stdout.write', 'stderr.write', 'emitWarning'],
		positions: ['0'],
		source,
		examples: [{code: 'import {stderr} from \'node:process\';\nstderr.write(key);', shown: ['key']}],
	},
	{
		kind: 'log',
		modules: ['util'],
		callees: ['debuglog()', 'debug()', 'log'],
		source,
		examples: [{code: 'import {debuglog} from \'node:util\';\nconst note = debuglog(\'auth\');\nnote(\'key %s\', key);', shown: ['\'key %s\'', 'key']}],
	},
];
