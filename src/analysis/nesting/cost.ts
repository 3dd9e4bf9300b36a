/**
 * How much of the parser's stack a construct takes while it is open, in units of 50 bytes: measured with oxc-parser 0.159
 * by the least nesting that ends a thread with a stack of 1 MB (what Windows gives a program), and rounded up.
 */
export const cost = {
	bracket: 50, angle: 40, statement: 30, colon: 27, assignment: 26, not: 21, conditional: 20, decorator: 16, element: 14,
	extends: 17, infer: 11, new: 10, power: 8, word: 7, unary: 6, closedAngle: 6, member: 5, binary: 3, template: 3, index: 2, call: 1,
} as const;
