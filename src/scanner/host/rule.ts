import type {Comment} from '../../analysis/parse.js';
import type {Node} from '../../analysis/ast.js';

export type Severity = 1 | 2;

/** What the host reads of an ordinary ESLint rule. The context that it passes holds what every host has, not all of ESLint's. */
export interface Rule {
	readonly meta?: {
		readonly messages?: Readonly<Record<string, string>>;
		readonly defaultOptions?: readonly unknown[];
		readonly schema?: unknown;
		readonly fixable?: string;
		readonly hasSuggestions?: boolean;
	};
	create(context: never): Readonly<Record<string, unknown>>;
}

/** A rule as the scanner's configuration has it. One that is off stays listed: a comment in a file may switch it on. */
export interface ConfiguredRule {
	/** With the plugin's prefix. */
	readonly id: string;
	readonly rule: Rule;
	readonly severity: 0 | Severity;
	readonly options?: readonly unknown[];
}

export interface Fix {
	readonly range: readonly [number, number];
	readonly text: string;
}

export interface Suggestion {
	readonly desc: string;
	readonly fix: Fix;
	readonly messageId?: string;
	readonly data?: Readonly<Record<string, unknown>>;
}

/** A directive that switched a message off, as SARIF wants it. */
export interface Suppression {
	readonly kind: 'directive';
	readonly justification: string;
}

/** A message as ESLint gives it: lines and columns count from 1. Suppressed ones stay in the list and say so. */
export interface Message {
	readonly ruleId: string | null;
	readonly severity: Severity;
	readonly message: string;
	readonly messageId?: string;
	readonly line: number;
	readonly column: number;
	readonly endLine?: number;
	readonly endColumn?: number;
	readonly fix?: Fix;
	readonly suggestions?: readonly Suggestion[];
	readonly suppressions?: readonly Suppression[];
	/** The file's own configuration cannot be read. */
	readonly fatal?: true;
}

export type Reportable = Node | SourceComment;

/** A comment as ESLint's `SourceCode` lists it; the first line of a script is one of its own. */
export type SourceComment = Omit<Comment, 'type'> & {readonly type: Comment['type'] | 'Shebang'};
