import {describe, expect, test} from 'vitest';
import {stepsOf} from '../../src/analysis/origin.js';
import {parsePosition} from '../../src/analysis/position.js';
import type {SourceFile} from '../../src/analysis/source-file.js';
import {tablesOf} from '../../src/analysis/tables.js';
import {originsOf} from '../../src/analysis/trace.js';
import {configFiles, type ConfigFileRow} from '../../src/knowledge/config-files.js';
import {parseImported} from '../../src/languages/parse-file.js';

describe.each(configFiles.map(row => ({name: row.source, row})))('$name', ({row}) => {
	test.each(row.examples)('$path: $code', ({path, code, keys}) => {
		expect(keysOf(row, path, code, keys)).toEqual(keys);
	});
});

function keysOf(row: ConfigFileRow, path: string, code: string, expected: readonly string[]): string[] {
	if (!row.path.test(path) || row.mentions?.test(code) === false) {
		return [];
	}

	const file = parsed(path, code);
	if (!(row.beside ?? []).every(member => routesTo(file, member).length > 0) || (row.unless ?? []).some(member => isThere(file, member))) {
		return [];
	}

	// Several origins of one expression, such as a variable and its default, are one key.
	return [...new Set(row.keys.flatMap(key => routesTo(file, key)).map(route => route.find(text => expected.includes(text)) ?? 'another key'))];
}

function isThere(file: SourceFile, member: string): boolean {
	const {steps} = parsePosition(`0.${member}`);
	return originsOf(tablesOf(), file, file.ast, ['default', ...steps]).some(({node}) => node.type !== 'Program');
}

/** For each value that a member of the export may have: the source text of the expressions that it goes through. */
function routesTo(file: SourceFile, member: string): string[][] {
	const {steps} = parsePosition(`0.${member}`);
	return [['default', ...steps], ['default', '()', ...steps]]
		.flatMap(access => originsOf(tablesOf(), file, file.ast, access))
		.filter(({kind}) => kind !== 'unknown' && kind !== 'function')
		.map(({route}) => [...stepsOf(route)].map(({node}) => file.text.slice(...node.range)));
}

function parsed(path: string, code: string): SourceFile {
	const result = parseImported(`/example/${path}`, code, () => undefined);
	if ('unread' in result) {
		throw new Error(`${result.unread}: ${code}`);
	}

	return result.file;
}
