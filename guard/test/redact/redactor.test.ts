import {createHmac, generateKeyPairSync, randomBytes} from 'node:crypto';
import {inspect} from 'node:util';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {requireSecret} from '../../src/index.js';
import {redactor} from '../../src/redact.js';
import {testSecret} from '../../src/testing.js';
import {leaksOf} from '../leaks.js';

const name = 'JWT_SECRET_KEY';
const mark = `[redacted ${name}]`;
const printable = `q"<&>'/+ä\\~${randomBytes(24).toString('base64')}`;
const random = randomBytes(48);
const secretOf = (octets: Buffer) => requireSecret(name, {encoding: 'hex', env: {[name]: octets.toString('hex')}});
const percent = (octets: Buffer) => Array.from(octets, octet => `%${octet.toString(16).padStart(2, '0')}`).join('');

/** Each promised form, written by the program that people use for it. */
const forms: readonly (readonly [string, (octets: Buffer) => string])[] = [
	['base64', octets => octets.toString('base64')],
	['base64url', octets => octets.toString('base64url')],
	['base64 behind one octet', octets => Buffer.concat([Buffer.from('x'), octets, Buffer.from('y')]).toString('base64')],
	['base64 behind two octets', octets => Buffer.concat([Buffer.from('xx'), octets, Buffer.from('yy')]).toString('base64url')],
	['hex', octets => octets.toString('hex')],
	['HEX', octets => octets.toString('hex').toUpperCase()],
	['percent-encoding', percent],
	['JSON of a Buffer', octets => JSON.stringify(octets)],
	['indented JSON of a Buffer', octets => JSON.stringify({key: octets}, null, 2)],
	['JSON of a typed array', octets => JSON.stringify(Uint8Array.from(octets))],
	['a print of a Buffer', octets => inspect(octets)],
	['a print of a typed array', octets => inspect(Uint8Array.from(octets))],
	['a print of an array', octets => inspect([...octets])],
	['hex with colons', octets => octets.toString('hex').match(/../g)?.join(':') ?? ''],
	['a C array', octets => Array.from(octets, octet => `0x${octet.toString(16).padStart(2, '0')}`).join(', ')],
];

/** Those that only a text has. */
const textForms: readonly (readonly [string, (text: string) => string])[] = [
	['raw', text => text],
	['JSON', text => JSON.stringify(text)],
	['JSON in JSON', text => JSON.stringify(JSON.stringify(text))],
	['encodeURIComponent', text => encodeURIComponent(text)],
	['a form', text => new URLSearchParams({text}).toString()],
	['HTML', text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;')],
];

describe('a redactor finds', () => {
	it.each(forms)('%s', (_, write) => {
		for (const octets of [random, Buffer.from(printable)]) {
			const written = `before ${write(octets)} after`;
			const result = redactor([secretOf(octets)]).text(written);
			expect(leaksOf(octets, written.replaceAll(/\s/g, '')).length + (/\d/.test(written) ? 1 : 0)).toBeGreaterThan(0);
			expect(result).toContain(mark);
			expect(result.startsWith('before ') && result.endsWith(' after')).toBe(true);
			expect(leaksOf(octets, result)).toEqual([]);
			// What is left holds at most a few of its numbers.
			expect(result.length).toBeLessThan(130);
		}
	});

	it.each(textForms)('%s', (_, write) => {
		const result = redactor([secretOf(Buffer.from(printable))]).text(`before ${write(printable)} after`);
		expect(result).toContain(mark);
		expect(result.length).toBeLessThan(60);
	});

	it('every line of a private key, and its members', () => {
		const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
		const pem = privateKey.export({format: 'pem', type: 'pkcs8'}).toString();
		const older = privateKey.export({format: 'pem', type: 'pkcs1'}).toString();
		const secret = requireSecret('JWT_PRIVATE_KEY', {alg: 'RS256', env: {JWT_PRIVATE_KEY: pem}});
		const redact = redactor([secret]);
		const modulus = Buffer.from(privateKey.export({format: 'jwk'}).n ?? '', 'base64url').toString('latin1');
		for (const text of [pem, older, pem.replaceAll('\n', '\\n')]) {
			const left = redact.text(text).split(/\n|\\n/).filter(line => /^[A-Za-z0-9+/=]{16,}$/.test(line));
			expect(left.filter(line => !modulus.includes(Buffer.from(line, 'base64').toString('latin1')))).toEqual([]);
			expect(left.length).toBeLessThan(6);
		}

		const {d = '', p = '', n = ''} = privateKey.export({format: 'jwk'});
		const jwk = redact.text(JSON.stringify(privateKey.export({format: 'jwk'})));
		expect(jwk).not.toContain(d.slice(0, 20));
		expect(jwk).not.toContain(p.slice(0, 20));
		expect(jwk).toContain(n);
	});

	it('what it is given as text or octets', () => {
		expect(redactor([printable]).text(`x ${printable}`)).toBe('x [redacted secret]');
		expect(redactor([Uint8Array.from(random)]).text(random.toString('hex'))).toBe('[redacted secret]');
	});

	it('the octets themselves', () => {
		const octets = Buffer.concat([Buffer.from('before '), random, Buffer.from(' after')]);
		expect(Buffer.from(redactor([secretOf(random)]).octets(octets)).toString()).toBe(`before ${mark} after`);
		const other = randomBytes(200);
		expect(redactor([secretOf(random)]).octets(other)).toBe(other);
	});
});

describe('a redactor', () => {
	it('leaves everything else as it is', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 300}), text => redactor([random]).text(text) === text));
	});

	it('leaves the key\'s own signatures alone', () => {
		const signature = createHmac('sha256', random).update('x').digest('base64url');
		expect(redactor([random]).text(signature)).toBe(signature);
	});

	it('keeps JSON parsable', () => {
		const redact = redactor([random]);
		for (const value of [{key: random}, {key: Uint8Array.from(random)}, {key: [...random]}, {key: random.toString('hex'), other: 1}]) {
			expect(() => JSON.parse(redact.text(JSON.stringify(value))) as unknown).not.toThrow();
			expect(redact.text(JSON.stringify(value))).toContain('[redacted secret]');
		}
	});

	it('masks two secrets that overlap as a whole', () => {
		const [one, other] = ['abcdefghijklmnopqrst', 'klmnopqrstuvwxyz0123'];
		expect(redactor([one, other]).text('<abcdefghijklmnopqrstuvwxyz0123>')).toBe('<[redacted secret]>');
		expect(redactor([one, one.slice(2, 18)]).text(`<${one}>`)).toBe('<[redacted secret]>');
	});

	it('refuses a value that would hide ordinary text, and does not repeat it', () => {
		expect(() => redactor(['short-value'])).toThrow(RangeError);
		expect(() => redactor(['short-value'])).toThrow(/^(?!.*short-value)/);
	});

	it('takes a replacement', () => {
		expect(redactor([printable], {replacement: of => `<${of}>`}).text(printable)).toBe('<secret>');
		expect(redactor([printable], {replacement: () => '$&'}).text(printable)).toBe('$&');
	});

	it('follows a source whose secrets change', () => {
		let list: readonly string[] = [printable];
		const redact = redactor({secretsToMask: () => list});
		const next = randomBytes(32).toString('hex');
		expect(redact.text(next)).toBe(next);
		list = [printable, next];
		expect(redact.text(next)).toBe('[redacted secret]');
		expect(redact.text(printable)).toBe('[redacted secret]');
	});

	it('reads text that is not ASCII', () => {
		const text = `žluťoučký 😀 ${printable} kůň`;
		expect(redactor([printable]).text(text)).toBe('žluťoučký 😀 [redacted secret] kůň');
	});
});

