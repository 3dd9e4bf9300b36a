/**
 * How much of the parser's stack a construct takes while it is open, in units of 50 bytes: measured with oxc-parser 0.159
 * by the least nesting that ends a thread with a stack of 1 MB (what Windows gives a program), and rounded up.
 */
export const cost = {
	bracket: 50, angle: 40, statement: 30, colon: 27, assignment: 26, not: 21, conditional: 20, element: 14,
	power: 8, unary: 6, closedAngle: 6, member: 5, binary: 3, template: 3, index: 2, call: 1,
} as const;

/** Words that keep something open until what they stand before is complete. */
export const wordCosts: ReadonlyMap<string, number> = new Map([
	['new', 10], ['extends', 17], ['yield', 20], ['is', 20], ['infer', 11], ['async', 5],
	['await', 7], ['typeof', 7], ['void', 7], ['delete', 7], ['keyof', 7], ['unique', 7], ['readonly', 7], ['asserts', 7],
	['in', 3], ['of', 3], ['instanceof', 3], ['as', 3], ['satisfies', 3],
]);

/** Statements that hold a statement without a bracket; `else` costs nothing of its own, its `if` does. */
export const headerWords = new Set(['if', 'while', 'for', 'with']);
export const blockWords = new Set(['else', 'do']);

/** An expression starts behind them: `/` begins a regular expression there, and `<` an element. */
export const expressionWords = new Set([
	...headerWords, ...blockWords, 'return', 'typeof', 'instanceof', 'in', 'new', 'delete', 'void', 'throw', 'case', 'extends', 'default',
]);

/** Operators or names: only a parser knows. */
export const unsureWords = new Set(['of', 'await', 'yield']);

/** No statement ends with them. */
export const openWords = new Set(['as', 'satisfies', 'is', 'keyof', 'unique', 'readonly', 'infer', 'asserts', 'async', 'implements']);

/** They carry on what stands before them, also on a new line or behind a `}`. */
export const continuingWords = new Set([
	'else', 'while', 'catch', 'finally', 'in', 'of', 'instanceof', 'as', 'satisfies', 'is', 'extends', 'implements', 'from',
]);
