import {cost} from './cost.js';
import {openElement, startsTag} from './elements.js';
import {
	blockCommentEnd, isDoubtfulSpace, isLineEnd, isWordCode, lineCommentEnd, regexEnd, stringEnd, templateEnd, wordEnd,
} from './lexical.js';
import {
	afterBrace, afterSemicolon, blockWord, endsExpression, endsStatement, header, newLine, operand, property, Unclear, unsure, type Kind, type State,
} from './state.js';
import {wordIn} from './words.js';

const arrow = 1;
const braces: ReadonlySet<Kind> = new Set(['block', 'unsureBrace', 'object', 'members', 'container', 'template']);

/** Reads one token of code, and what it opens or closes. */
export function readCode(state: State): void {
	const {text} = state;
	let code = text.charCodeAt(state.index);
	while (code === 32 || code === 9) {
		code = text.charCodeAt(++state.index);
	}

	state.tokensInLine++;
	if (isLineEnd(code)) {
		state.flags |= newLine;
		state.endLine(code);
		state.index++;
	} else if (isWordCode(code)) {
		readWord(state);
	} else if (code === 92) {
		readEscape(state);
	} else if (code === 47 && isCommentStart(text.charCodeAt(state.index + 1))) {
		readComment(state);
	} else if (code > 32 && code < 128) {
		readPunctuator(state, code);
	} else if (isDoubtfulSpace(code)) {
		throw new Unclear();
	} else {
		state.index++;
	}
}

function readWord(state: State): void {
	const {text, index, flags, last} = state;
	const end = wordEnd(text, index);
	const word = (flags & property) === 0 ? wordIn(text, index, end) : undefined;
	state.index = end;
	state.last = 0;
	// Types do not compare: behind a `>` a member ends at the end of its line.
	const isNextMember = last === 62 && (flags & newLine) !== 0 && state.frame.kind === 'members';
	if (word?.isClause && last === 58 || !word?.isContinuation && (isNextMember || mayStartStatement(flags))) {
		state.endStatement();
	}

	if (word === undefined) {
		state.flags = operand;
		return;
	}

	if (word.isInterface && state.isTyped && /^[\t ]+[A-Za-z_$]/.test(text.slice(end, end + 20))) {
		state.frame.isInterface = true;
	}

	state.spendForStatement(word.statement);
	state.spend(word.expression);
	state.flags = word.flags | (word.keepsHeader ? flags & header : 0);
}

/** A letter of a name, written by its number; the parser goes on behind what is none, in its own way. */
function readEscape(state: State): void {
	const escape = /\\u(?:[\dA-Fa-f]{4}|\{[\dA-Fa-f]{1,6}\})/y;
	escape.lastIndex = state.index;
	if (!escape.test(state.text)) {
		throw new Unclear();
	}

	state.index = escape.lastIndex;
	state.last = 0;
	state.flags = operand;
}

/** Whether a name would be a new statement here. */
function mayStartStatement(flags: number): boolean {
	return (flags & (afterBrace | afterSemicolon)) !== 0 || (flags & (newLine | endsStatement)) === (newLine | endsStatement);
}

function isCommentStart(next: number): boolean {
	return next === 47 || next === 42;
}

function readComment(state: State): void {
	const {text, index} = state;
	if (text.charCodeAt(index + 1) === 47) {
		state.index = lineCommentEnd(text, index);
		return;
	}

	const end = certain(blockCommentEnd(text, index));
	if (/[\n\r\u2028\u2029]/.test(text.slice(index, end))) {
		state.flags |= newLine;
	}

	state.index = end;
}

function readPunctuator(state: State, code: number): void {
	const {text, index, flags, last} = state;
	const isNewStatement = (flags & afterSemicolon) !== 0 || (code === 123 && (flags & afterBrace) !== 0);
	// Behind a `}` or a line's end, no expression goes on with a string or a decorator.
	if (isNewStatement || ((code === 34 || code === 39 || code === 64) && mayStartStatement(flags))) {
		state.endStatement();
	}

	state.last = code;
	switch (code) {
		case 40: { // (
			open(state, (flags & header) === 0 ? 'paren' : 'header');
			return;
		}

		case 91: { // [
			open(state, 'index');
			return;
		}

		case 123: { // {
			open(state, state.frame.isInterface ? 'members' : braceKind(flags, last));
			return;
		}

		case 41: case 93: case 125: { // ) ] }
			close(state, code);
			return;
		}

		case 34: case 39: { // " '
			state.index = certain(stringEnd(text, index));
			state.flags = operand;
			return;
		}

		case 96: { // `
			readTemplate(state, index + 1);
			return;
		}

		case 44: { // ,
			state.endExpression();
			break;
		}

		case 59: { // ;
			state.endExpression();
			state.index++;
			state.flags = afterSemicolon;
			return;
		}

		case 60: { // <
			readAngle(state);
			return;
		}

		case 62: { // >
			readClosingAngle(state);
			return;
		}

		case 47: { // /
			if ((flags & unsure) !== 0) {
				throw new Unclear();
			}

			if ((flags & endsExpression) !== 0) {
				state.spend(cost.binary);
				break;
			}

			state.index = certain(regexEnd(text, index));
			state.flags = operand;
			return;
		}

		default: {
			readOperator(state, code);
			return;
		}
	}

	state.index++;
	state.flags = 0;
}

