import {cost} from './cost.js';
import {lineFeed} from './lexical.js';

/** `unsureBrace`: only a parser knows whether a value or a statement ends at its `}`. `members`: of an interface. */
export type Kind = 'block' | 'unsureBrace' | 'object' | 'members' | 'paren' | 'header' | 'index' | 'template' | 'container' | 'typeArguments' | 'tag' | 'children';

/** What is open between two brackets, or inside one element. */
export interface Frame {
	kind: Kind;
	readonly start: number;
	readonly fixed: number;
	/** What is open until the statement ends. */
	statement: number;
	/** What is open until the next comma. */
	expression: number;
	/** For each `<` that no `>` has closed, what was open before it: a comma behind it does not end that. */
	angles: number[] | undefined;
	/** In a tag: how many names were read, and whether an attribute's value is due. */
	names: number;
	isValueDue: boolean;
	/** The statement is an interface: its next brace holds the members. */
	isInterface: boolean;
}

/** What the last token says about the next: `/` divides, a new line may begin a statement, only a parser knows. */
export const endsExpression = 1;
export const endsStatement = 2;
export const unsure = 4;
export const operand = endsExpression | endsStatement;
/** What stands between them, or before: a line's end, a `}` that may end a statement, a `;` that does unless `else` follows. */
export const newLine = 8;
export const afterBrace = 16;
export const afterSemicolon = 32;
/** A `.`: any word is a name behind it. */
export const property = 64;
/** A word that wants `(…)` and then a statement; one that may have a block at once. */
export const header = 128;
export const blockWord = 256;

/** The text cannot be told apart into tokens without a parser. */
export class Unclear extends Error {}

export class State {
	index = 0;
	/** What is open now, and at most. */
	open = 0;
	deepest = 0;
	/** Tokens of this line so far; of the lines before; those, each times the length of its line. */
	tokensInLine = 0;
	endedTokens = 0;
	weight = 0;
	lineStart = 0;
	/** What the tokens up to here say about the next. */
	flags = newLine;
	/** The first character of the last token; 0 for a word, 1 for `=>`. */
	last = 59;
	/** Where `<` was taken for the start of an element and is none. */
	readonly operators = new Set<number>();
	readonly frames: Frame[] = [];
	frame: Frame;

	constructor(readonly text: string, readonly isJsx: boolean, readonly isTyped: boolean) {
		this.frame = newFrame('block', 0, 0);
	}

	push(kind: Kind, fixed: number = cost.bracket): void {
		this.frames.push(this.frame);
		this.frame = newFrame(kind, this.index, fixed);
		this.add(fixed);
		this.flags = 0;
	}

	pop(): Frame {
		const closed = this.frame;
		const outer = this.frames.pop();
		if (!outer) {
			throw new Unclear();
		}

		this.frame = outer;
		this.open -= closed.fixed + closed.statement + closed.expression + sum(closed.angles);
		return closed;
	}

	/** Only a line feed ends a line where the parser quotes it. */
	endLine(code: number = lineFeed): void {
		if (code !== lineFeed) {
			return;
		}

		this.weight += this.tokensInLine * (this.index - this.lineStart);
		this.endedTokens += this.tokensInLine;
		this.tokensInLine = 0;
		this.lineStart = this.index + 1;
	}

	spend(units: number): void {
		this.frame.expression += units;
		this.add(units);
	}

	spendForStatement(units: number): void {
		this.frame.statement += units;
		this.add(units);
	}

	endExpression(): void {
		this.open -= this.frame.expression;
		this.frame.expression = 0;
	}

	endStatement(): void {
		this.endExpression();
		this.open -= this.frame.statement + sum(this.frame.angles);
		this.frame.statement = 0;
		this.frame.angles = undefined;
		this.frame.isInterface = false;
	}

	/** A `<` that opens type arguments, or compares. */
	openAngle(): void {
		(this.frame.angles ??= []).push(this.frame.expression);
		this.frame.expression = 0;
		this.spendForStatement(cost.angle);
	}

	/** A `>` that closes type arguments, or compares. */
	closeAngle(): void {
		const outer = this.frame.angles?.pop();
		if (outer === undefined) {
			this.spend(cost.binary);
			return;
		}

		this.endExpression();
		this.frame.expression = outer;
		this.frame.statement -= cost.angle;
		this.open -= cost.angle;
		this.spend(cost.closedAngle);
	}

	private add(units: number): void {
		this.open += units;
		if (this.open > this.deepest) {
			this.deepest = this.open;
		}
	}
}

function newFrame(kind: Kind, start: number, fixed: number): Frame {
	return {kind, start, fixed, statement: 0, expression: 0, angles: undefined, names: 0, isValueDue: false, isInterface: false};
}

function sum(units: readonly number[] | undefined): number {
	let total = 0;
	for (const unit of units ?? []) {
		total += unit;
	}

	return total;
}
