import {describe, expect, it} from 'vitest';
import {exitStatusOf} from '../../src/cli/exit-status.js';
import {Outputs} from '../../src/cli/outputs.js';
import {createProgress} from '../../src/cli/progress.js';
import {stylesFor} from '../../src/cli/styles.js';
import {didYouMean} from '../../src/scanner/did-you-mean.js';
import {result} from '../report/results.js';

describe('exit status', () => {
	it.each([
		['nothing', {}, undefined, 0],
		['an error', {summary: {errors: 1}}, undefined, 1],
		['warnings without a limit', {summary: {warnings: 9}}, undefined, 0],
		['as many warnings as allowed', {summary: {warnings: 2}}, 2, 0],
		['more warnings than allowed', {summary: {warnings: 3}}, 2, 1],
		['no warning allowed', {summary: {warnings: 1}}, 0, 1],
		['a failure', {failures: ['No.']}, undefined, 2],
		['a failure and an error', {failures: ['No.'], summary: {errors: 1}}, undefined, 2],
	] as const)('of %s', (_, given, limit, status) => {
		expect(exitStatusOf(result(given), limit)).toBe(status);
	});
});

describe('pairs of --format and --output', () => {
	function pairs(...words: readonly (readonly ['format' | 'output', string])[]) {
		const outputs = new Outputs();
		for (const [option, value] of words) {
			if (option === 'format') {
				outputs.addFormat(value);
			} else {
				outputs.addFile(value);
			}
		}

		return outputs.list();
	}

	it.each([
		['neither', [], [{format: 'stylish'}]],
		['a format', [['format', 'json']], [{format: 'json'}]],
		['a file', [['output', 'r.txt']], [{format: 'stylish', file: 'r.txt'}]],
		['a pair', [['format', 'sarif'], ['output', 'r.sarif']], [{format: 'sarif', file: 'r.sarif'}]],
		['a pair the other way round', [['output', 'r.sarif'], ['format', 'sarif']], [{format: 'sarif', file: 'r.sarif'}]],
		['standard output by name', [['format', 'json'], ['output', '-']], [{format: 'json'}]],
		['two pairs', [['format', 'sarif'], ['output', 'a'], ['format', 'json'], ['output', 'b']], [{format: 'sarif', file: 'a'}, {format: 'json', file: 'b'}]],
		['a format and a pair', [['format', 'stylish'], ['format', 'json'], ['output', 'b']], [{format: 'stylish'}, {format: 'json', file: 'b'}]],
	] as const)('%s', (_, words, expected) => {
		expect(pairs(...words)).toEqual(expected);
	});

	it.each([
		['two formats for standard output', [['format', 'json'], ['format', 'sarif']], 'Two reports cannot both go to standard output: give one of them an --output'],
		['two formats for one file', [['format', 'json'], ['output', 'a'], ['format', 'sarif'], ['output', 'a']], 'Two reports cannot both go to a'],
		['a slip', [['format', 'jsn']], 'Did you mean json?'],
		['an unknown format', [['format', 'pdf']], 'Formats are stylish, json, sarif.'],
	] as const)('refuse %s', (_, words, message) => {
		expect(() => pairs(...words)).toThrow(message);
	});
});

describe('progress', () => {
	function terminal(isTTY: boolean, elapsed: () => number) {
		const written: string[] = [];
		const progress = createProgress({isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0}, elapsed);
		return {progress, written};
	}

	it('shows after a second, and goes away', () => {
		let now = 0;
		const {progress, written} = terminal(true, () => now);
		progress.show(1, 10);
		now = 1500;
		progress.show(7, 10);
		progress.clear();
		progress.clear();
		expect(written).toEqual(['\r\u001B[2K7 of 10 files read', '\r\u001B[2K']);
	});

	it('is for terminals', () => {
		let now = 0;
		const {progress, written} = terminal(false, () => now);
		now = 1500;
		progress.show(7, 10);
		progress.clear();
		expect(written).toEqual([]);
	});
});

it.each([
	['a terminal', true, {}, true],
	['a file', false, {FORCE_COLOR: '1'}, false],
	['a terminal that wants none', true, {NO_COLOR: '1'}, false],
	['a terminal that can none', true, {TERM: 'dumb'}, false],
])('colours on %s', async (_, isTTY, environment, isColoured) => {
	const {error} = await stylesFor({isTTY}, environment);
	expect(error('x') !== 'x').toBe(isColoured);
});

it.each([
	['formt', 'format'], ['fromat', 'format'], ['includeTest', 'includeTests'], ['LIBRARIES', 'libraries'], ['xyz', undefined], ['', undefined],
])('takes %j for %j', (word, meant) => {
	expect(didYouMean(word, ['format', 'includeTests', 'libraries'])).toBe(meant);
});
