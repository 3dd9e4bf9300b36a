import {describe, expect, it} from 'vitest';
import {languageTable} from '../../bench/languages.mjs';
import {median, medianCost, promises, table} from '../../bench/table.mjs';

const cost = (wall: number, cpu: number, peak: number) => ({wall, cpu, peak});
const rows = [
	{name: 'listing and reading alone', cost: cost(0.2, 0.3, 60e6)},
	{name: 'jwt-secrets, no cache', cost: cost(1, 1.5, 100e6)},
	{name: 'jwt-secrets, warm cache', cost: cost(0.25, 0.5, 60e6)},
	{name: 'gitleaks dir', cost: cost(10, 20, 150e6)},
	{name: 'oxlint + eslint-plugin-jwt', absent: 'oxlint is not installed'},
];

describe('table', () => {
	it('takes the middle, or the mean of the two in the middle', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
		expect(medianCost([cost(1, 9, 5), cost(2, 8, 6), cost(3, 7, 7)])).toEqual(cost(2, 8, 6));
	});

	it('gives ratios to our own cold run, and says why a tool is absent', () => {
		expect(table(rows)).toContain('| gitleaks dir | 10.00 s | 20.00 s | 150 MB | 10 | 13 |');
		expect(table(rows)).toContain('| oxlint + eslint-plugin-jwt | oxlint is not installed |');
	});

	it('tells a kept promise from a broken one and from one that was not measured', () => {
		expect(promises(rows).map(({verdict}) => verdict)).toEqual(['kept', 'not measured', 'kept', 'broken', 'kept']);
	});
});

it('names the dearest language first, with its share of all', () => {
	expect(languageTable([
		{language: 'yaml', files: 10, analysed: 2, milliseconds: 25},
		{language: 'ecmascript', files: 100, analysed: 5, milliseconds: 75},
	]).split('\n').slice(2)).toEqual(['| ecmascript | 100 | 5 | 75 ms | 75 % |', '| yaml | 10 | 2 | 25 ms | 25 % |']);
});
