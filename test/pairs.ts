import {describe, expect, test} from 'vitest';
import {reportsOf, type Program} from './rule-test.js';

/** A program with a hole, and its nearest neighbour without one. */
export interface Pair {
	readonly hole: string | Program;
	readonly messageId: string;
	/** The source text that is reported; of every report, in order, when there are several. */
	readonly at: string | readonly string[];
	readonly twin: string | Program;
}

/** Runs all recommended rules over both programs of every pair, in every host. */
export function testPairs(title: string, pairs: readonly Pair[]): void {
	describe(title, () => {
		for (const {hole, messageId, at, twin} of pairs) {
			test(`reports ${titleOf(hole)}`, () => {
				const reports = reportsOf(programOf(hole)).map(report => ({messageId: report.messageId, at: report.text}));
				expect(reports).toEqual((typeof at === 'string' ? [at] : at).map(text => ({messageId, at: text})));
			});

			test(`is silent about ${titleOf(twin)}`, () => {
				expect(reportsOf(programOf(twin)).map(report => `${report.messageId}: ${report.text}`)).toEqual([]);
			});
		}
	});
}

function programOf(entry: string | Program): Program {
	return typeof entry === 'string' ? {code: entry} : entry;
}

function titleOf(entry: string | Program): string {
	return programOf(entry).code.replaceAll(/\s+/g, ' ');
}
