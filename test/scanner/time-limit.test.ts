import {expect, it} from 'vitest';
import {withTimeLimit} from '../../src/scanner/time-limit.js';

it('returns what the task returns', () => {
	expect(withTimeLimit(() => ({done: true}), 1000)).toEqual({done: true});
});

it('stops a task that does not end by itself', () => {
	let turns = 0;
	const start = performance.now();
	const endless = (): object => {
		for (;;) {
			turns++;
		}
	};
	expect(withTimeLimit(endless, 50)).toBeUndefined();
	expect(turns).toBeGreaterThan(0);
	expect(performance.now() - start).toBeLessThan(5000);
});

it('stops a regular expression that backtracks', () => {
	expect(withTimeLimit(() => ({found: /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)}), 50)).toBeUndefined();
});

it('passes on what the task throws', () => {
	expect(() => withTimeLimit(() => {
		throw new RangeError('of the task');
	}, 1000)).toThrow(RangeError);
});
