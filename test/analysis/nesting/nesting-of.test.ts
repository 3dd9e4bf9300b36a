import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nestingOf} from '../../../src/analysis/parse.js';
import {mostNestingOf} from '../../../src/analysis/nesting/upper-bound.js';
import {disguises, shapes} from './shapes.js';

describe('nestingOf', () => {
	it.each([
		['', 0],
		['f(g([1]))', 3],
		['f("(((")', 1],
		['f(/* ((( */ `(((${1}(((`)', 2],
		['f(/[(]\\((/)', 1],
		['const a = <b c="(((">{d}</b>;', 2],
		['#!((((\nf()', 1],
		['const f = <T extends A<"(">>(a: B<T>) => "(((";', 2],
		['const f = <T extends {a: 1}>(a: "(((") => "(((";', 2],
		['interface A {f: <T>(a: "(((", b: T) => void; g: "((("}', 3],
	])('counts the brackets of %j', (text, levels) => {
		expect(nestingOf(text)).toBeGreaterThanOrEqual(levels);
		expect(nestingOf(text)).toBeLessThanOrEqual(levels + 3);
	});

	it.each([
		['statements', 'a = b;\n'],
		['statements without semicolons', 'const a = b.c()\n'],
		['blocks', 'if (a) { b() } else { c = d }\n'],
		['functions', 'export function f(a: A = {}): B { return a ? b : c }\n'],
		['members', '\t@A() b?: C<D> = e\n\tf() {}\n', 'class A {\n', '}'],
		['properties', 'a: b ? c : !d,', 'x = {', '}'],
		['entries', '"a", ', 'x = [', ']'],
		['types', 'interface A<B> { c: D<E>; f(g: H): I }\n'],
		['methods of an interface', '\tf(a: A<B>, c = D): E<F<G>>\n\th?: I<J>\n', 'export interface K<L> extends M<{a: N<O>}> {\n', '}'],
		['clauses', 'case 1: ', 'switch (a) {', '}'],
		['elements', '<a b={c}>d (e) <f/></a>\n', 'x = <>', '</>'],
		['parameters', 'a = (b: C) => d,', 'f(', ')'],
	])('takes %s in a row for no nesting', (_name, unit, start = '', end = '') => {
		expect(nestingOf(start + unit.repeat(2000) + end, {isTyped: true})).toBeLessThan(12);
	});

	it.each(Object.keys({...shapes, ...disguises}))('sees through %s', name => {
		const shape = shapes[name] ?? disguises[name];
		for (const isJsx of [true, false]) {
			for (const isTyped of [true, false]) {
				expect(nestingOf(shape?.(5000) ?? '', {isJsx, isTyped, maximum: 200})).toBeGreaterThan(200);
			}
		}
	});

	it('stays silent about nothing: what it cannot read is endless', () => {
		for (const text of ['(', ')', '"', '`', '/*', 'a = /', '<a>', '{)}', 'function f() {} /x/.test(y)', '<!-- `']) {
			expect(nestingOf(text), text).toBe(Number.POSITIVE_INFINITY);
		}
	});

	it('never counts fewer brackets than a program has, whatever stands between them', () => {
		fc.assert(fc.property(fc.array(fc.tuple(wrapper, inert, inert), {minLength: 1, maxLength: 40}), layers => {
			let text = '1';
			for (const [[open, close], before, after] of layers) {
				text = `${open}${before}${text}${after}${close}`;
			}

			const levels = nestingOf(`x = ${text};`);
			expect(levels).toBeGreaterThanOrEqual(layers.length);
			expect(levels).toBeLessThan(Number.POSITIVE_INFINITY);
		}), {numRuns: 2000});
	});
});

describe('mostNestingOf', () => {
	it.each(Object.keys({...shapes, ...disguises}))('is no less for %s', name => {
		const text = (shapes[name] ?? disguises[name])?.(300) ?? '';
		for (const isJsx of [true, false]) {
			const nesting = nestingOf(text, {isJsx});
			expect(mostNestingOf(text)).toBeGreaterThanOrEqual(Number.isFinite(nesting) ? nesting : 60);
		}
	});
});

/** Each holds an expression, and is one. */
const wrapper = fc.constantFrom(
	['(', ')'], ['[', ']'], ['({a: ', '})'], ['f(', ')'], ['`)${', '}(`'], ['a[', ']'], ['new A(', ')'], ['<a b={', '}/>'],
	['<a>don\'t ) {', '} ("`</a>'], ['(() => {return ', '})'], ['(function () {if (a) {b(/)/)} return ', '})'],
	['(class {a = ', '})'], ['(b as C<D>, ', ')'], ['import(', ')'], ['(a ? ', ': ")")'], ['(async () => {await (', ')})'],
);

/** What stands before or behind an expression and changes no nesting. */
const inert = fc.constantFrom('', ' ', '\n', '/* ) ] } */', '// ) ] }\n', '/* \' " ` */', '//`\r\n', '/**/ /* // */');
