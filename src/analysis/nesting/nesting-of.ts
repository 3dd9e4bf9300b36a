import {readCode} from './code.js';
import {cost} from './cost.js';
import {readChildren, readTag} from './elements.js';
import {lineCommentEnd} from './lexical.js';
import {State, Unclear} from './state.js';

/**
 * How deep a text nests, as the parser's stack feels it: in levels of one bracket, of which other constructs are parts.
 * Never too low: what is not certain counts as endless. Stops when it passes `maximum`.
 */
export function nestingOf(text: string, {isJsx = true, maximum = Number.POSITIVE_INFINITY} = {}): number {
	const state = new State(text, isJsx);
	const limit = maximum * cost.bracket;
	try {
		if (text.startsWith('#!')) {
			state.index = lineCommentEnd(text, 0);
		}

		while (state.index < text.length && state.deepest <= limit) {
			switch (state.frame.kind) {
				case 'tag': {
					readTag(state);
					break;
				}

				case 'children': {
					readChildren(state);
					break;
				}

				default: {
					readCode(state);
				}
			}
		}

		if (state.frames.length > 0 && state.deepest <= limit) {
			return Number.POSITIVE_INFINITY;
		}
	} catch (error) {
		if (error instanceof Unclear) {
			return Number.POSITIVE_INFINITY;
		}

		throw error;
	}

	return Math.ceil(state.deepest / cost.bracket);
}
