// Node holds a delay in 32 bits: a longer one overflows and fires at once.
const longestDelay = 2 ** 31 - 1;

export interface Timer {
	cancel(): void;
}

/** Call once after a delay of any length. The timer alone does not keep the process alive. */
export function startTimer(seconds: number, run: () => void): Timer {
	let remaining = Math.max(0, Math.ceil(seconds * 1000));
	let handle: NodeJS.Timeout;
	const next = (): void => {
		const delay = Math.min(remaining, longestDelay);
		remaining -= delay;
		handle = setTimeout(remaining > 0 ? next : run, delay);
		handle.unref();
	};
	next();
	return {cancel: () => clearTimeout(handle)};
}
