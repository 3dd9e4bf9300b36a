import type {TSESLint, TSESTree} from '@typescript-eslint/utils';
import type {Position, Span} from '../finding.js';
import {children, type Node} from './ast.js';
import {lineStartsOf, placeIn} from './line-starts.js';

export type Scope = TSESLint.Scope.Scope;
export type Variable = TSESLint.Scope.Variable;

/** ESLint's locations: lines count from 1, columns from 0. */
export interface Loc {
	readonly start: TSESTree.Position;
	readonly end: TSESTree.Position;
}

/** Which files are worth parsing. */
export type Wanted = (text: string, path: string) => boolean;

export interface Resolve {
	/** The file that an import means, if it is one that we may read; with `wanted`, only if its text is worth parsing. */
	(specifier: string, wanted?: Wanted): SourceFile | undefined;
	/** Its path, without reading it. `findings` are what is kept about files by their paths: emptied when a file changes. */
	readonly pathOf?: (specifier: string, findings?: Map<string, unknown>) => string | undefined;
	/** The text of a file that `pathOf` gave, and what the imports in it mean. */
	readonly read?: (path: string) => {readonly text: string; readonly resolve: Resolve} | undefined;
	/** Whether it would be parsed, without parsing it. */
	readonly leads?: (specifier: string, wanted: Wanted) => boolean;
}

/** One parsed file, whoever parsed it: ESLint for the file being linted, our own parser for the files that it imports. */
export interface SourceFile {
	/** Absolute path. */
	readonly path: string;
	readonly text: string;
	readonly ast: TSESTree.Program;
	/** Characters put before the real text so that it parses (JSON is read as an expression). */
	readonly offset: number;
	readonly scopeOf: (node: Node) => Scope;
	readonly resolve: Resolve;
	readonly nodes: NodeIndex;
	/** Of configuration: names that programs of the same repository make JWT keys of, where the host has seen them. */
	readonly keyNames?: ReadonlySet<string>;
}

/** A language whose trees are made to look like ECMAScript's, and what is its own. */
export type Dialect = 'python';

export function dialectOf({ast}: Pick<SourceFile, 'ast'>): Dialect | undefined {
	return (ast as {readonly dialect?: Dialect}).dialect;
}

export type NodeIndex = ReadonlyMap<string, readonly Node[]>;

/** All nodes by type, in source order: one walk serves every question. */
export function indexNodes(ast: TSESTree.Program): NodeIndex {
	const index = new Map<string, Node[]>();
	const stack: Node[] = [ast];
	for (let node = stack.pop(); node; node = stack.pop()) {
		const list = index.get(node.type);
		if (list) {
			list.push(node);
		} else {
			index.set(node.type, [node]);
		}

		stack.push(...children(node).reverse());
	}

	return index;
}

export function nodesOf<T extends TSESTree.AST_NODE_TYPES | `${TSESTree.AST_NODE_TYPES}`>(
	file: SourceFile,
	...types: T[]
): readonly Extract<Node, {type: T | `${T}`}>[] {
	const [type] = types;
	return (types.length === 1 && type !== undefined ? file.nodes.get(type) ?? [] : types.flatMap(each => file.nodes.get(each) ?? [])) as never;
}

/** What a variable is declared with, when it is declared once and under its plain name. */
export function onlyInitOf(variable: Variable | undefined): TSESTree.Expression | null | undefined {
	const [only, ...others] = variable?.defs ?? [];
	return only?.type === 'Variable' && only.node.id.type === 'Identifier' && others.length === 0 ? only.node.init : undefined;
}

/** What an identifier refers to, from the place where it stands. */
export function variableOf(file: SourceFile, identifier: {readonly name: string} & Node): Variable | undefined {
	let scope: Scope | null = file.scopeOf(identifier);
	while (scope) {
		const variable = scope.set.get(identifier.name);
		if (variable) {
			return variable;
		}

		scope = scope.upper;
	}

	return undefined;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** Where a range of characters stands in the real file. */
export function spanOf(file: SourceFile, range: readonly [number, number]): Span {
	return {start: positionOf(file, range[0]), end: positionOf(file, range[1])};
}

/** The same as ESLint has it. */
export function locOf(file: SourceFile, range: readonly [number, number]): Loc {
	const {start, end} = spanOf(file, range);
	return {start: {line: start.line, column: start.column - 1}, end: {line: end.line, column: end.column - 1}};
}

function positionOf(file: SourceFile, index: number): Position {
	let starts = lineStarts.get(file);
	if (!starts) {
		starts = lineStartsOf(file.text);
		lineStarts.set(file, starts);
	}

	const {line, column} = placeIn(starts, index);
	return {line: line + 1, column: column + 1 - (line === 0 ? file.offset : 0)};
}
