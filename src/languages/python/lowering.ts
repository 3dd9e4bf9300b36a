import type {SyntaxNode} from '@lezer/common';
import type {RawNode} from './raw-node.js';
import type {ScopeStack} from './scopes.js';

/** What the parts of the lowering ask of each other. */
export interface Lowering {
	readonly text: string;
	readonly scopes: ScopeStack;
	readonly expression: (node: SyntaxNode) => RawNode;
	/** A name, member or list of them that is given a value. */
	readonly target: (node: SyntaxNode) => RawNode;
	/** Several values with commas between them are a tuple. */
	readonly tuple: (parts: readonly SyntaxNode[]) => RawNode;
	readonly functionOf: (node: SyntaxNode, kind: FunctionKind) => RawNode;
	readonly type: (node: SyntaxNode) => RawNode | undefined;
	/** What stands in a `Body`. */
	readonly statements: (body: SyntaxNode) => RawNode[];
}

export type FunctionKind = 'FunctionDeclaration' | 'FunctionExpression' | 'Method' | 'StaticMethod';

/** The tree is deeper than what reads it can bear. */
export class DeepTreeError extends Error {}
