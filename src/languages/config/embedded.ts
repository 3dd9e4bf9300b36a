import type {Reader} from './reader.js';
import type {ConfigValue} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

/** Which reader reads a file of this name, where there is one. */
export type ReaderFor = (name: string) => Reader | undefined;

/** The file that a text is which stands under a file's name, as in a ConfigMap: `application.yml: |`. */
export function readEmbedded(readerFor: ReaderFor, name: string, [start, end]: readonly [number, number], tree: TreeBuilder): ConfigValue | undefined {
	const reader = readerFor(name);
	try {
		// It is indented as a whole, so that it is one document: a `---` in it is none at the start of its line.
		return reader && tree.shifted(start, () => reader(tree.text.slice(start, end), tree))?.[0];
	} catch {
		// It is only a text then.
		return undefined;
	}
}
