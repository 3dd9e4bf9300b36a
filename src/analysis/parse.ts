import {createRequire} from 'node:module';
import {extname} from 'node:path';
import type {ScopeManager} from '@typescript-eslint/scope-manager';
import {visitorKeys} from '@typescript-eslint/visitor-keys';
import type {TSESTree} from '@typescript-eslint/utils';
import {parseSync, type NativeResult} from 'oxc-parser/src-js/bindings.js';
import type {Node} from './ast.js';
import {link, maximumDepth} from './link.js';
import {dangerOf} from './nesting/danger.js';
import type {Scope, SourceFile, Variable} from './source-file.js';

export {nestingOf} from './nesting/nesting-of.js';

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

export interface Comment {
	readonly type: 'Line' | 'Block';
	readonly value: string;
	readonly range: readonly [number, number];
}

export interface ParsedFile {
	readonly file: SourceFile;
	/** Converted when they are read first. */
	readonly comments: readonly Comment[];
	/** The variables that a node declares. */
	readonly declaredBy: (node: Node) => readonly Variable[];
}

export type Parsed = ParsedFile | {readonly unread: string};

type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'dts';

/** File endings that are parsed, each with how oxc is asked to read it. */
const languages: Readonly<Record<string, Language | 'json'>> = {
	'.js': 'jsx', '.jsx': 'jsx', '.mjs': 'jsx', '.cjs': 'jsx',
	'.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx', '.json': 'json',
};

export function isParsable(path: string): boolean {
	return extname(path).toLowerCase() in languages;
}

/** Parses one file; says why when it cannot be read, and never throws for what a file holds. */
export function parse(path: string, source: string, resolve: SourceFile['resolve']): Parsed {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	const language = /\.d\.[cm]?ts$/i.test(path) ? 'dts' : languages[extname(path).toLowerCase()] ?? 'ts';
	if (language === 'json') {
		return parseAs('js', {path, text: `(${text.trimEnd()}\n)`, offset: 1, resolve});
	}

	const first = parseAs(language, {path, text, offset: 0, resolve});
	if (!('unread' in first)) {
		return first;
	}

	// Flow types, a `.ts` that holds JSX and the like: the wider grammar reads most of them.
	for (const retry of ['tsx', 'ts'] as const) {
		if (retry !== language) {
			const next = parseAs(retry, {path, text, offset: 0, resolve});
			if (!('unread' in next)) {
				return next;
			}
		}
	}

	return first;
}

type Source = Pick<SourceFile, 'path' | 'text' | 'offset' | 'resolve'>;

function parseAs(lang: Language, source: Source): Parsed {
	const {text} = source;
	const danger = dangerOf(text, {isJsx: lang.endsWith('x'), isTyped: lang.includes('ts')});
	if (danger !== undefined) {
		return {unread: danger};
	}

	const answer = askParser(lang, text);
	if (!('program' in answer)) {
		return answer;
	}

	const ast = readProgram(answer.program);
	const nodes = link(ast, text);
	return nodes ? createParsedFile({...source, ast, nodes}, () => commentsOf(answer.result)) : {unread: `its syntax tree is deeper than ${maximumDepth} levels`};
}

function askParser(lang: Language, text: string): {readonly program: string; readonly result: NativeResult} | {readonly unread: string} {
	try {
		// A path says nothing about the grammar that `lang` does not; `x` keeps a hostile name away from the parser.
		const result = parseSync('x', text, {lang, astType: 'ts', range: false, preserveParens: false, sourceType: 'unambiguous'});
		const error = result.errors.find(({severity}) => severity === 'Error');
		if (!error) {
			return {program: result.program, result};
		}

		const before = text.slice(0, error.labels[0]?.start ?? 0);
		return {unread: `a syntax error in line ${before.split(lineEnd).length}`};
	} catch {
		return {unread: 'the parser gave up'};
	}
}

/** Reading one takes time in the square of its length. */
const longestBigInt = 1000;

/** JSON has no big integers: those literals are listed apart. Regular expressions stay without a value. */
function readProgram(json: string): TSESTree.Program {
	const {node, fixes} = JSON.parse(json) as {node: TSESTree.Program; fixes: readonly (readonly string[])[]};
	for (const path of fixes) {
		let literal: unknown = node;
		for (const key of path) {
			literal = (literal as Record<string, unknown>)[key];
		}

		const {bigint} = literal as {bigint?: string};
		if (bigint !== undefined && bigint.length <= longestBigInt) {
			(literal as {value: bigint}).value = BigInt(bigint);
		}
	}

	return node;
}

const require = createRequire(import.meta.url);

function commentsOf({comments}: NativeResult): readonly Comment[] {
	return comments.map(({type, value, start, end}): Comment => ({type, value, range: [start, end]}));
}

/** A tree together with what is found out about it when it is asked for. */
export function createParsedFile(source: Omit<SourceFile, 'scopeOf'>, readComments: () => readonly Comment[]): ParsedFile {
	let manager: ScopeManager | undefined;
	let comments: readonly Comment[] | undefined;

	/** Loading scope analysis costs as much as starting Node, and many files are judged without it. */
	const scopes = (): ScopeManager => {
		if (!manager) {
			const {analyze} = require('@typescript-eslint/scope-manager') as typeof import('@typescript-eslint/scope-manager');
			manager = analyze(source.ast, {sourceType: 'module', lib: [], childVisitorKeys: visitorKeys});
		}

		return manager;
	};

	return {
		file: {...source, scopeOf: node => scopeOf(scopes(), node)},
		get comments() {
			comments ??= readComments();
			return comments;
		},
		declaredBy: node => scopes().getDeclaredVariables(node),
	};
}

/** As ESLint's `getScope`: the program itself is in the global scope, what stands in it is in the module's. */
function scopeOf(manager: ScopeManager, node: Node): Scope {
	const inner = node.type !== 'Program';
	for (let current: Node | undefined = node; current; current = current.parent) {
		const scope = manager.acquire(current, inner);
		if (scope) {
			return (scope.type === 'function-expression-name' ? scope.childScopes[0] : scope) as unknown as Scope;
		}
	}

	return manager.scopes[0] as unknown as Scope;
}
