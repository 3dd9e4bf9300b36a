import {randomBytes} from 'node:crypto';
import {Writable} from 'node:stream';
import {pino} from 'pino';
import {describe, expect, it} from 'vitest';
import winston from 'winston';
import {redactedDestination} from '../../src/pino.js';
import {redactor} from '../../src/redact.js';
import {redactFormat} from '../../src/winston.js';
import {leaksOf} from '../leaks.js';

const octets = randomBytes(32);
const text = octets.toString('base64url');
const redact = redactor([text]);

/** The ways in which a careless line logs a secret. */
const values = [{a: {b: {c: {d: text}}}}, Object.assign(new Error(`bad ${text}`), {config: {key: Buffer.from(text)}}), {list: [text, Buffer.from(text).toString('base64')]}];

describe('pino', () => {
	const log = (isGuarded: boolean): string => {
		let output = '';
		const destination = {write: (line: string) => (output += line)};
		const logger = pino({level: 'trace'}, isGuarded ? redactedDestination(redact, destination) : destination);
		for (const value of values) {
			logger.info(value, 'with %s in the format', text);
			logger.child({child: text}).error(value);
		}

		return output;
	};

	it('prints no secret', () => {
		const output = log(true);
		expect(leaksOf(Buffer.from(text), output)).toEqual([]);
		expect(output.trim().split('\n').map(line => JSON.parse(line) as unknown)).toHaveLength(6);
	});

	it('prints it without the destination', () => {
		expect(leaksOf(Buffer.from(text), log(false))).not.toEqual([]);
	});
});

describe('winston', () => {
	const log = (isGuarded: boolean, last: winston.Logform.Format): string => {
		let output = '';
		// The declared class of a transport is another one than the class of this transport.
		const stream: unknown = new winston.transports.Stream({
			stream: new Writable({
				write(chunk, _, done) {
					output += String(chunk);
					done();
				},
			}),
		});
		const {format} = winston;
		const formats = [format.errors({stack: true}), format.splat(), last, ...isGuarded ? [redactFormat<winston.Logform.TransformableInfo>(redact)] : []];
		const logger = winston.createLogger({format: format.combine(...formats), transports: stream as winston.transport});
		for (const value of values) {
			logger.info(`with ${text} in the message`, value);
			logger.error(value);
			logger.warn('with %s in the format', text, value);
		}

		return output;
	};

	it.each([['json', winston.format.json()], ['simple', winston.format.simple()], ['prettyPrint', winston.format.prettyPrint()]])('prints no secret as %s', (_, last) => {
		const output = log(true, last);
		expect(output).toContain('[redacted secret]');
		expect(leaksOf(Buffer.from(text), output)).toEqual([]);
		expect(leaksOf(Buffer.from(text), log(false, last))).not.toEqual([]);
	});
});
