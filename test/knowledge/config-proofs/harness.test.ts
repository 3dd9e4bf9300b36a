import {createSecretKey} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {describe, expect, test} from 'vitest';
import {find} from './harness/callee.mjs';
import {canary, other, shows} from './harness/canary.mjs';
import {answerOf} from './harness/exchange.mjs';
import {outputOf} from './harness/output.mjs';

/** A package as small as can be, in the shape that importing a CommonJS module has. */
class Logger {
	name: string;

	constructor(name = 'default') {
		this.name = name;
	}

	info(text: string) {
		return `${this.name} ${text}`;
	}
}

const create = Object.assign((name: string) => new Logger(name), {Logger, nested: {owner: 'nested', whose() {
	return this.owner;
}}});
const module = {default: create, Logger};

describe('find', () => {
	test.each([
		['()', ['a'], new Logger('a')],
		['()#info', ['text'], 'built text'],
		['new Logger#info', ['text'], 'built text'],
		['new Logger', ['a'], new Logger('a')],
		['nested.whose', [], 'nested'],
	])('leads to %s', (callee, values, expected) => {
		expect(find(module, callee, {build: ['built']})?.(...values)).toEqual(expected);
	});

	test.each(['info', '()#inform', 'new Loggers', 'nested.whom', 'nested.owner'])('finds no %s', callee => {
		expect(find(module, callee)).toBeUndefined();
	});

	test('tells what an export returned from the export', () => {
		const loggers = {default: () => (text: string) => text};
		expect(find(loggers, '()()')?.('text')).toBe('text');
	});
});

describe('shows', () => {
	test.each([
		['text', `a ${canary} b`],
		['base64', Buffer.from(canary).toString('base64')],
		['hexadecimal digits', Buffer.from(canary).toString('hex')],
		['octets', new TextEncoder().encode(canary)],
		['an error', new Error('text', {cause: canary})],
		['a map', new Map([['key', {deep: {deeper: canary}}]])],
		['a key that is exported', createSecretKey(Buffer.from(canary))],
	])('finds the value in %s', (_, result) => {
		expect(shows(result)).toBe(true);
	});

	test.each([['another value', other], ['nothing', undefined], ['a part', canary.slice(1)]])('does not find it in %s', (_, result) => {
		expect(shows(result)).toBe(false);
	});
});

test('output is what both streams are given', async () => {
	expect(await outputOf(() => {
		process.stdout.write('first ');
		process.stderr.write('second');
	})).toBe('first second');
});

test('an answer is everything that comes out of the socket', async () => {
	const answer = await answerOf((_: unknown, response: ServerResponse) => {
		response.setHeader('x-key', 'header').end('body');
	});
	expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*x-key: header[^]*body$/);
});
