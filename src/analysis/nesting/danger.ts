import {densityOf} from './nesting-of.js';
import {mostNestingOf} from './upper-bound.js';

/**
 * oxc-parser ends the process, without an exception, when its stack is full: in a thread with 1 MB (Windows) at 275 levels
 * of the costliest kind. Code that people write stays below 50, bundles below 120.
 */
export const maximumNesting = 200;

/** Elsewhere a program has 8 MB and a worker 4. A text that cannot nest this deep in any reading of it needs no closer look. */
export const harmlessNesting = process.platform === 'win32' ? maximumNesting : 1000;

/**
 * Every syntax error that the parser finds quotes its whole line, and nearly every token may be one: a crowded line of
 * 140,000 characters with 8,000 errors took 2 GB. This much is up to 0.3 GB, and a line of code of about 20,000 characters.
 */
const maximumLineWeight = 1e8;

/** For each error the parser counts lines from the start: 100,000 errors in 800 kB took 6 s. This much is up to 10 s. */
const maximumWork = 5e11;

export interface Grammar {
	readonly isJsx: boolean;
	readonly isTyped: boolean;
}

/** Why the parser must not be given this text, because nothing could stop it then. */
export function dangerOf(text: string, grammar: Grammar): string | undefined {
	if (isSmall(text) && mostNestingOf(text) <= harmlessNesting) {
		return undefined;
	}

	const {nesting, lineWeight, size} = densityOf(text, {...grammar, maximum: maximumNesting});
	if (nesting > maximumNesting) {
		return Number.isFinite(nesting) ? `nested more than ${maximumNesting} levels deep` : 'its brackets and quotes do not match';
	}

	if (lineWeight > maximumLineWeight) {
		return 'its lines are too long';
	}

	return size * text.length > maximumWork ? 'too large to be parsed in bounded time' : undefined;
}

/** Whether lines and text are harmless even if every character were a token. */
function isSmall(text: string): boolean {
	let weight = 0;
	for (let start = 0; start < text.length && weight <= maximumLineWeight;) {
		const found = text.indexOf('\n', start);
		const end = found === -1 ? text.length : found;
		weight += (end - start) ** 2;
		start = end + 1;
	}

	return weight <= maximumLineWeight && text.length ** 2 <= maximumWork;
}
