import {createRequire} from 'node:module';
import type {Property} from 'dockerfile-ast';
import type {Range as LineRange} from 'vscode-languageserver-types';
import {linesOf} from './lines-of.js';
import type {Reader} from './reader.js';
import type {ConfigEntry, Range} from './tree.js';
import type {TreeBuilder} from './tree-builder.js';

const require = createRequire(import.meta.url);

/** Instructions whose arguments a shell is given, or that hold such texts. */
const commands = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL']);

/** Dockerfiles: `ENV` in both forms, `ARG`, which acts when the build sets nothing else, and what `RUN` executes. */
export const readDockerfile: Reader = (text, tree) => {
	const {DockerfileParser} = require('dockerfile-ast') as typeof import('dockerfile-ast');
	const file = DockerfileParser.parse(text);
	const starts = [...linesOf(text)].map(({start}) => start);
	const rangeOf = ({start, end}: LineRange): Range => [(starts[start.line] ?? 0) + start.character, (starts[end.line] ?? text.length) + end.character];
	for (const comment of file.getComments()) {
		const [start, end] = rangeOf(comment.getRange());
		tree.comment([start, end], text.slice(start + 1, end));
	}

	const property = (found: Property | null, isDefault: boolean): ConfigEntry[] => found ? entryOf(found, isDefault, rangeOf, text, tree) : [];
	const entries = [
		...file.getENVs().flatMap(instruction => instruction.getProperties().flatMap(found => property(found, false))),
		...file.getInstructions().flatMap(instruction => {
			const given = commands.has(instruction.getKeyword()) ? instruction.getArgumentsRange() : null;
			return given ? [tree.entry(tree.scalar(rangeOf(instruction.getInstructionRange())), tree.scalar(rangeOf(given), {style: 'script'}))] : [];
		}),
		...file.getARGs().flatMap(instruction => property(instruction.getProperty(), true)),
	];
	return [tree.mapping(entries, [0, text.length])];
};

function entryOf(property: Property, isDefault: boolean, rangeOf: (range: LineRange) => Range, text: string, tree: TreeBuilder): ConfigEntry[] {
	const value = property.getValueRange();
	const key = tree.scalar(rangeOf(property.getNameRange()));
	if (!value) {
		return [tree.entry(key, undefined, isDefault)];
	}

	const [start, end] = rangeOf(value);
	const quote = text[start];
	const isQuoted = end - start > 1 && (quote === '"' || quote === '\'') && text[end - 1] === quote;
	return [tree.entry(key, tree.scalar([start, end], isQuoted
		? {style: quote === '"' ? 'double' : 'single', inner: [start + 1, end - 1], text: property.getValue() ?? ''}
		: {}), isDefault)];
}