function readOperator(state: State, code: number): void {
	const {text, index} = state;
	const next = text.charCodeAt(index + 1);
	/** What a postfix operator leaves as it is; on a new line there are only prefix ones. */
	const before = (state.flags & newLine) === 0 ? state.flags & (operand | unsure) : 0;
	let length = 1;
	let flags = 0;
	switch (code) {
		case 61: { // =
			length = next === 61 || next === 62 ? 2 : 1;
			state.last = next === 62 ? arrow : code;
			state.spend(next === 61 ? cost.binary : cost.assignment);
			break;
		}

		case 63: { // ?
			if (next === 46 && !isDigit(text.charCodeAt(index + 2))) {
				length = 2;
				flags = property;
				state.spend(cost.member);
			} else {
				length = next === 63 ? 2 : 1;
				state.spend(next === 63 ? cost.binary : cost.conditional);
			}

			break;
		}

		case 58: { // :
			state.spend(cost.colon);
			break;
		}

		case 46: { // .
			if (next === 46 && text.charCodeAt(index + 2) === 46) {
				length = 3;
			} else {
				flags = property;
				state.spend(cost.member);
			}

			break;
		}

		case 33: { // !
			state.spend(next === 61 ? cost.binary : cost.not);
			flags = next === 61 ? 0 : before;
			break;
		}

		case 43: case 45: { // + -
			if (next === 45 && text.charCodeAt(index + 2) === 62 && (state.flags & newLine) !== 0) {
				throw new Unclear();
			}

			state.spend((before & endsExpression) === 0 ? cost.unary : cost.binary);
			if (next === code) {
				length = 2;
				flags = before;
			}

			break;
		}

		case 42: { // *
			length = next === 42 ? 2 : 1;
			state.spend(next === 42 ? cost.power : cost.binary);
			break;
		}

		case 64: { // @
			state.spend(cost.decorator);
			break;
		}

		case 126: { // ~
			state.spend(cost.unary);
			break;
		}

		default: { // % & ^ |
			length = next === code ? 2 : 1;
			state.spend(cost.binary);
		}
	}

	state.index += length;
	state.flags = flags;
}

function open(state: State, kind: Kind): void {
	if (state.frame.angles === undefined || state.frame.angles.length === 0) {
		state.frame.isInterface = false;
	}

	state.push(kind);
	state.index++;
}

function close(state: State, code: number): void {
	const {kind} = state.frame;
	const fits = code === 41 ? kind === 'paren' || kind === 'header' : code === 93 ? kind === 'index'
		: braces.has(kind);
	if (!fits) {
		throw new Unclear();
	}

	state.pop();
	if (kind === 'template') {
		readTemplate(state, state.index + 1);
		return;
	}

	state.index++;
	state.spend(code === 41 ? cost.call : code === 93 ? cost.index : 0);
	state.flags = kind === 'header' ? 0
		: code !== 125 ? operand
			: afterBrace | (kind === 'block' ? 0 : kind === 'unsureBrace' || kind === 'members' ? unsure : operand);
}

/** Whether a value or a statement ends at its `}`. */
function braceKind(flags: number, last: number): Kind {
	const isOperand = (flags & (endsExpression | unsure)) !== 0;
	const isBehindStatement = (last === 41 || last === 125) && !isOperand;
	if (isBehindStatement || (flags & blockWord) !== 0 || last === 59 || last === 123 || last === arrow) {
		return 'block';
	}

	return last === 58 || isOperand ? 'unsureBrace' : 'object';
}

function readTemplate(state: State, start: number): void {
	const {text} = state;
	const end = certain(templateEnd(text, start));
	state.index = end;
	state.last = 96;
	if (text.charCodeAt(end - 1) === 96) {
		state.spend(cost.template);
		state.flags = operand;
	} else {
		state.push('template');
	}
}

function readAngle(state: State): void {
	const {text, index, flags} = state;
	const next = text.charCodeAt(index + 1);
	if (text.startsWith('<!--', index)) {
		throw new Unclear();
	}

	const mayBeElement = state.isJsx && (flags & endsExpression) === 0 && text.charCodeAt(index - 1) !== 60 && !state.operators.has(index);
	if (mayBeElement && startsTag(text, index)) {
		if ((flags & unsure) !== 0) {
			throw new Unclear();
		}

		if (openElement(state)) {
			return;
		}
	}

	if (next === 61) {
		state.spend(cost.binary);
		state.index += 2;
	} else {
		state.openAngle();
		state.index++;
	}

	state.flags = 0;
}

function readClosingAngle(state: State): void {
	const {frame, text, index} = state;
	const isClosing = frame.angles !== undefined && frame.angles.length > 0;
	if (frame.kind === 'typeArguments' && !isClosing) {
		state.pop();
		state.index++;
		return;
	}

	const isComparison = !isClosing && text.charCodeAt(index + 1) === 61;
	state.closeAngle();
	state.index += isComparison ? 2 : 1;
	// Should it compare, the expression goes on, also on a new line.
	state.flags = isComparison ? 0 : unsure;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function certain(end: number): number {
	if (end === -1) {
		throw new Unclear();
	}

	return end;
}