describe('in pieces', () => {
	const text = `before ${random.toString('hex')} ${JSON.stringify(random)} ${inspect(random)} ${random.toString('base64')} after`;
	const redact = redactor([random]);

	it('a text gives what it gives at once', () => {
		const whole = redact.text(text);
		fc.assert(fc.property(fc.array(fc.integer({min: 1, max: 40}), {minLength: 1}), sizes => {
			const incremental = redact.incremental();
			const parts: Uint8Array[] = [];
			for (let position = 0, index = 0; position < text.length; index++) {
				const size = sizes[index % sizes.length] ?? 1;
				parts.push(incremental.write(text.slice(position, position + size)));
				position += size;
			}

			parts.push(incremental.end());
			return Buffer.concat(parts).toString() === whole;
		}));
	});

	it('holds back only what could become a match', () => {
		const incremental = redact.incremental();
		expect(Buffer.from(incremental.write('an ordinary line.\n')).toString()).toBe('an ordinary line.\n');
		const half = random.toString('hex').slice(0, 40);
		expect(Buffer.from(incremental.write(`x ${half}`)).toString()).toBe('x ');
		expect(Buffer.from(incremental.write(' y\n')).toString()).toBe(`${half} y\n`);
	});

	it('a web stream is masked, its end too', async () => {
		const stream = new Blob([text]).stream().pipeThrough(redact.stream());
		expect(await new Response(stream).text()).toBe(redact.text(text));
	});
});

describe('cost', () => {
	it('of a hundred keys is not a hundred times that of one', () => {
		const line = `${JSON.stringify({level: 30, time: 1_700_000_000_000, message: 'request completed', url: '/api/users?page=2', responseTime: 12.5})}\n`.repeat(300);
		const cost = (count: number): number => {
			const redact = redactor(Array.from({length: count}, () => randomBytes(32)));
			redact.text(line);
			return Math.min(...Array.from({length: 5}, () => {
				const start = performance.now();
				redact.text(line);
				return performance.now() - start;
			}));
		};

		// Twice is usual; the bound leaves room for a machine that does something else.
		expect(cost(100) / cost(1)).toBeLessThan(20);
	});

	it('is linear in a text that almost matches', () => {
		const almost = random.toString('hex').slice(0, 90);
		const redact = redactor([random]);
		const cost = (count: number): number => {
			const text = almost.repeat(count);
			const start = performance.now();
			redact.text(text);
			return performance.now() - start;
		};

		cost(100);
		expect(cost(4000) / cost(1000)).toBeLessThan(16);
	});
});

it('masks a deferred or derived secret too', () => {
	const secret = testSecret().derive('refresh');
	expect(redactor([secret]).text(Buffer.from(secret.bytes()).toString('base64'))).toBe('[redacted TEST_SECRET/refresh]');
});
