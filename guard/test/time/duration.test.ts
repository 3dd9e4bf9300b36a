import {describe, expect, it} from 'vitest';
import {secondsOf} from '../../src/time/duration.js';

describe('a duration', () => {
	it.each([['500ms', 0.5], ['30s', 30], ['15m', 900], ['12h', 43_200], ['30d', 2_592_000], ['1.5h', 5400], [7, 7], ['0s', 0]] as const)('%s is %d seconds', (duration, seconds) => {
		expect(secondsOf(duration, 'refresh')).toBe(seconds);
	});

	it.each(['', '30', 'fake', '-1s', '1 h', '1w', -1, Number.NaN, Infinity])('%s is none, and is not quoted', duration => {
		expect(() => secondsOf(duration, 'refresh')).toThrow('`refresh` is a duration');
	});
});
