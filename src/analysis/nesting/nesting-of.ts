import {readCode} from './code.js';
import {cost} from './cost.js';
import {readChildren, readTag} from './elements.js';
import {lineCommentEnd} from './lexical.js';
import {State, Unclear} from './state.js';

export interface Density {
	/** In levels of one bracket, of which other constructs are parts. */
	readonly nesting: number;
	/** The tokens of the text, each times the length of the line on which it stands. */
	readonly lineWeight: number;
	/** How many tokens there are, line ends included. */
	readonly size: number;
}

interface Options {
	/** Whether `<` may begin an element. */
	readonly isJsx?: boolean;
	/** Whether it is TypeScript. */
	readonly isTyped?: boolean;
	/** Reads no further when the text nests deeper. */
	readonly maximum?: number;
}

/**
 * How deep a text nests, as the parser's stack feels it, and how crowded its lines are. Never too low: what is not certain
 * counts as endless.
 */
export function densityOf(text: string, {isJsx = true, isTyped = false, maximum = Number.POSITIVE_INFINITY}: Options = {}): Density {
	const state = new State(text, isJsx, isTyped);
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

		state.endLine();
		const isOpen = state.frames.length > 0 && state.deepest <= limit;
		const nesting = isOpen ? Number.POSITIVE_INFINITY : Math.ceil(state.deepest / cost.bracket);
		return {nesting, lineWeight: state.weight, size: state.endedTokens};
	} catch (error) {
		if (error instanceof Unclear) {
			return {nesting: Number.POSITIVE_INFINITY, lineWeight: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY};
		}

		throw error;
	}
}

export function nestingOf(text: string, options?: Options): number {
	return densityOf(text, options).nesting;
}
