import {randomBytes} from 'node:crypto';
import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {redactor} from '../../src/redact.js';
import {testSecret} from '../../src/testing.js';

const text = randomBytes(32).toString('base64url');
const redact = redactor([text]);
const mark = '[redacted secret]';
const everything = (value: unknown) => inspect(value, {depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null});

describe('redactor.value', () => {
	it('masks strings wherever they are', () => {
		const value = {a: text, b: [`x${text}`], c: new Map([[text, {d: text}]]), e: new Set([text]), [text]: 1, [Symbol.for('f')]: text, g: Buffer.from(text)};
		const copy = redact.value(value);
		expect(everything(copy)).not.toContain(text);
		expect(copy.a).toBe(mark);
		expect(copy.c.get(mark)).toEqual({d: mark});
		expect(value.a).toBe(text);
	});

	it('gives back what holds none', () => {
		const value = {a: [1, 'two', {three: new Date()}], secret: testSecret()};
		expect(redact.value(value)).toBe(value);
		expect(redact.value(7)).toBe(7);
		expect(redact.value(null)).toBe(null);
	});

	it('keeps cycles and classes', () => {
		class Session {
			token = text;
			self: unknown = this;
		}
		const copy = redact.value(new Session());
		expect(copy).toBeInstanceOf(Session);
		expect(copy.self).toBe(copy);
		expect(everything(copy)).not.toContain(text);
	});

	it('masks errors: message, stack, cause, parts and own properties', () => {
		const inner = Object.assign(new TypeError(`inner ${text}`), {config: {headers: {authorization: text}}});
		const error = new AggregateError([inner, new Error(text)], `outer ${text}`, {cause: inner});
		const copy = redact.value(error);
		expect(copy).toBeInstanceOf(AggregateError);
		expect(copy.message).toBe(`outer ${mark}`);
		expect(copy.stack).toContain(mark);
		expect(copy.errors[0]).toBe(copy.cause);
		expect(copy.cause).toBeInstanceOf(TypeError);
		expect(everything(copy)).not.toContain(text);
		expect(everything(error)).toContain(text);
	});

	it('masks a stack whose error has another message by now, whether V8 keeps it as a value or behind an accessor', () => {
		const error = new Error(`made with ${text}`);
		// It is put together when it is asked for first.
		expect(error.stack).toContain(text);
		error.message = 'changed';
		for (const each of [error, Object.defineProperty(new Error('x'), 'stack', {configurable: true, get: () => `Error: ${text}`})]) {
			expect(redact.value(each).stack).toContain(mark);
			expect(redact.value({each}).each.stack).not.toContain(text);
		}
	});

	it('survives a stack that throws', () => {
		const error = Object.defineProperty(new Error(text), 'stack', {
			configurable: true,
			get() {
				throw new Error('no stack');
			},
		});
		expect(redact.value(error).message).toBe(mark);
		expect(redact.value(error).stack).toBeUndefined();
	});

	it('masks a suppressed error', () => {
		const error = Object.assign(new Error('x'), {error: new Error(text), suppressed: new Error(text)});
		expect(everything(redact.value(error))).not.toContain(text);
	});

	it('calls no accessor, and survives depth', () => {
		let calls = 0;
		const value = Object.defineProperty({a: text}, 'b', {enumerable: true, get: () => calls++});
		redact.value(value);
		expect(calls).toBe(0);

		let deep: object = {text};
		for (let depth = 0; depth < 100_000; depth++) {
			deep = {deep};
		}

		expect(JSON.stringify(redact.value(deep))).not.toContain(text);
	});

	it('copies a frozen object', () => {
		expect(redact.value(Object.freeze({a: text}))).toEqual({a: mark});
	});
});
