import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseKnownDefaults, publisherOf} from '../../scripts/parse-known-defaults.mjs';
import {checkSecret, knownSecret, knownSecrets} from '../../src/policy.js';

const table = new URL('../../data/known-defaults.tsv', import.meta.url);
const places = parseKnownDefaults(readFileSync(table, 'utf8'));
const values = places.flatMap(place => place.values);

describe('the table of known defaults', () => {
	it('is the turned form of data/known-defaults.tsv (node guard/scripts/known-table.mjs)', () => {
		expect([...knownSecrets()]).toEqual(values);
		for (const {product, source, values, prefixes} of places) {
			for (const value of [...values, ...prefixes]) {
				expect(knownSecret(value)).toEqual({product, source: publisherOf(source)});
			}
		}
	});

	it('does not take neighbours in it for one value', () => {
		const [first = '', second = ''] = places.find(place => place.values.length > 1)?.values ?? [];
		expect(knownSecret(`${first}\n\t${second}`)).toBeUndefined();
	});

	it('has hundreds of values, each once and each with a source', () => {
		expect(values.length).toBeGreaterThan(250);
		expect(new Set(values).size).toBe(values.length);
		expect(places.every(({product, source}) => product.trim() !== '' && source.trim().length > 10)).toBe(true);
		expect(places.every(place => place.values.length + place.prefixes.length > 0)).toBe(true);
	});

	it('refuses lines that say no place or no value', () => {
		expect(() => parseKnownDefaults('\tvalue-without-place')).toThrow('Line 1');
		expect(() => parseKnownDefaults('Product without source')).toThrow('Line 1');
		expect(() => parseKnownDefaults('Product\tsource\n\t')).toThrow('Line 2');
		expect(() => parseKnownDefaults('Product\tsource\n\tvalue\tsuffix')).toThrow('Line 2');
		expect(() => parseKnownDefaults('Product\tsource\n\tvalue\n\tvalue')).toThrow('Line 3');
	});

	it('makes checkSecret refuse every value, as text and as octets', () => {
		for (const value of values) {
			expect(checkSecret(value).some(({code}) => code === 'SECRET_KNOWN')).toBe(true);
			expect(checkSecret(Buffer.from(value)).some(({code}) => code === 'SECRET_KNOWN')).toBe(true);
		}
	});
});

describe('knownSecret', () => {
	it('says whose default a value is', () => {
		expect(knownSecret('shhhhh')).toEqual({product: 'jsonwebtoken', source: 'auth0/node-jsonwebtoken'});
		expect(knownSecret('myjwts3cr3t')?.product).toBe('LoopBack 4');
		expect(knownSecret(randomBytes(32).toString('hex'))).toBeUndefined();
		expect(knownSecret('')).toBeUndefined();
	});

	it('knows what an unset variable turns into', () => {
		const settings: {secret?: string} = {};
		expect(knownSecret(String(settings.secret))?.product).toBe('JavaScript');
		expect(knownSecret(String(null))?.product).toBe('JavaScript');
		expect(knownSecret(Object.prototype.toString.call(settings))?.product).toBe('JavaScript');
	});

	it('knows generated values by their beginning', () => {
		expect(knownSecret(`django-insecure-${randomBytes(25).toString('hex')}`)?.product).toBe('Django');
		expect(knownSecret(`not-django-insecure-${randomBytes(25).toString('hex')}`)).toBeUndefined();
	});

	it.each([
		['a line end', 'shhhhh\n'],
		['quotes', '"shhhhh"'],
		['base64', Buffer.from('shhhhh').toString('base64')],
		['hex', Buffer.from('shhhhh').toString('hex')],
	])('is not misled by %s', (_, value) => {
		expect(knownSecret(value)?.product).toBe('jsonwebtoken');
	});

	it('knows the octets of a default that is published in base64', () => {
		const published = values.find(value => /^[\w+/]{43}=$/.test(value)) ?? '';
		expect(checkSecret(Buffer.from(published, 'base64')).map(({code}) => code)).toEqual(['SECRET_KNOWN']);
	});

	it('says no more than that a value is published', () => {
		const [problem] = checkSecret('sk-9f73s3ljTXVcMT3Blb3ljTqtsKiGHXVcMT3BlbkFJLK7U');
		expect(problem).toMatchObject({code: 'SECRET_KNOWN', message: 'It is a published default.', known: {product: 'Dify'}});
	});
});
