import {readdirSync, readFileSync} from 'node:fs';
import {parse as parseTypescript} from '@typescript-eslint/parser';
import {visitorKeys} from '@typescript-eslint/visitor-keys';
import {describe, expect, it} from 'vitest';
import type {Node} from '../../src/analysis/ast.js';
import {maximumDepth} from '../../src/analysis/link.js';
import {isParsable, parse, type ParsedFile} from '../../src/analysis/parse.js';
import {indexNodes, nodesOf, spanOf} from '../../src/analysis/source-file.js';

function read(path: string, text: string): ParsedFile {
	const parsed = parse(path, text, () => undefined);
	if ('unread' in parsed) {
		throw new Error(`${path}: ${parsed.unread}`);
	}

	return parsed;
}

const unread = (path: string, text: string): string | undefined => {
	const parsed = parse(path, text, () => undefined);
	return 'unread' in parsed ? parsed.unread : undefined;
};

describe('the tree', () => {
	const root = new URL('../../', import.meta.url);
	const files = readdirSync(new URL('src', root), {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts')).slice(0, 60);
	const decorated = `
@Injectable() export class A {
	constructor(@Inject() a: string, @Inject('b') /* c */ private readonly b: B, @Inject() c = 1, @Inject() {d}: D, @Inject() [e]: E, @Inject() ...f: F[]) {}
	m(@Body() body?: Body, @Param(')') // line
		id?: string) {}
}`;

	it.each([
		...files.map(path => [path, readFileSync(new URL(`src/${path}`, root), 'utf8')] as const),
		['decorated.ts', decorated] as const,
	])('of %s has the nodes and ranges that typescript-eslint gives', (path, text) => {
		const {file} = read(path, text);
		const expected = parseTypescript(text, {range: true, filePath: path}) as unknown as Node;
		expect(outline(file.ast)).toEqual(outline(expected));
	});

	it('has parents, and an index of all nodes in source order', () => {
		const {file} = read('a.ts', 'const a = f(1, `${2}`, [3, {b: 4}]);\nclass A {@b c = 5}');
		expect(file.nodes).toEqual(indexNodes(file.ast));
		for (const nodes of file.nodes.values()) {
			for (const node of nodes) {
				expect(node.parent?.range[0] ?? 0).toBeLessThanOrEqual(node.range[0]);
			}
		}

		expect(nodesOf(file, 'Literal').map(({raw}) => raw)).toEqual(['1', '2', '3', '4', '5']);
	});

	it('has big integers, and leaves regular expressions without a value', () => {
		const {file} = read('a.ts', `[10n, /a/u, ${'9'.repeat(2000)}n]`);
		expect(nodesOf(file, 'Literal').map(({value}) => value)).toEqual([10n, null, null]);
	});

	it('counts positions without a byte order mark and with a first line for the shell', () => {
		const {file} = read('a.js', '\uFEFF#!/usr/bin/env node\r\na;');
		const [statement] = file.ast.body;
		expect(spanOf(file, statement?.range ?? [0, 0])).toEqual({start: {line: 2, column: 1}, end: {line: 2, column: 3}});
	});

	it('of JSON is an expression, at the places where JSON has it', () => {
		const {file} = read('a.json', '{"a": 1}\n');
		expect(nodesOf(file, 'Literal').map(({range}) => spanOf(file, range).start.column)).toEqual([2, 7]);
	});
});

describe('scopes', () => {
	it('are those of a module', () => {
		const {file, declaredBy} = read('a.ts', 'import a from "a"; const b = a; function f(c) { return c; }');
		const [declaration] = nodesOf(file, 'VariableDeclarator');
		const [result] = nodesOf(file, 'ReturnStatement');
		expect(file.scopeOf(file.ast).type).toBe('global');
		expect(declaration && file.scopeOf(declaration).type).toBe('module');
		expect(result && file.scopeOf(result).type).toBe('function');
		expect(declaration && declaredBy(declaration).map(({name}) => name)).toEqual(['b']);
	});
});

describe('what cannot be read', () => {
	it.each([
		['a.ts', 'const a = ;\n', 'a syntax error in line 1'],
		['a.ts', 'const a = 1;\nconst b = "\n', 'a syntax error in line 2'],
		['a.ts', `${'f();\n'.repeat(2000)}const b = "\n`, 'its brackets and quotes do not match'],
		['a.js', 'f('.repeat(2000) + ')'.repeat(2000), 'nested more than 200 levels deep'],
		['a.js', '[].concat()', undefined],
		['a.js', `a${'.b'.repeat(30_000)}`, 'nested more than 200 levels deep'],
		['a.js', Array.from({length: 3000}, () => '"a"').join('+'), `its syntax tree is deeper than ${maximumDepth} levels`],
		['a.js', 'return;'.repeat(20_000), 'its lines are too long'],
		['a.js', 'return;\n'.repeat(200_000), 'too large to be parsed in bounded time'],
		['a.json', '{"a": }', 'a syntax error in line 1'],
		['a.js', '\0', 'a syntax error in line 1'],
	])('%s: %.20j… has a reason', (path, text, reason) => {
		expect(unread(path, text)).toBe(reason);
	});

	it.each([
		['a long string', `const icon = '${'a/+='.repeat(200_000)}';`],
		['many short lines', 'return_(a, b);\n'.repeat(50_000)],
		['a type in a JavaScript file', 'const a: string = 1 as any;', 'a.js'],
		['an element in a TypeScript file', 'const a = <b/>;'],
		['an element that stands alone', 'function f() {}\n<a/>;', 'a.jsx'],
		['an assertion that looks like an element', 'const a = <b>c;'],
		['a long interface without semicolons', `interface A {\n${'\tf(a: B<C>, d?: E): F<G>\n'.repeat(2000)}}`],
		['an old octal and `with`', 'with (a) { b = 010; }', 'a.cjs'],
		['a top-level `await`', 'await a; export {};', 'a.mjs'],
		['a declaration without a value', 'export const a: {readonly b: string};', 'a.d.ts'],
		['a declaration of a CommonJS module', 'declare const a: string; export = a;', 'a.d.cts'],
	])('is not %s', (_what, text, path = 'a.ts') => {
		expect(unread(path, text)).toBeUndefined();
	});
});

it('knows which files it can read', () => {
	expect(['a.ts', 'A.TSX', 'a.d.ts', 'a.mjs', 'a.cts', 'a.json'].every(path => isParsable(path))).toBe(true);
	expect(['a.py', 'a', '.ts', 'a.vue'].some(path => isParsable(path))).toBe(false);
});

function outline(node: Node): unknown {
	const below = (visitorKeys[node.type] ?? []).flatMap(key => {
		const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
		return (Array.isArray(value) ? value : [value]).map(child => child ? outline(child) : null);
	}).filter(child => child !== null);
	// Parsers do not agree where a program starts and ends.
	return [node.type, ...node.type === 'Program' ? [] : node.range, below];
}
