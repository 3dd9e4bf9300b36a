import {type Duration, secondsOf} from '../time/duration.js';

/** How long a token lives. */
export interface Life {
	readonly expiresIn?: Duration | undefined;
}

/**
 * The life of a token in seconds: what was asked for, or as long as the key allows. A ring drops keys by it, so a token
 * that lived longer would be refused before its `exp`.
 *
 * @throws {RangeError} when it is longer than the ring's `maxTokenAge`.
 * @throws {TypeError} when it is no duration.
 */
export function tokenLife(expiresIn: Duration | undefined, {maxTokenAge}: {readonly maxTokenAge: number}): number {
	const life = expiresIn === undefined ? Math.floor(maxTokenAge) : secondsOf(expiresIn, 'expiresIn');
	if (life > maxTokenAge) {
		throw new RangeError(`A token lives ${maxTokenAge} seconds at most, the ring's \`maxTokenAge\`, and \`expiresIn\` is ${life}.`);
	}

	return life;
}
