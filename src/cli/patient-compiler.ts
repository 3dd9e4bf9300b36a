import {setFlagsFromString} from 'node:v8';

/**
 * What makes V8 optimise a function only after ten times as many calls or more, by V8's major version: optimising costs a
 * processor some ten milliseconds a function, and a process that lives for a second or two gets nothing back for it.
 * Versions that are not listed are left alone, because V8 complains of flags that it does not know.
 */
const flags: Readonly<Record<string, string>> = {
	11: '--interrupt-budget=1500000', // Node 20
	12: '--invocation-count-for-turbofan=30000', // Node 22
	13: '--invocation-count-for-turbofan=30000', // Node 24
};

/** Must be called before what is to be compiled patiently is loaded. Long scans are optimised all the same, a little later. */
export function compilePatiently(): void {
	const [major = ''] = process.versions.v8.split('.');
	const flag = flags[major];
	if (flag !== undefined) {
		setFlagsFromString(flag);
	}
}
