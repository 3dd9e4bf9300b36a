import {describe, expect, test} from 'vitest';
import {answersOf} from '../../../src/analysis/answers.js';
import {keyOf, type Node} from '../../../src/analysis/ast.js';
import {readOf} from '../../../src/analysis/environment.js';
import {exposedOf} from '../../../src/analysis/exposures.js';
import {holesOf} from '../../../src/analysis/secrets.js';
import {sinksOf, type Shown} from '../../../src/analysis/sinks.js';
import {nodesOf, type SourceFile} from '../../../src/analysis/source-file.js';
import {tablesOf} from '../../../src/analysis/tables.js';
import {originsOf} from '../../../src/analysis/trace.js';
import {exposures} from '../../../src/knowledge/bundlers.js';
import {environments} from '../../../src/knowledge/environments.js';
import {generators} from '../../../src/knowledge/generators.js';
import {handlers} from '../../../src/knowledge/handlers.js';
import {readers} from '../../../src/knowledge/readers.js';
import {schemas} from '../../../src/knowledge/schemas.js';
import {sharedObjects} from '../../../src/knowledge/shared-objects.js';
import {sinks} from '../../../src/knowledge/sinks.js';
import {transforms} from '../../../src/knowledge/transforms.js';
import {parseImported} from '../../../src/languages/parse-file.js';

const tables = tablesOf();

