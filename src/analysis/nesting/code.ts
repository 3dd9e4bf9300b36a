import {
	blockWords, continuingWords, cost, expressionWords, headerWords, openWords, unsureWords, wordCosts,
} from './cost.js';
import {openElement} from './elements.js';
import {
	blockCommentEnd, isDoubtfulSpace, isLineEnd, isWordCode, lineCommentEnd, regexEnd, stringEnd, templateEnd, wordEnd,
} from './lexical.js';
import {
	endsExpression, endsStatement, operand, type State, Unclear, unsure, type Kind,
} from './state.js';

const longestWord = 10;
const arrow = 1;

/** Reads one token of code, and what it opens or closes. */
export function readCode(state: State): void {
	const {text, index} = state;
	const code = text.charCodeAt(index);
	if (code === 32 || code === 9) {
		state.index++;
	} else if (isLineEnd(code)) {
		state.isNewLine = true;
		state.index++;
	} else if (isWordCode(code)) {
		readWord(state, wordEnd(text, index));
	} else if (code === 47 && (text.charCodeAt(index + 1) === 47 || text.charCodeAt(index + 1) === 42)) {
		readComment(state);
	} else if (code > 127 || code < 32) {
		if (isDoubtfulSpace(code)) {
			throw new Unclear();
		}

		state.index++;
	} else {
		readPunctuator(state, code);
		state.isNewLine = false;
	}
}

function readWord(state: State, end: number): void {
	const {text, index, isProperty, isHeader, last, mayStartStatement} = state;
	const word = end - index > longestWord ? '' : text.slice(index, end);
	state.index = end;
	startToken(state, 0);
	state.isNewLine = false;
	if (isProperty) {
		state.before = operand;
		return;
	}

	const isNextCase = last === 58 && (word === 'case' || word === 'default');
	if (isNextCase || (mayStartStatement && !continuingWords.has(word))) {
		state.endStatement();
	}

	if (headerWords.has(word)) {
		state.spendForStatement(cost.statement);
		state.isHeader = true;
	} else if (blockWords.has(word)) {
		state.spendForStatement(word === 'do' ? cost.statement : 0);
		state.isBlockWord = true;
	} else {
		const units = wordCosts.get(word);
		if (units !== undefined) {
			state.spend(units);
			state.isHeader = isHeader && word === 'await';
		}
	}

	state.before = expressionWords.has(word) ? 0
		: unsureWords.has(word) ? unsure
			: openWords.has(word) ? endsExpression : operand;
}

function startToken(state: State, code: number): void {
	state.previous = state.last;
	state.last = code;
	state.isAfterBrace = false;
	state.isAfterSemicolon = false;
	state.isProperty = false;
	state.isHeader = false;
	state.isBlockWord = false;
}

function readComment(state: State): void {
	const {text, index} = state;
	if (text.charCodeAt(index + 1) === 47) {
		state.index = lineCommentEnd(text, index);
		return;
	}

	const end = certain(blockCommentEnd(text, index));
	if (/[\n\r\u2028\u2029]/.test(text.slice(index, end))) {
		state.isNewLine = true;
	}

	state.index = end;
}

function readPunctuator(state: State, code: number): void {
	const {text, index, isHeader, isBlockWord} = state;
	const isNewStatement = state.isAfterSemicolon || (state.isAfterBrace && code === 123);
	// Behind a `}` or a line's end, no expression goes on with a string or a decorator.
	if (isNewStatement || ((code === 34 || code === 39 || code === 64) && state.mayStartStatement)) {
		state.endStatement();
	}

	startToken(state, code);
	switch (code) {
		case 40: { // (
			open(state, isHeader ? 'header' : 'paren');
			return;
		}

		case 91: { // [
			open(state, 'index');
			return;
		}

		case 123: { // {
			open(state, braceKind(state, isBlockWord));
			return;
		}

		case 41: case 93: case 125: { // ) ] }
			close(state, code);
			return;
		}

		case 34: case 39: { // " '
			state.index = certain(stringEnd(text, index));
			state.before = operand;
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
			state.isAfterSemicolon = true;
			break;
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
			if ((state.before & unsure) !== 0) {
				throw new Unclear();
			}

			if ((state.before & endsExpression) !== 0) {
				state.spend(cost.binary);
				break;
			}

			state.index = certain(regexEnd(text, index));
			state.before = operand;
			return;
		}

		default: {
			readOperator(state, code);
			return;
		}
	}

	state.index++;
	state.before = 0;
}

