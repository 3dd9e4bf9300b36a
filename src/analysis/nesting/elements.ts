import {cost} from './cost.js';
import {blockCommentEnd, isLineEnd, isWordCode, lineCommentEnd, wordEnd} from './lexical.js';
import {operand, Unclear, type Kind, type State} from './state.js';

/** So many wrong guesses in one file are no accident, and each costs a second reading. */
const maximumGuesses = 100;

/** Whether a tag may start at this `<`: a name follows, or `>`, perhaps behind spaces. */
export function startsTag(text: string, index: number): boolean {
	const space = /\s*/y;
	space.lastIndex = index + 1;
	space.test(text);
	const next = text.charCodeAt(space.lastIndex);
	if (next === 47) {
		// The parser allows a comment here, and a space in `</`. Nobody writes them, and they would make it a guess.
		throw new Unclear();
	}

	return next === 62 || isWordCode(next);
}

/** Enters the element that starts here; says no when these are type parameters of an arrow function. */
export function openElement(state: State): boolean {
	const {text, index} = state;
	const name = /\s*([\w$]+)/y;
	name.lastIndex = index + 1;
	const word = name.exec(text)?.[1];
	if (word === 'const' || word === 'in' || word === 'out') {
		throw new Unclear();
	}

	// With `extends` the parser tries both; should it be no element, its text will tell.
	const comma = /\s*,/y;
	comma.lastIndex = name.lastIndex;
	if (word !== undefined && comma.test(text)) {
		return false;
	}

	enter(state, 'tag', cost.element);
	return true;
}

/** Reads one piece of a tag: between `<` and `>`. */
export function readTag(state: State): void {
	const {text, index, frame} = state;
	const code = text.charCodeAt(index);
	const next = text.charCodeAt(index + 1);
	if (code === 32 || code === 9) {
		state.index++;
		return;
	}

	state.tokensInLine++;
	if (isLineEnd(code)) {
		state.endLine(code);
		state.index++;
	} else if (isWordCode(code)) {
		state.index = wordEnd(text, index);
		frame.names++;
		frame.isValueDue = false;
	} else if (code === 62) { // >
		state.index++;
		frame.kind = 'children';
	} else if (code === 47 && next === 62) { // />
		state.index += 2;
		closeElement(state);
	} else if (code === 45 || code === 46 || code === 58) { // - . :
		state.spend(code === 46 ? cost.member : 0);
		state.index++;
	} else if (code === 61 && frame.names > 1) { // =
		state.index++;
		frame.isValueDue = true;
	} else if ((code === 34 || code === 39) && frame.isValueDue) { // " '
		const end = text.indexOf(text.charAt(index), index + 1);
		if (end === -1) {
			throw new Unclear();
		}

		state.index = end + 1;
		frame.isValueDue = false;
	} else if (code === 123) { // {
		frame.isValueDue = false;
		enter(state, 'container', cost.bracket);
	} else if (code === 60) { // <
		const isElement = frame.isValueDue;
		frame.isValueDue = false;
		enter(state, isElement ? 'tag' : 'typeArguments', isElement ? cost.element : cost.angle);
	} else if (code === 47 && next === 47) {
		state.index = lineCommentEnd(text, index);
	} else if (code === 47 && next === 42 && blockCommentEnd(text, index) !== -1) {
		state.index = blockCommentEnd(text, index);
	} else {
		takeBack(state);
	}
}

/** Reads on to what matters between two tags. */
export function readChildren(state: State): void {
	const {text} = state;
	for (; state.index < text.length; state.index++) {
		const code = text.charCodeAt(state.index);
		switch (code) {
			case 40: case 91: { // ( [
				// Should this be code after all, they count; what may be a closing one does not.
				state.spend(cost.bracket);
				break;
			}

			case 123: { // {
				enter(state, 'container', cost.bracket);
				return;
			}

			case 125: case 62: { // } >
				takeBack(state);
				return;
			}

			case 60: { // <
				readChildTag(state);
				return;
			}

			case 10: {
				state.endLine();
				break;
			}

			default:
		}
	}
}

function readChildTag(state: State): void {
	const {text, index} = state;
	const next = text.charCodeAt(index + 1);
	if (next === 47) { // </
		const end = /<\/[\w$.:\-\s]*>/y;
		end.lastIndex = index;
		if (!end.test(text)) {
			throw new Unclear();
		}

		state.index = end.lastIndex;
		closeElement(state);
	} else if (startsTag(text, index)) {
		enter(state, 'tag', cost.element);
	} else {
		takeBack(state);
	}
}

function enter(state: State, kind: Kind, units: number): void {
	state.push(kind, units);
	state.index++;
	state.last = 0;
}

function closeElement(state: State): void {
	state.pop();
	state.flags = operand;
	state.last = 0;
}

/** What was taken for an element is an operator or type parameters: reads it again as that. */
function takeBack(state: State): void {
	let outermost = state.pop();
	while (state.frame.kind === 'tag' || state.frame.kind === 'children') {
		outermost = state.pop();
	}

	if (state.operators.size >= maximumGuesses) {
		throw new Unclear();
	}

	state.operators.add(outermost.start);
	state.index = outermost.start;
	state.flags = 0;
}
