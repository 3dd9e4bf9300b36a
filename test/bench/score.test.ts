import {describe, expect, it} from 'vitest';
import {parseLabels, parseSarif, score, summary} from '../../bench/score.mjs';

const labels = parseLabels([
	'repo\tpath\tline\tkind\tscored\talt\tnote',
	'a+x\tsrc/key.js\t3\tHARDCODED\tpositive\t9, src/use.js:4\t',
	'a+x\tsrc/env.js\t5\tFALLBACK\tpositive\t\tread by nobody else',
	'a+x\tsrc/type.ts\t1\tNEGATIVE\tnegative\t\t',
	'a+x\ttest/key.js\t2\tTEST\tneutral\t\t',
].join('\n'));

describe('score', () => {
	it('counts a positive once, at its own line or at an alternative', () => {
		const {found, missed, wrong} = score(labels, results(['src/key.js', 3], ['src/key.js', 9], ['src/use.js', 4]));
		expect(found).toHaveLength(1);
		expect(missed.map(({path}) => path)).toEqual(['a+x/src/env.js']);
		expect(wrong).toEqual([]);
	});

	it('ignores neutral places and other languages', () => {
		expect(score(labels, results(['test/key.js', 2], ['app.py', 1])).wrong).toEqual([]);
	});

	it('counts a negative place, or an unlabelled one, once however many rules report there', () => {
		const {wrong, unlabelled} = score(labels, results(['src/type.ts', 1], ['src/other.ts', 7], ['src/other.ts', 7]));
		expect(wrong.map(({path}) => path)).toEqual(['a+x/src/type.ts', 'a+x/src/other.ts']);
		expect(unlabelled).toHaveLength(2);
	});

	it('covers every line of a result', () => {
		expect(score(labels, [{path: 'a+x/src/env.js', start: 4, end: 6, rule: 'r'}]).found).toHaveLength(1);
	});

	it('says recall and precision', () => {
		expect(summary(score(labels, results(['src/key.js', 3], ['src/type.ts', 1])))).toContain('| all | 1 | 1 | 1 | 0.500 | 0.500 |');
	});
});

describe('parseSarif', () => {
	const at = (uri: string, uriBaseId?: string) => ({physicalLocation: {artifactLocation: {uri, uriBaseId}, region: {startLine: 3}}});

	it('resolves base folders and leaves accepted suppressions out', () => {
		const text = JSON.stringify({runs: [{
			originalUriBaseIds: {ROOT: {uri: 'file:///labelled/a%2Bx/'}},
			results: [
				{ruleId: 'r', locations: [at('src/key.js', 'ROOT')]},
				{ruleId: 'r', locations: [at('a+x/src/env.js')]},
				{ruleId: 'r', suppressions: [{kind: 'inSource'}], locations: [at('src/key.js', 'ROOT')]},
			],
		}]});
		expect(parseSarif(text, '/labelled').map(({path, start, end}) => [path, start, end])).toEqual([
			['a+x/src/key.js', 3, 3],
			['a+x/src/env.js', 3, 3],
		]);
	});
});

function results(...places: [path: string, line: number][]) {
	return places.map(([path, line]) => ({path: `a+x/${path}`, start: line, end: line, rule: 'jwt-secrets/no-hardcoded-secret'}));
}
