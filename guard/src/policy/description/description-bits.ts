import {octetsOf, textOf} from '../octets.js';
import {tokenBits} from './token-code.js';
import {decodedViews, viewBits} from './views.js';

/**
 * The length in bits of the shortest description of a value that we know how to write: how little would be enough
 * to tell somebody this value. Of values drawn uniformly from 2^h, at most one in 2^(h - b) has one under b bits.
 *
 * @param value - the text that a library is given, or its octets.
 * @param limit - where to stop: the result is at least `limit` when nothing shorter exists.
 * @example descriptionBits('secret-secret-secret-secret-secret') < 128; // true
 */
export function descriptionBits(value: string | Uint8Array, limit = Number.POSITIVE_INFINITY): number {
	const octets = octetsOf(value);
	const text = typeof value === 'string' ? value : textOf(value);
	const views = [octets, ...(text === undefined ? [] : decodedViews(text))];
	return Math.min(...views.map(view => viewBits + tokenBits(view, limit - viewBits)));
}
