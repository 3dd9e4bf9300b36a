import type {ConfigMapping, ConfigNode} from '../../languages/config/tree.js';
import {textOf} from './nodes.js';

const kinds = new WeakMap<ConfigMapping, string | false>();

/** The kind, lower-cased, of the Kubernetes object that a node is part of. */
export function kubernetesKind(node: ConfigNode): string | undefined {
	for (let current = node.parent; current; current = current.parent) {
		const kind = current.type === 'ConfigMapping' && kindOf(current);
		if (kind !== false) {
			return kind;
		}
	}

	return undefined;
}

/** Asked for each entry, answered once for each mapping. */
function kindOf(mapping: ConfigMapping): string | false {
	let kind = kinds.get(mapping);
	if (kind === undefined) {
		const entry = mapping.entries.find(({key}) => key.text === 'kind');
		kind = entry && mapping.entries.some(({key}) => key.text === 'apiVersion') ? textOf(entry.value)?.toLowerCase() ?? '' : false;
		kinds.set(mapping, kind);
	}

	return kind;
}
