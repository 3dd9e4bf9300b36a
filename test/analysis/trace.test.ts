import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nodesOf} from '../../src/analysis/source-file.js';
import {tablesOf} from '../../src/analysis/tables.js';
import {originsOf} from '../../src/analysis/trace.js';
import {parsed} from './parsed.js';

/** Where the argument of `probe()` comes from, in a word each: `~` marks a default, `?` what we cannot know. */
function originsIn(code: string, files: Readonly<Record<string, string>> = {}): string[] {
	const file = parsed(code, {files});
	const probe = nodesOf(file, 'CallExpression').find(({callee}) => callee.type === 'Identifier' && callee.name === 'probe');
	const [argument] = probe?.arguments ?? [];
	if (!argument) {
		throw new Error(`no probe() in ${code}`);
	}

	return originsOf(tablesOf(), file, argument).map(origin => {
		const what = origin.kind === 'text' ? origin.text
			: origin.kind === 'variable' || origin.kind === 'setting' || origin.kind === 'parameter' ? `$${origin.name}`
				: origin.kind === 'unknown' ? '?' : origin.kind;
		return `${origin.behind ? '~' : ''}${what}`;
	});
}

describe('a value comes from', () => {
	it.each([
		[`probe('a');`, ['a']],
		[`const x = 'a'; probe(x);`, ['a']],
		[`let x; x = 'a'; probe(x);`, ['a']],
		[`let x = 'a'; x = 'b'; probe(x);`, ['a', 'b']],
		[`probe(process.env.A);`, ['$A']],
		[`probe(process.env.A || 'a');`, ['$A', '~a']],
		[`probe(process.env.A ?? process.env.B ?? 'a');`, ['$A', '~$B', '~a']],
		[`probe('a' || 'b');`, ['a']], // the left side always wins
		[`probe('' || 'b');`, ['', 'b']],
		[`probe(flag ? 'a' : 'b');`, ['a', 'b']],
		[`probe(process.env.A ? process.env.A : 'a');`, ['$A', '~a']],
		[`const {a} = {a: 'x'}; probe(a);`, ['x']],
		[`const {a = 'x'} = process.env; probe(a);`, ['$a', '~x']],
		[`const {a: {b}} = {a: {b: 'x'}}; probe(b);`, ['x']],
		[`const [, second] = ['a', 'b']; probe(second);`, ['b']],
		[`const o = {...{a: 'x'}, b: 'y'}; probe(o.a);`, ['x']],
		[`const o = {a: 'x', ...{a: 'y'}}; probe(o.a);`, ['y', 'x']],
		[`const o = {a: 'x', ...process.env}; probe(o.a);`, ['$a', '~x']],
		[`const o = {...process.env, a: 'x'}; probe(o.a);`, ['x']], // the last one wins
		[`probe(Object.assign({a: 'x'}, process.env).a);`, ['$a', '~x']],
		[`probe(Object.assign({}, process.env, {a: 'x'}).a);`, ['x']],
		[`const keys = ['a', 'b']; probe(keys[i]);`, ['a', 'b']],
		[`const keys = {'auth-service': {secret: 'a'}, user_service: {secret: 'b'}}; probe(keys[i].secret);`, ['b', 'a']],
		[`const read = (env = process.env) => ({...env}); probe(read()[name]);`, ['?']],
		[`const keys = {one: 'a', two: 'b', expiresIn: '7d', algorithm: 'HS256'}; probe(keys[i]);`, ['b', 'a']],
		[`const alphabet = 'abc'; probe(alphabet[i]);`, ['?']], // a letter of it is not the text
		[`const f = () => 'a'; probe(f());`, ['a']],
		[`function f(x) { return x; } probe(f('a'));`, ['a']],
		[`function f(x) { return x || 'b'; } probe(f(process.env.A));`, ['$A', '~b']],
		[`const f = x => probe(x);`, ['$x']],
		[`class C { k = 'a'; m() { probe(this.k); } }`, ['a']],
		[`class C { static k = 'a'; } probe(C.k);`, ['a']],
		[`class C { #k = 'a'; m() { probe(this.#k); } }`, ['a']],
		[`class B { k = 'a'; } class C extends B { m() { probe(this.k); } }`, ['a']],
		[`class B { k = 'a'; } class C extends B { k = 'b'; m() { probe(this.k); } }`, ['b']],
		[`class C extends C { m() { probe(this.k); } }`, ['?']],
		[`const o = {k: 'a', m() { probe(this.k); }};`, ['a']],
		[`const o = {k: 'a', m() { return [1].map(() => probe(this.k)); }};`, ['a']],
		[`const o = {k: 'a', m() { function f() { probe(this.k); } }};`, ['?']], // a \`this\` of its own
		[`function C() { this.k = 'a'; } C.prototype.m = function () { probe(this.k); };`, ['a']],
		['probe(String.raw`a`);', ['a']],
		['probe(tag`a`);', ['?']],
		[`enum E { A = 'a' } probe(E.A);`, ['a']],
		[`probe(('a' as const)!);`, ['a']],
		[`probe(await 'a');`, ['a']],
		[`probe('a' + 'b');`, ['ab']],
		['const a = \'x\'; probe(`${a}-y`);', ['x-y']],
		['probe(`${process.env.A}-y`);', ['$A']],
		[`probe('a'.trim());`, ['a']],
		[`probe(Buffer.from('a'));`, ['a']],
		[`probe(new TextEncoder().encode('a'));`, ['a']],
		[`probe(load());`, ['?']],
		[`probe(nowhere);`, ['?']],
		[`probe(Math.random().toString(36));`, ['generated']],
		[`import x from './x'; probe(x);`, ['?']], // there is no such file
	])('%s', (code, origins) => {
		expect(originsIn(code)).toEqual(origins);
	});

	it.each<[string, Record<string, string>, string[]]>([
		[`import x from './x'; probe(x);`, {'./x': `export default 'a';`}, ['a']],
		[`import {x} from './x'; probe(x);`, {'./x': `export const x = process.env.A || 'a';`}, ['$A', '~a']],
		[`import {x as y} from './x'; probe(y);`, {'./x': `const z = 'a'; export {z as x};`}, ['a']],
		[`import * as all from './x'; probe(all.x);`, {'./x': `export const x = 'a';`}, ['a']],
		[`import {x} from './index'; probe(x);`, {'./index': `export * from './x';`, './x': `export const x = 'a';`}, ['a']],
		[`const {x} = require('./x'); probe(x);`, {'./x': `exports.x = 'a';`}, ['a']],
		[`const x = require('./x'); probe(x.y.z);`, {'./x': `module.exports = {y: {z: 'a'}};`}, ['a']],
		[`import x from './x'; probe(x());`, {'./x': `export default () => 'a';`}, ['a']],
	])('another file: %s', (code, files, origins) => {
		expect(originsIn(code, files)).toEqual(origins);
	});
});

