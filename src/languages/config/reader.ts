import type {ConfigValue} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

/** Reads one format; `undefined` when the text is none of it. It may throw for what a text holds, and for deep nesting. */
export type Reader = (text: string, tree: TreeBuilder) => readonly ConfigValue[] | undefined;
