import {dirname, join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Filter} from '../../src/scanner/filter.js';
import {exportKeys, importKeys} from '../../src/scanner/imports.js';

/** What matters when `wrapper` stands in one file, and the others name no library. */
function importersOf(wrapper: string, others: Readonly<Record<string, string>>): string[] {
	const filter = new Filter();
	for (const [path, text] of Object.entries(others)) {
		filter.take(path, importKeys(path, text));
	}

	filter.offer(wrapper);
	return filter.importers();
}

describe('a file matters when it imports a wrapper', () => {
	it.each([
		['a relative path', '/r/auth/sign.ts', `import {sign} from './auth/sign';`],
		['a path with the ending that TypeScript asks for', '/r/auth/sign.ts', `import {sign} from "./auth/sign.js";`],
		['the folder of an index file', '/r/auth/index.ts', `import {sign} from './auth';`],
		['the folder with a slash', '/r/auth/index.js', `export * from './auth/';`],
		['require', '/r/auth/sign.js', `const {sign} = require('./auth/sign');`],
		['a dynamic import', '/r/auth/sign.js', 'await import(`./auth/sign.js`)'],
		['an import for its effect', '/r/auth/sign.js', `import './auth/sign.js';`],
		['a path alias', '/r/src/auth/sign.ts', `import {sign} from '@/auth/sign';`],
		['a package of the workspace', '/r/packages/shared/src/index.ts', `import {sign} from '@acme/shared';`],
	])('by %s', (_, path, text) => {
		expect(importersOf(path, {'/r/main.ts': text})).toEqual(['/r/main.ts']);
	});
});

it.each([
	['another file of that name', '/r/other/sign.ts', `import {sign} from './auth/sign';`],
	['a package of the registry', '/r/auth/lodash.ts', `import sign from 'lodash';`],
	['a file that only names it', '/r/auth/sign.ts', `const name = './auth/sign';`],
])('leaves out %s', (_, path, text) => {
	expect(importersOf(path, {'/r/main.ts': text})).toEqual([]);
});

it('names an importer once, and its importers when it passes the wrapper on', () => {
	const filter = new Filter();
	for (const [path, text] of [['/r/b.ts', `export * from './a.js';`], ['/r/c.ts', `import {sign} from './b.js';`]] as const) {
		filter.take(path, importKeys(path, text));
	}

	filter.offer('/r/a.ts');
	expect(filter.importers()).toEqual(['/r/b.ts']);
	expect(filter.importers()).toEqual([]);
	filter.offer('/r/b.ts');
	expect(filter.importers()).toEqual(['/r/c.ts']);
});

it('numbers a relative import as the path that it names', () => {
	const name = fc.constantFrom('a', 'b', 'c', '.hidden', 'x.y');
	const specifier = fc.tuple(fc.constantFrom('.', '..'), fc.array(fc.oneof(name, fc.constantFrom('.', '..', '')), {maxLength: 5}))
		.map(([first, others]) => [first, ...others].join('/'));
	fc.assert(fc.property(fc.array(name, {maxLength: 3}), specifier, (folders, to) => {
		const importer = ['', ...folders, 'm.ts'].join('/');
		const target = join(dirname(importer), to).replace(/\/$/, '');
		fc.pre(target !== '');
		expect(exportKeys(`${target}.ts`)).toContain(importKeys(importer, `import '${to}';`)[0]);
	}));
});
