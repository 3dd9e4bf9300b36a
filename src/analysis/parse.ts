import {createRequire} from 'node:module';
import {extname} from 'node:path';
import type {ScopeManager} from '@typescript-eslint/scope-manager';
import {visitorKeys} from '@typescript-eslint/visitor-keys';
import type {TSESTree} from '@typescript-eslint/utils';
import {parseSync} from 'oxc-parser';
import {children, type Node} from './ast.js';
import {indexNodes, type Scope, type SourceFile, type Variable} from './source-file.js';

/** oxc-parser ends the process, without an exception, at about 5,000 levels in a worker: stay far below. */
const maximumNesting = 1000;

export type Comment = {readonly type: 'Line' | 'Block'; readonly value: string; readonly range: readonly [number, number]};

export interface ParsedFile {
	readonly file: SourceFile;
	readonly comments: readonly Comment[];
	/** The variables that a node declares. */
	readonly declaredBy: (node: Node) => readonly Variable[];
}

export type Parsed = ParsedFile | {readonly unread: string};

type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'json';

/** File endings that are parsed, each with how oxc is asked to read it. */
const languages: Readonly<Record<string, Language>> = {
	'.js': 'jsx', '.jsx': 'jsx', '.mjs': 'jsx', '.cjs': 'jsx',
	'.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx', '.json': 'json',
};

export function isParsable(path: string): boolean {
	return extname(path).toLowerCase() in languages;
}

/** Parses one file; says why when it cannot be read, and never throws for what a file holds. */
export function parse(path: string, source: string, resolve: SourceFile['resolve']): Parsed {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	const language = languages[extname(path).toLowerCase()] ?? 'ts';
	const depth = nestingOf(text);
	if (depth > maximumNesting) {
		return {unread: `nested ${depth} levels deep, more than ${maximumNesting}`};
	}

	if (language === 'json') {
		return parseAs(path, `(${text.trimEnd()}\n)`, 'js', resolve, 1);
	}

	const first = parseAs(path, text, language, resolve, 0);
	if (!('unread' in first)) {
		return first;
	}

	// Flow types, a `.ts` that holds JSX and the like: the wider grammar reads most of them.
	for (const retry of ['tsx', 'ts'] as const) {
		if (retry !== language) {
			const next = parseAs(path, text, retry, resolve, 0);
			if (!('unread' in next)) {
				return next;
			}
		}
	}

	return first;
}

function parseAs(path: string, text: string, lang: Exclude<Language, 'json'>, resolve: SourceFile['resolve'], offset: number): Parsed {
	let result;
	try {
		// A path says nothing about the grammar that `lang` does not; `x` keeps a hostile name away from the parser.
		result = parseSync('x', text, {lang, astType: 'ts', range: true, preserveParens: false, sourceType: 'unambiguous'});
	} catch {
		return {unread: 'the parser gave up'};
	}

	const error = result.errors.find(candidate => candidate.severity === 'Error');
	if (error) {
		const at = error.labels[0]?.start ?? 0;
		const line = text.slice(0, at).split('\n').length;
		return {unread: `a syntax error in line ${line}`};
	}

	const ast = result.program as unknown as TSESTree.Program;
	linkParents(ast);
	let comments: readonly Comment[] | undefined;
	const scopes = lazyScopes(ast);
	return {
		file: createSourceFile(path, text, ast, resolve, offset, scopes),
		get comments() {
			comments ??= result.comments.map(({type, value, start, end}) => ({type, value, range: [start, end]}));
			return comments;
		},
		declaredBy: node => scopes().getDeclaredVariables(node) as unknown as readonly Variable[],
	};
}

function linkParents(ast: TSESTree.Program): void {
	const stack: Node[] = [ast];
	for (let node = stack.pop(); node; node = stack.pop()) {
		for (const child of children(node)) {
			(child as {parent: Node}).parent = node;
			stack.push(child);
		}
	}
}

const require = createRequire(import.meta.url);

/** Loading scope analysis costs as much as starting Node, and many files are judged without it. */
function lazyScopes(ast: TSESTree.Program): () => ScopeManager {
	let manager: ScopeManager | undefined;
	return () => {
		if (!manager) {
			const {analyze} = require('@typescript-eslint/scope-manager') as typeof import('@typescript-eslint/scope-manager');
			manager = analyze(ast, {sourceType: 'module', lib: [], childVisitorKeys: visitorKeys as never});
		}

		return manager;
	};
}

function createSourceFile(
	path: string,
	text: string,
	ast: TSESTree.Program,
	resolve: SourceFile['resolve'],
	offset: number,
	scopes: () => ScopeManager,
): SourceFile {
	let nodes: SourceFile['nodes'] | undefined;
	return {
		path, text, ast, offset, resolve,
		get nodes() {
			nodes ??= indexNodes(ast);
			return nodes;
		},
		scopeOf(node) {
			const manager = scopes();
			// As in ESLint: the program itself is in the global scope, what stands in it is in the module's.
			const inner = node.type !== 'Program';
			for (let current: Node | undefined = node; current; current = current.parent) {
				const scope = manager.acquire(current, inner);
				if (scope) {
					return (scope.type === 'function-expression-name' ? scope.childScopes[0] : scope) as unknown as Scope;
				}
			}

			return manager.scopes[0] as unknown as Scope;
		},
	};
}

/**
 * How deep brackets and template substitutions nest. Counts brackets in strings and comments too: too high is safe,
 * too low would end the process.
 */
export function nestingOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 40 || code === 91 || code === 123) {
			depth++;
			if (depth > deepest) {
				deepest = depth;
			}
		} else if ((code === 41 || code === 93 || code === 125) && depth > 0) {
			depth--;
		}
	}

	return deepest;
}