function readOperator(state: State, code: number): void {
	const {text, index, before} = state;
	const next = text.charCodeAt(index + 1);
	const isBehindOperand = (before & endsExpression) !== 0 && !state.isNewLine;
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
				state.isProperty = true;
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
				state.isProperty = true;
				state.spend(cost.member);
			}

			break;
		}

		case 33: { // !
			state.spend(next === 61 ? cost.binary : cost.not);
			flags = next === 61 || state.isNewLine ? 0 : before;
			break;
		}

		case 43: case 45: { // + -
			if (next === 45 && text.charCodeAt(index + 2) === 62) {
				throw new Unclear();
			}

			state.spend(isBehindOperand ? cost.binary : cost.unary);
			if (next === code) {
				length = 2;
				flags = state.isNewLine ? 0 : before;
			}

			break;
		}

		case 42: { // *
			length = next === 42 ? 2 : 1;
			state.spend(next === 42 ? cost.power : cost.binary);
			break;
		}

		case 64: { // @
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
	state.before = flags;
}

function open(state: State, kind: Kind): void {
	state.push(kind);
	state.index++;
}

function close(state: State, code: number): void {
	const {kind} = state.frame;
	const fits = code === 41 ? kind === 'paren' || kind === 'header' : code === 93 ? kind === 'index'
		: kind === 'block' || kind === 'unsureBrace' || kind === 'object' || kind === 'container' || kind === 'template';
	if (!fits) {
		throw new Unclear();
	}

	state.pop();
	if (kind === 'template') {
		readTemplate(state, state.index + 1);
		return;
	}

	state.index++;
	state.isAfterBrace = kind !== 'container' && code === 125;
	state.spend(code === 41 ? cost.call : code === 93 ? cost.index : 0);
	state.before = kind === 'header' || kind === 'block' ? 0 : kind === 'unsureBrace' ? unsure : operand;
}

/** Whether a value or a statement ends at its `}`. */
function braceKind({before, previous}: State, isBlockWord: boolean): Kind {
	const isBehindStatement = (previous === 41 || previous === 125) && before === 0;
	if (isBlockWord || isBehindStatement || previous === 59 || previous === 123 || previous === arrow) {
		return 'block';
	}

	return previous === 58 || (before & (endsExpression | unsure)) !== 0 ? 'unsureBrace' : 'object';
}

function readTemplate(state: State, start: number): void {
	const {text} = state;
	const end = certain(templateEnd(text, start));
	state.index = end;
	state.last = 96;
	if (text.charCodeAt(end - 1) === 96) {
		state.spend(cost.template);
		state.before = operand;
	} else {
		state.push('template');
	}
}

function readAngle(state: State): void {
	const {text, index, before} = state;
	const next = text.charCodeAt(index + 1);
	if (text.startsWith('<!--', index)) {
		throw new Unclear();
	}

	const mayBeElement = (next === 62 || isWordCode(next)) && (before & endsExpression) === 0 && text.charCodeAt(index - 1) !== 60;
	if (state.isJsx && mayBeElement && !state.operators.has(index)) {
		if ((before & unsure) !== 0) {
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
		state.frame.angles++;
		state.spendForStatement(cost.angle);
		state.index++;
	}

	state.before = 0;
}

function readClosingAngle(state: State): void {
	const {frame, text, index} = state;
	if (frame.kind === 'typeArguments' && frame.angles === 0) {
		state.pop();
		state.index++;
		return;
	}

	const isComparison = frame.angles === 0 && text.charCodeAt(index + 1) === 61;
	state.closeAngle();
	state.index += isComparison ? 2 : 1;
	state.before = isComparison ? 0 : unsure | endsStatement;
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
