import {createRequire} from 'node:module';
import type {Document, ParsedNode, Scalar} from 'yaml';
import {withoutDescribedTypes} from './described-types.js';
import {readEmbedded, type ReaderFor} from './embedded.js';
import {maskTemplates} from './template-mask.js';
import type {Reader} from './reader.js';
import type {ConfigScalar, ConfigValue, Range, ScalarStyle} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

const require = createRequire(import.meta.url);
type Yaml = typeof import('yaml');

const styles: Readonly<Record<string, ScalarStyle>> = {QUOTE_DOUBLE: 'double', QUOTE_SINGLE: 'single', BLOCK_FOLDED: 'block', BLOCK_LITERAL: 'block'};
/** Tags that say of which type a value is, and do not compute it. */
const plainTag = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq|binary))$/;

/** YAML of any number of documents. Aliases are not followed: what they stand for is read where it is written. */
export const readYaml: Reader = (text, tree) => read(text, tree, noReader);

/** The same with the files in it that have a name. */
export function yamlReader(readerFor: ReaderFor): Reader {
	return (text, tree) => read(text, tree, readerFor);
}

const noReader: ReaderFor = () => undefined;

function read(text: string, tree: TreeBuilder, readerFor: ReaderFor): ReturnType<Reader> {
	const yaml = require('yaml') as Yaml;
	const masked = withoutDescribedTypes(maskTemplates(text));
	// The check for keys that are there twice takes time in the square of their number.
	const documents = yaml.parseAllDocuments(masked, {uniqueKeys: false, logLevel: 'silent', prettyErrors: false, keepSourceTokens: false, customTags: []});
	if (!Array.isArray(documents) || documents.some(({errors}) => errors.length > 0)) {
		return undefined;
	}

	noteComments(masked, text, tree, yaml);
	return (documents as readonly Document.Parsed[]).flatMap(({contents}) => {
		const value = contents && lower(contents, {yaml, text, tree, readerFor});
		return value ? [value] : [];
	});
}

interface Context {
	readonly yaml: Yaml;
	readonly text: string;
	readonly tree: TreeBuilder;
	readonly readerFor: ReaderFor;
}

function lower(node: ParsedNode, context: Context): ConfigValue | undefined {
	const {yaml, tree} = context;
	const range: Range = [node.range[0], node.range[1]];
	if (yaml.isMap(node)) {
		return tree.mapping(node.items.flatMap(({key, value}) => {
			// A key may be any value; one that is no text names nothing.
			const name = yaml.isScalar(key) ? scalar(key, context) : undefined;
			return name ? [tree.entry(name, yaml.isNode(value) ? embedded(name.text, value, context) ?? lower(value, context) : undefined)] : [];
		}), range);
	}

	if (yaml.isSeq(node)) {
		return tree.sequence(node.items.flatMap(item => lower(item, context) ?? []), range);
	}

	return yaml.isScalar(node) && node.range[1] > node.range[0] ? scalar(node, context) : undefined;
}

function embedded(name: string, value: ParsedNode, {yaml, text, tree, readerFor}: Context): ConfigValue | undefined {
	const isBlock = yaml.isScalar(value) && value.type === 'BLOCK_LITERAL' && name.includes('.');
	return isBlock ? readEmbedded(readerFor, name, blockOf(value, text), tree) : undefined;
}

/** The header of a block and its line end are no part of the text. */
function blockOf({range: [start, end]}: ParsedNode, text: string): Range {
	return [Math.min(end, text.indexOf('\n', start) + 1 || end), end];
}

function scalar(node: Scalar.Parsed, {text, tree}: Context): ConfigScalar {
	const range: Range = [node.range[0], node.range[1]];
	const style = styles[node.type ?? ''] ?? 'plain';
	const isComputed = node.tag !== undefined && !plainTag.test(node.tag);
	if (style === 'plain' || isComputed) {
		return tree.scalar(range, {style: isComputed ? 'expression' : 'plain'});
	}

	if (style === 'block') {
		return tree.scalar(range, {style, text: String(node.value), inner: blockOf(node, text)});
	}

	const inner: Range = [range[0] + 1, range[1] - 1];
	// Where a template was masked, only the raw text tells what stands there.
	const raw = text.slice(...inner);
	return tree.scalar(range, {style, inner, text: /\{\{|<%/.test(raw) ? raw : String(node.value)});
}

function noteComments(masked: string, text: string, tree: TreeBuilder, {Lexer}: Yaml): void {
	// The parser keeps comments without their places. Only directives are asked for, so most files need no second look.
	if (!text.includes('jwt-secrets')) {
		return;
	}

	let start = 0;
	let isScalar = false;
	for (const token of new Lexer().lex(masked)) {
		// Marks of the lexer that stand for nothing in the text; one of them announces a scalar, which may begin with `#`.
		if (token === '\u{2}' || token === '\u{18}' || token === '\u{1F}') {
			isScalar = token === '\u{1F}';
			continue;
		}

		if (token.startsWith('#') && !isScalar) {
			tree.comment([start, start + token.length], text.slice(start + 1, start + token.length));
		}

		isScalar = false;
		start += token.length;
	}
}
