import {lineStartsOf, placeIn} from '../../analysis/line-starts.js';
import type {Comment} from '../../analysis/parse.js';
import type {Loc} from '../../analysis/source-file.js';
import type {
	ConfigDocument, ConfigEntry, ConfigMapping, ConfigNode, ConfigScalar, ConfigSequence, ConfigValue, Range, ScalarStyle,
} from './tree.js';
import {shifted} from './tree.js';

type Bare<T> = Omit<T, 'loc' | 'parent'>;

/** Makes the nodes of one file, each with its place and its parent, and lists them by type as they are made. */
export class TreeBuilder {
	readonly text: string;
	readonly comments: Comment[] = [];
	readonly nodes = new Map<string, ConfigNode[]>();
	#lineStarts: readonly number[] | undefined;
	#offset = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** Runs a reader over a part of the text: the places that it gives count from there. */
	shifted<T>(offset: number, read: () => T): T {
		const before = this.#offset;
		this.#offset = before + offset;
		try {
			return read();
		} finally {
			this.#offset = before;
		}
	}

	scalar(place: Range, {text, style = 'plain', inner}: {readonly text?: string; readonly style?: ScalarStyle; readonly inner?: Range} = {}): ConfigScalar {
		const range = this.#shift(place);
		const within = inner ? this.#shift(inner) : range;
		return this.#add<ConfigScalar>({type: 'ConfigScalar', text: text ?? this.text.slice(...within), style, inner: within, range});
	}

	entry(key: ConfigScalar, value: ConfigValue | undefined, isDefault = false): ConfigEntry {
		const range: Range = [key.range[0], Math.max(key.range[1], value?.range[1] ?? 0)];
		return this.#add<ConfigEntry>({type: 'ConfigEntry', key, value, isDefault, symbol: key.text, range}, value ? [key, value] : [key]);
	}

	mapping(entries: readonly ConfigEntry[], place?: Range): ConfigMapping {
		return this.#add<ConfigMapping>({type: 'ConfigMapping', entries, range: place ? this.#shift(place) : around(entries)}, entries);
	}

	sequence(items: readonly ConfigValue[], place?: Range): ConfigSequence {
		return this.#add<ConfigSequence>({type: 'ConfigSequence', items, range: place ? this.#shift(place) : around(items)}, items);
	}

	document(body: readonly ConfigValue[], isLineBased: boolean): ConfigDocument {
		return this.#add<ConfigDocument>({type: 'ConfigDocument', body, comments: this.comments, tokens: [], isLineBased, range: [0, this.text.length]}, body);
	}

	/** @param value What stands between the marks of the comment. */
	comment(place: Range, value: string, type: Comment['type'] = 'Line'): void {
		this.comments.push({type, value, range: this.#shift(place)});
	}

	#shift(place: Range): Range {
		return shifted(place, this.#offset);
	}

	#add<T extends ConfigNode>(bare: Bare<T>, children: readonly ConfigNode[] = []): T {
		const [start, end] = bare.range;
		// Only ESLint asks for it, and of few nodes.
		const node = Object.defineProperty({...bare, parent: undefined}, 'loc', {
			enumerable: true,
			get: (): Loc => ({start: this.#position(start), end: this.#position(end)}),
		}) as unknown as T;
		for (const child of children) {
			child.parent = node;
		}

		const list = this.nodes.get(node.type);
		if (list) {
			list.push(node);
		} else {
			this.nodes.set(node.type, [node]);
		}

		return node;
	}

	#position(index: number): Loc['start'] {
		this.#lineStarts ??= lineStartsOf(this.text);
		const {line, column} = placeIn(this.#lineStarts, index);
		return {line: line + 1, column};
	}
}

function around(nodes: readonly ConfigNode[]): Range {
	return [nodes[0]?.range[0] ?? 0, nodes.at(-1)?.range[1] ?? 0];
}
