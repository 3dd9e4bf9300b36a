import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {exportOf} from '../../src/analysis/exports.js';
import {createProject} from '../../src/analysis/project.js';
import {parseImported} from '../../src/languages/parse-file.js';
import {temporaryTree} from '../scanner/temporary-tree.js';

/** Where `index.ts` of a tree gives a name, and which files were parsed for the answer. */
function lookUp(tree: Readonly<Record<string, string>>, name: string): {readonly in: string | undefined; readonly parsed: readonly string[]} {
	const root = temporaryTree(tree);
	mkdirSync(join(root, '.git'));
	writeFileSync(join(root, 'main.ts'), '');
	const parsed: string[] = [];
	const below = (path: string) => path.slice(path.indexOf(root) + root.length + 1);
	const project = createProject({
		parse(path, text) {
			parsed.push(below(path));
			return parseImported(path, text, project.resolveFrom(path));
		},
	});
	const index = project.resolveFrom(join(root, 'main.ts'))('./index');
	const found = index && exportOf(index, name);
	return {in: found && below(found.file.path), parsed: parsed.sort()};
}

const indexes = {
	'index.ts': `export * from './a'; export * from './b';`,
	'a/index.ts': `export * from './one'; export * from './two';`,
	'a/one.ts': 'export const one = 1;',
	'a/two.ts': 'export const two = 2;',
	'b/index.ts': `export * from './three';`,
	'b/three.ts': 'export const three = 3;',
};

describe('an index of indexes', () => {
	it('leads to a name, and nothing is parsed but the way there', () => {
		expect(lookUp(indexes, 'three')).toEqual({in: 'b/three.ts', parsed: ['b/index.ts', 'b/three.ts', 'index.ts']});
	});

	it('is not searched for what nobody mentions', () => {
		expect(lookUp(indexes, 'four')).toEqual({in: undefined, parsed: ['index.ts']});
	});

	it('is searched once when its files pass on each other', () => {
		expect(lookUp({
			'index.ts': `export * from './a'; export * from './b';`,
			'a.ts': `export * from './b'; export * from './index';`,
			'b.ts': `export * from './a'; export * from './c';`,
			'c.ts': 'export const three = 3;',
		}, 'three')).toMatchObject({in: 'c.ts'});
	});

	it('does not follow a name that is only mentioned', () => {
		expect(lookUp({...indexes, 'a/one.ts': '// three\nexport const one = 1;'}, 'three')).toMatchObject({in: 'b/three.ts'});
	});
});
