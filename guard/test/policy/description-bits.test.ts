import {randomBytes, randomInt} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {copiesAt} from '../../src/policy/description/copies.js';
import {tokenBits} from '../../src/policy/description/token-code.js';
import {decodedViews} from '../../src/policy/description/views.js';
import {commonWords, otherWords, wordsAt, wordsOf, wordStyleOf} from '../../src/policy/description/words.js';
import {checkSecret, descriptionBits} from '../../src/policy.js';

const words = [...commonWords, ...otherWords];

describe('descriptionBits', () => {
	it('shrinks with what can be told shortly', () => {
		const random = descriptionBits(randomBytes(32));
		expect(descriptionBits('secret-secret-secret-secret-secret')).toBeLessThan(60);
		expect(descriptionBits('abcdefghijklmnopqrstuvwxyz')).toBeLessThan(50);
		expect(descriptionBits('the very secret key of the app for jwt')).toBeLessThan(100);
		expect(random).toBeGreaterThan(256);
	});

	it('sees through base64 and hex', () => {
		const text = 'the very secret key of the app for jwt';
		const bits = descriptionBits(text);
		for (const encoding of ['base64', 'base64url', 'hex'] as const) {
			expect(descriptionBits(Buffer.from(text).toString(encoding))).toBeCloseTo(bits);
		}
	});

	it('stops at the limit, and only there', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), fc.integer({min: 1, max: 400}), (text, limit) => {
			const bits = descriptionBits(text);
			const limited = descriptionBits(text, limit);
			expect(limited).toBeCloseTo(Math.min(bits, limit));
		}));
	});

	it('stays quick on long values', () => {
		const start = performance.now();
		checkSecret('a'.repeat(65_536));
		checkSecret('secret key '.repeat(6000));
		checkSecret(randomBytes(65_536));
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

// docs/policy.md proves the bound on false refusals from Kraft's inequality; these tests hold the code to its premises.
describe('the token code is a prefix code', () => {
	const capitals = {separator: 0x20, capitals: true};
	const small = {separator: 0x2D, capitals: false};

	it('gives all texts together no more than probability 1', () => {
		let sum = 2 ** -tokenBits(new Uint8Array());
		for (let first = 0; first < 256; first++) {
			sum += 2 ** -tokenBits(Uint8Array.of(first));
			for (let second = 0; second < 256; second++) {
				sum += 2 ** -tokenBits(Uint8Array.of(first, second));
			}
		}

		expect(sum).toBeLessThanOrEqual(1);
	}, 30_000);

	it.each([small, capitals])('gives all words together no more than probability 1', style => {
		const writings = new Set(words.flatMap(word => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]));
		const sum = Array.from(writings).flatMap(writing => ['', '-', '_', ' ', '.'].map(separator => costOfWord(writing + separator)));
		expect(sum.reduce((total, bits) => total + (2 ** -bits), 0)).toBeLessThanOrEqual(1 + 1e-9);

		function costOfWord(text: string): number {
			const octets = Buffer.from(text);
			const whole = Array.from(wordsAt(octets, 0, style, wordsOf(text))).filter(({length}) => length === octets.length);
			return Math.min(...whole.map(({bits}) => bits));
		}
	});

	it('gives all copies together no more than probability 1', () => {
		// One copy for each shift, at two distances and two lengths, is a part of the whole.
		const shifted = (shift: number, length: number) => Uint8Array.from({length: length + 1}, (_, position) => (0x80 + (position * shift)) & 0xFF);
		let sum = 0;
		for (let shift = 0; shift < 256; shift++) {
			for (const length of [2, 3]) {
				const octets = shifted(shift, length);
				const costs = Array.from(copiesAt(octets, 1)).filter(step => step.length === length).map(({bits}) => bits);
				sum += costs.length === 0 ? 0 : 2 ** -Math.min(...costs);
			}
		}

		expect(sum).toBeGreaterThan(0.1);
		expect(sum).toBeLessThanOrEqual(1);
	});

	it('lists no word twice', () => {
		expect(new Set(words).size).toBe(words.length);
		expect(words.every(word => word === word.toLowerCase())).toBe(true);
	});

	it('decodes a view back to its value only', () => {
		const writings = (octets: Uint8Array) => (['base64', 'base64url', 'hex'] as const).flatMap(encoding => {
			const written = Buffer.from(octets).toString(encoding);
			return [written, written.replace(/=+$/, ''), written.toUpperCase(), written.padEnd(Math.ceil(written.length / 4) * 4, '=')];
		});
		const character = fc.constantFrom(...Array.from('26aABCDEQgwZcz+/-_='));
		fc.assert(fc.property(fc.string({unit: character, maxLength: 8}), text => {
			for (const view of decodedViews(text)) {
				expect(writings(view)).toContain(text);
			}
		}), {numRuns: 3000});
	});

	it.each([['c2VjcmV0', 2], ['c2VjcmV0cw', 2], ['c2VjcmV0cw==', 2], ['c2VjcmV0cx', 0], ['c2VjcmV0cw=', 0], ['==', 0], ['736563726574', 2]])('finds in %j as many views as there are', (text, views) => {
		expect(decodedViews(text)).toHaveLength(views);
	});

	it('takes the style of a text from the text', () => {
		expect(wordStyleOf('A_SECRET_KEY')).toEqual({separator: 0x5F, capitals: true});
		expect(wordStyleOf('a secret-key')).toEqual({separator: 0x20, capitals: false});
	});

	it('shortens no uniform source by t bits more often than 2^-t', () => {
		// The source that the code fits best: words in its own style. 8 words of a list of n hold 8 log2 n bits.
		const source = otherWords;
		const bits = 8 * Math.log2(source.length);
		const draws = 2000;
		const shortenedBy4 = Array.from({length: draws}, () => descriptionBits(Array.from({length: 8}, () => source[randomInt(source.length)]).join('-')))
			.filter(described => described < bits - 4).length;
		expect(shortenedBy4 / draws).toBeLessThan(2 ** -4);
	});
});