describe('a trace ends', () => {
	it.each([
		`const x = x; probe(x);`,
		`let x = y; let y = x; probe(x);`,
		`const f = () => f(); probe(f());`,
		`const f = x => g(x); const g = x => f(x); probe(f('a'));`,
		`const o = {...o}; probe(o.a);`,
		`const o = {get a() { return o.a; }}; probe(o.a);`,
		`class C { get a() { return this.a; } m() { probe(this.a); } }`,
	])('in a circle: %s', code => {
		expect(() => originsIn(code)).not.toThrow();
	});

	it('in files that import each other', () => {
		expect(originsIn(`import {x} from './x'; probe(x);`, {'./x': `export {x} from './y';`, './y': `export {x} from './x';`})).toEqual(['?']);
	});

	it('in a chain that is longer than anybody writes', () => {
		const chain = Array.from({length: 500}, (_, index) => `const x${index + 1} = x${index};`).join('');
		expect(originsIn(`const x0 = 'a'; ${chain} probe(x500);`)).toEqual([]);
	});
});

/** Ways of writing a value that leave it what it is; `it` stands for the expression inside. */
const wrappings: readonly ((inner: string) => string)[] = [
	inner => `(${inner})`,
	inner => `(${inner} as string)`,
	inner => `(${inner})!`,
	inner => `(${inner} satisfies string)`,
	inner => `(0, ${inner})`,
	inner => `(() => ${inner})()`,
	inner => `({key: ${inner}}).key`,
	inner => `({a: {b: ${inner}}}).a['b']`,
	inner => `[${inner}][0]`,
	inner => `Object.freeze({key: ${inner}}).key`,
	inner => `({...{key: ${inner}}}).key`,
	inner => `String(${inner})`,
	inner => `Buffer.from(${inner})`,
	inner => `(${inner}).trim()`,
	inner => `(flag ? ${inner} : undefined)`,
	inner => `(flag && ${inner})`,
];

describe('however a value is wrapped', () => {
	const wrapped = (seed: string) => fc.array(fc.constantFrom(...wrappings), {maxLength: 5}).map(chain => chain.reduce((inner, wrap) => wrap(inner), seed));

	it('a literal is found', () => {
		fc.assert(fc.property(wrapped(`'not-a-real-key'`), code => {
			expect(originsIn(`probe(${code});`).map(origin => origin.replace('~', ''))).toContain('not-a-real-key');
		}));
	});

	it('a variable of the environment is found, and its default', () => {
		fc.assert(fc.property(wrapped('process.env.KEY'), wrapped(`'not-a-real-key'`), (read, literal) => {
			const origins = originsIn(`probe(${read} || ${literal});`);
			expect(origins.map(origin => origin.replace('~', ''))).toContain('$KEY');
			expect(origins).toContain('~not-a-real-key');
		}));
	});
});
