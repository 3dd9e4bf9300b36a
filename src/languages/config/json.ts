import {createRequire} from 'node:module';
import type {Node as JsonNode, ParseError} from 'jsonc-parser';
import type {Reader} from './reader.js';
import type {ConfigEntry, ConfigValue, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';
import {readYaml} from './yaml.js';

const require = createRequire(import.meta.url);

const stringOrComment = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^]*?\*\//g;

/** JSON, also with comments and trailing commas. */
export const readJson: Reader = (text, tree) => {
	const {parseTree, visit} = require('jsonc-parser') as typeof import('jsonc-parser');
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, {allowTrailingComma: true, allowEmptyContent: true});
	if (errors.length > 0) {
		// What JSON5 adds is YAML too, but for its comments.
		return readYaml(text.replaceAll(stringOrComment, part => /^\/[/*]/.test(part) ? part.replaceAll(/[^\n\r]/g, ' ') : part), tree);
	}

	if (/\/[/*]/.test(text)) {
		visit(text, {
			onComment(start, length) {
				const raw = text.slice(start, start + length);
				const isBlock = raw.startsWith('/*');
				tree.comment([start, start + length], raw.slice(2, isBlock ? -2 : undefined), isBlock ? 'Block' : 'Line');
			},
		});
	}

	return root ? [lower(root, text, tree)] : [];
};

function lower(node: JsonNode, text: string, tree: TreeBuilder): ConfigValue {
	const range: Range = [node.offset, node.offset + node.length];
	switch (node.type) {
		case 'object': {
			return tree.mapping((node.children ?? []).flatMap(property => entryOf(property, text, tree)), range);
		}

		case 'array': {
			return tree.sequence((node.children ?? []).map(child => lower(child, text, tree)), range);
		}

		default: {
			const isText = node.type === 'string';
			return tree.scalar(range, {
				text: isText ? String(node.value) : text.slice(...range),
				style: isText ? 'double' : 'plain',
				...isText && {inner: [range[0] + 1, range[1] - 1] as const},
			});
		}
	}
}

function entryOf(property: JsonNode, text: string, tree: TreeBuilder): ConfigEntry[] {
	const [key, value] = property.children ?? [];
	if (!key) {
		return [];
	}

	const range: Range = [key.offset, key.offset + key.length];
	const name = tree.scalar(range, {text: String(key.value), style: 'double', inner: [range[0] + 1, range[1] - 1]});
	return [tree.entry(name, value && lower(value, text, tree))];
}
