import {createRequire} from 'node:module';
import type {AST} from 'toml-eslint-parser';
import type {Reader} from './reader.js';
import type {ConfigEntry, ConfigValue, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

const require = createRequire(import.meta.url);

export const readToml: Reader = (text, tree) => {
	const {parseTOML} = require('toml-eslint-parser') as typeof import('toml-eslint-parser');
	const program = parseTOML(text);
	for (const {range, value} of program.comments) {
		tree.comment([range[0], range[1]], value);
	}

	return program.body.map(top => tree.mapping(top.body.flatMap(part => part.type === 'TOMLTable'
		? nested(part.key, (): ConfigValue => tree.mapping(part.body.map(pair => entryOf(pair, text, tree)), place(part)), tree)
		: [entryOf(part, text, tree)]), place(top)));
};

function place({range}: AST.TOMLNode): Range {
	return [range[0], range[1]];
}

function entryOf({key, value}: AST.TOMLKeyValue, text: string, tree: TreeBuilder): ConfigEntry {
	const [entry] = nested(key, () => lower(value, text, tree), tree);
	return entry;
}

/** `a.b = c` is `c` under `b` under `a`. */
function nested({keys}: AST.TOMLKey, value: () => ConfigValue, tree: TreeBuilder): [ConfigEntry] {
	const [first, ...rest] = keys.toReversed();
	let current = entry(first, value());
	for (const key of rest) {
		current = entry(key, tree.mapping([current]));
	}

	return [current];

	function entry(key: AST.TOMLBare | AST.TOMLQuoted | undefined, inner: ConfigValue): ConfigEntry {
		const range: Range = key ? place(key) : inner.range;
		const name = key?.type === 'TOMLQuoted' ? key.value : key?.name ?? '';
		return tree.entry(tree.scalar(range, {text: name}), inner);
	}
}

function lower(node: AST.TOMLContentNode, text: string, tree: TreeBuilder): ConfigValue {
	switch (node.type) {
		case 'TOMLArray': {
			return tree.sequence(node.elements.map(element => lower(element, text, tree)), place(node));
		}

		case 'TOMLInlineTable': {
			return tree.mapping(node.body.map(pair => entryOf(pair, text, tree)), place(node));
		}

		default: {
			const [start, end] = place(node);
			const quotes = node.kind === 'string' ? node.multiline ? 3 : 1 : 0;
			return tree.scalar([start, end], {
				text: node.kind === 'string' ? node.value : text.slice(start, end),
				style: quotes === 0 ? 'plain' : text[start] === '\'' ? 'single' : 'double',
				inner: [start + quotes, end - quotes],
			});
		}
	}
}
