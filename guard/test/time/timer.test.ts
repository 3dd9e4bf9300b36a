import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {startTimer} from '../../src/time/timer.js';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

it('waits longer than a 32-bit timer can', () => {
	const run = vi.fn();
	const days = 60;
	startTimer(days * 86_400, run);
	vi.advanceTimersByTime(days * 86_400_000 - 1);
	expect(run).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(run).toHaveBeenCalledOnce();
});

it('can be cancelled, also on its later laps', () => {
	const run = vi.fn();
	const timer = startTimer(60 * 86_400, run);
	vi.advanceTimersByTime(30 * 86_400_000);
	timer.cancel();
	vi.advanceTimersByTime(60 * 86_400_000);
	expect(run).not.toHaveBeenCalled();
});
