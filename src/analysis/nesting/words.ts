import {cost} from './cost.js';
import {blockWord, endsExpression, header, operand, unsure} from './state.js';

/** A word that is more than a name. */
export interface Word {
	/** What stays open until the statement ends, or until the next comma. */
	readonly statement: number;
	readonly expression: number;
	/** What it says about the next token. */
	readonly flags: number;
	/** Carries on what stands before it, also on a new line or behind a `}`. */
	readonly isContinuation: boolean;
	/** Begins a clause behind the `:` of another. */
	readonly isClause: boolean;
	/** In TypeScript, with a name behind it. */
	readonly isInterface: boolean;
	/** `for await (`. */
	readonly keepsHeader: boolean;
}

const words = new Map<string, Word>();
/** By first letter, a bit for each length that a word of the table has: most names are told apart by that. */
const lengths = new Uint16Array(128);

function define(names: string, word: Partial<Word>): void {
	for (const name of names.split(' ')) {
		const known = words.get(name);
		words.set(name, {statement: 0, expression: 0, flags: operand, isContinuation: false, isClause: false, isInterface: false, keepsHeader: false, ...known, ...word});
		const first = name.charCodeAt(0);
		lengths[first] = (lengths[first] ?? 0) | 1 << name.length;
	}
}

// Statements that hold a statement without a bracket. `else` costs nothing of its own, its `if` does.
define('if while for with', {statement: cost.statement, flags: header});
define('do', {statement: cost.statement, flags: blockWord});
define('else', {flags: blockWord});

// An expression starts behind them: `/` begins a regular expression there, and `<` an element.
define('return throw case default', {flags: 0});
define('typeof void delete', {flags: 0, expression: cost.word});
define('new', {flags: 0, expression: cost.new});
define('in instanceof', {flags: 0, expression: cost.binary});
define('extends', {flags: 0, expression: cost.extends});

// Operators or names: only a parser knows.
define('of', {flags: unsure, expression: cost.binary});
define('await', {flags: unsure, expression: cost.word, keepsHeader: true});
define('yield', {flags: unsure, expression: cost.conditional});

// Names, or part of a type; no statement ends with them.
define('as satisfies', {flags: endsExpression, expression: cost.binary});
define('keyof unique readonly asserts', {flags: endsExpression, expression: cost.word});
define('infer', {flags: endsExpression, expression: cost.infer});
define('is', {flags: endsExpression, expression: cost.conditional});
define('async', {flags: endsExpression, expression: cost.word});
define('implements abstract', {flags: endsExpression});

define('else while catch finally in of instanceof as satisfies is extends implements from', {isContinuation: true});
define('case default', {isClause: true});
define('interface', {isInterface: true});

export function wordIn(text: string, start: number, end: number): Word | undefined {
	const length = end - start;
	const first = text.charCodeAt(start);
	return length <= 10 && first < 128 && ((lengths[first] ?? 0) >> length & 1) === 1 ? words.get(text.slice(start, end)) : undefined;
}
