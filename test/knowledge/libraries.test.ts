import {describe, expect, test} from 'vitest';
import type {Node} from '../../src/analysis/ast.js';
import {keyUsesOf} from '../../src/analysis/key-uses.js';
import {stepsOf} from '../../src/analysis/origin.js';
import type {SourceFile} from '../../src/analysis/source-file.js';
import {tablesOf} from '../../src/analysis/tables.js';
import {originsOf} from '../../src/analysis/trace.js';
import {decorators, libraries} from '../../src/knowledge/libraries/index.js';
import {parseImported} from '../../src/languages/parse-file.js';

const rows = [
	...libraries.map(row => ({name: row.modules[0], row})),
	...decorators.map(row => ({name: row.path, row})),
];

describe.each(rows)('$name', ({name, row: {examples, source}}) => {
	test('says how we know, and shows it', () => {
		expect(source).toMatch(/\d|https:|README/);
		expect(examples.length).toBeGreaterThan(0);
	});

	test.each(examples)('$code', ({code, keys}) => {
		expect(keysOf(code, keys, name.startsWith('py:') ? '/example/main.py' : '/example/index.ts')).toEqual(keys);
	});
});

/** The keys that the analysis finds in a program, as source text in source order; what is not expected too. */
function keysOf(code: string, expected: readonly string[], path: string): string[] {
	const file = parsed(code, path);
	const tables = tablesOf();
	const found = new Map<number, string>();
	for (const use of keyUsesOf(tables, file)) {
		for (const {kind, node, route} of originsOf(tables, file, use.node, use.access)) {
			const key = [...stepsOf(route)].map(step => step.node).find(step => expected.includes(textOf(file, step)));
			// An unexpected key fails, but what leads to no value that a rule could report is none.
			if (key ?? !['object', 'function', 'parameter', 'unknown'].includes(kind)) {
				const {range} = key ?? node;
				found.set(range[0], file.text.slice(...range));
			}
		}
	}

	return [...found].sort(([left], [right]) => left - right).map(([, text]) => text);
}

function textOf(file: SourceFile, node: Node): string {
	return file.text.slice(...node.range);
}

function parsed(code: string, path: string): SourceFile {
	const result = parseImported(path, code, () => undefined);
	if ('unread' in result) {
		throw new Error(`${result.unread}: ${code}`);
	}

	return result.file;
}