describe('every row', () => {
	const rows = Object.entries({environments, readers, schemas, transforms, generators, sinks, handlers, exposures, sharedObjects})
		.flatMap(([table, list]) => list.map((row, index) => ({name: `${table} ${index}`, row})));

	test.each(rows)('$name says how we know', ({row: {source}}) => {
		expect(source).toMatch(/^https:|: run\b|^ECMA-262|\bhttps:/);
	});

	test.each(rows.filter(({row}) => 'examples' in row))('$name has an example', ({row}) => {
		expect('examples' in row && row.examples.length).toBeGreaterThan(0);
	});

	const callees = rows.flatMap(({name, row}) => ('callees' in row ? row.callees ?? [] : []).map(callee => ({name, callee})));
	test.each(callees)('$name: $callee is a callee', ({callee}) => {
		expect(callee).toMatch(/^(?:new(?: [\w$.]+)?|\(\)|[\w$.]+)(?:\(\))*(?:\.[\w$]+)*(?:#[\w$]*)?$/);
	});
});

describe.each(environments.map(row => ({name: `${row.module ?? ''} ${row.path}`, row})))('environment $name', ({row}) => {
	test.each(row.examples)('$code', ({code, reads}) => {
		expect(readsOf(parsed(code, fileFor(row.module)))).toEqual(reads);
	});
});

describe.each(readers.map(row => ({name: row.paths?.[0] ?? row.modules?.[0], row})))('reader $name', ({row}) => {
	test.each(row.examples)('$code', ({code, reads, defaults}) => {
		const file = parsed(code, fileFor(row.modules?.[0]));
		const reading = row.byMember ? nodesOf(file, 'MemberExpression') : nodesOf(file, 'CallExpression', 'NewExpression', 'LogicalExpression');
		const origins = reading.flatMap(node => originsOf(tables, file, node));
		expect(unique(origins.flatMap(origin => origin.kind === 'setting' ? [origin.name] : []))).toEqual(reads);
		expect(textsOf(file, origins.flatMap(({kind, behind, node}) => kind === 'text' && behind ? [node] : []))).toEqual(defaults);
	});
});

describe.each(schemas.map(row => ({name: row.modules[0], row})))('schema $name', ({row}) => {
	test.each(row.examples)('$code', ({code, defaults}) => {
		const file = parsed(code, fileFor(row.modules[0]));
		expect(textsOf(file, holesOf(tables, file).map(({at}) => at.node))).toEqual(defaults);
	});
});

describe.each(sharedObjects.map(row => ({name: row.paths[0], row})))('shared object $name', ({row}) => {
	test.each(row.examples)('$code', ({code, found}) => {
		const file = parsed(code, 'src/index.ts');
		const probes = nodesOf(file, 'CallExpression').filter(({callee}) => callee.type === 'Identifier' && callee.name === 'probe');
		const origins = probes.flatMap(({arguments: [argument]}) => argument ? originsOf(tables, file, argument) : []);
		expect(origins.map(({kind, behind}) => ({kind, behind}))).toEqual(found.map(() => ({kind: 'text', behind: undefined})));
		expect(textsOf(file, origins.map(({node}) => node))).toEqual(found);
	});
});

describe.each(sinks.map(row => ({name: `${row.kind} ${row.modules?.[0] ?? row.receivers?.[0] ?? row.callees?.[0] ?? ''}`, row})))('sink $name', ({row}) => {
	test.each(row.examples)('$code', ({code, shown}) => {
		const file = parsed(code, fileFor(row.modules?.[0]));
		expect(textsOf(file, [...sinksOf(file)].filter(({kind}) => kind === row.kind).map(({node}) => node))).toEqual(shown);
	});
});

describe.each(handlers.map(row => ({name: row.modules?.[0] ?? row.receivers?.[0] ?? row.exports?.[0] ?? row.members?.[0], row})))('handler $name', ({row}) => {
	test.each(row.examples)('$code', ({code, file: path, shown}) => {
		const file = parsed(code, path ?? fileFor(row.modules?.[0]));
		expect(textsOf(file, [...answersOf(file)].flatMap(answer => sentBy(answer)))).toEqual(shown);
	});
});

describe.each(exposures.map(row => ({name: row.keys?.[0] ?? row.callees?.[0] ?? row.assigned?.[0], row})))('exposure $name', ({row}) => {
	test.each(row.examples)('$code', ({code, file: path, exposed}) => {
		const file = parsed(code, path);
		expect(textsOf(file, [...exposedOf(tables, file)].map(({node}) => node))).toEqual(exposed);
	});
});

/** Modules of Python have names of their own. */
function fileFor(module: string | undefined): string {
	return module?.startsWith('py:') ? 'src/main.py' : 'src/index.ts';
}

function parsed(code: string, path: string): SourceFile {
	const result = parseImported(`/example/${path}`, code, () => undefined);
	if ('unread' in result) {
		throw new Error(`${result.unread}: ${code}`);
	}

	return result.file;
}

/** The variables that a file reads: members, parts of a pattern, and what it imports under a name. */
function readsOf(file: SourceFile): string[] {
	const places: Node[] = [
		...nodesOf(file, 'MemberExpression'),
		...nodesOf(file, 'ImportSpecifier').map(({local}) => local),
		...nodesOf(file, 'Property').flatMap(({parent, value}) => parent.type === 'ObjectPattern' ? [value] : []),
	];
	const reads = places.toSorted((left, right) => left.range[0] - right.range[0]).flatMap(place => {
		if (place.parent?.type === 'MemberExpression' && place.parent.object === place) {
			return [];
		}

		const read = readOf(tables, file, place);
		const [origin] = read || place.type === 'MemberExpression' ? [] : originsOf(tables, file, place);
		return read?.name ?? (origin?.kind === 'variable' ? origin.name : []);
	});
	return unique(reads);
}

/** The members of an answer that are sent, or all of it. */
function sentBy({node, members}: Shown): Node[] {
	if (!members || node.type !== 'ObjectExpression') {
		return [node];
	}

	return node.properties.flatMap(property => property.type === 'Property' && members.includes(keyOf(property) ?? '') ? [property.value] : []);
}

/** The source text of nodes, in source order, each once. */
function textsOf(file: SourceFile, nodes: readonly Node[]): string[] {
	return [...new Set(nodes)].toSorted((left, right) => left.range[0] - right.range[0]).map(({range}) => file.text.slice(...range));
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)];
}
