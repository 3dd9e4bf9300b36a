import type {ConfigEntry, ConfigMapping, ConfigNode, ConfigScalar, ConfigValue} from '../../languages/config/tree.js';
import type {Node} from '../ast.js';
import type {SourceFile} from '../source-file.js';

/** The nodes of a configuration file by their type; none in a program. */
export function configNodesOf<T extends ConfigNode['type']>({nodes}: SourceFile, type: T): readonly Extract<ConfigNode, {type: T}>[] {
	return (nodes.get(type) ?? []) as never;
}

/** What is reported of a node are its place and the names around it, which nodes of every tree have. */
export function asNode(node: ConfigNode): Node {
	return node as unknown as Node;
}

export function isConfigNode(node: {readonly type: string}): boolean {
	return node.type.startsWith('Config');
}

/** The entry of a mapping that a value stands in, also through lists. */
export function entryAround(node: ConfigNode): ConfigEntry | undefined {
	for (let current = node.parent; current; current = current.parent) {
		if (current.type === 'ConfigEntry') {
			return current;
		}
	}

	return undefined;
}

/** The entries around a node, innermost first. */
export function * entriesAround(node: ConfigNode): Generator<ConfigEntry> {
	for (let entry = entryAround(node); entry; entry = entryAround(entry)) {
		yield entry;
	}
}

export function isKey(scalar: ConfigScalar): boolean {
	return scalar.parent?.type === 'ConfigEntry' && scalar.parent.key === scalar;
}

/** The member of a mapping whose key is one of these words. */
export function memberOf(mapping: ConfigMapping, words: ReadonlySet<string>): ConfigEntry | undefined {
	return mapping.entries.find(({key}) => words.has(key.text.toLowerCase()));
}

export function textOf(value: ConfigValue | undefined): string | undefined {
	return value?.type === 'ConfigScalar' ? value.text : undefined;
}
