import {createRequire} from 'node:module';
import type {Tree} from '@lezer/common';
import type {TSESTree} from '@typescript-eslint/utils';
import {link, maximumDepth} from '../../analysis/link.js';
import {createParsedFile, type Comment, type ParsedFile} from '../../analysis/parse.js';
import type {SourceFile} from '../../analysis/source-file.js';
import {DeepTreeError} from './lowering.js';
import {nestingDanger} from './nesting.js';
import {lowerProgram} from './program.js';

const require = createRequire(import.meta.url);

export type ParsedPython = ParsedFile & {
	/** Its parser could not read all of it, and went on behind the error. */
	readonly hasErrors: boolean;
};

/** Parses a module into the tree that an ECMAScript module of the same meaning would have; never throws for what it holds. */
export function parsePython(path: string, source: string, resolve: SourceFile['resolve']): ParsedPython | {readonly unread: string} {
	const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
	const danger = nestingDanger(text);
	if (danger !== undefined) {
		return {unread: danger};
	}

	try {
		// Most runs meet no Python.
		const {parser} = require('@lezer/python') as typeof import('@lezer/python');
		const tree = parser.parse(text);
		const ast = lowerProgram(text, tree.topNode) as unknown as TSESTree.Program;
		const nodes = link(ast, text);
		return nodes
			? Object.assign(createParsedFile({path, text, offset: 0, resolve, ast, nodes}, () => commentsOf(tree, text)), {hasErrors: hasErrors(tree)})
			: {unread: `its syntax tree is deeper than ${maximumDepth} levels`};
	} catch (error) {
		// The parser builds its own tree with as many calls as the tree is deep.
		if (error instanceof DeepTreeError || error instanceof RangeError) {
			return {unread: 'its syntax tree is too deep'};
		}

		throw error;
	}
}

function hasErrors(tree: Tree): boolean {
	const cursor = tree.cursor();
	do {
		if (cursor.type.isError) {
			return true;
		}
	} while (cursor.next());

	return false;
}

function commentsOf(tree: Tree, text: string): Comment[] {
	const comments: Comment[] = [];
	const cursor = tree.cursor();
	do {
		if (cursor.name === 'Comment') {
			comments.push({type: 'Line', value: text.slice(cursor.from + 1, cursor.to), range: [cursor.from, cursor.to]});
		}
	} while (cursor.next());

	return comments;
}
