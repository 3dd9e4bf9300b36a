import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {commonFolder, pathBelow, targetOf} from '../../src/scanner/target.js';
import {temporaryRepository, temporaryTree} from './temporary-tree.js';

describe('the root of a path', () => {
	it('is the git top level that holds it', () => {
		const root = temporaryRepository({'lib/deep/a.js': ''});
		expect(targetOf('lib/deep', root)).toMatchObject({path: join(root, 'lib/deep'), isFile: false, root});
		expect(targetOf('a.js', join(root, 'lib/deep'))).toMatchObject({isFile: true, root});
	});

	it('is the nearest one', () => {
		const root = temporaryRepository({'nested/.git/HEAD': '', 'nested/a.js': ''});
		expect(targetOf('nested', root).root).toBe(join(root, 'nested'));
	});

	it('outside git is the folder itself, and a file\'s folder', () => {
		const root = temporaryTree({'lib/a.js': ''});
		expect(targetOf('lib', root).root).toBe(join(root, 'lib'));
		expect(targetOf('lib/a.js', root).root).toBe(join(root, 'lib'));
	});

	it('does not depend on a link in the path', () => {
		const root = temporaryTree({'lib/a.js': ''});
		symlinkSync('lib', join(root, 'link'));
		expect(targetOf('link', root).path).toBe(join(root, 'lib'));
	});
});

it('refuses a path that does not exist, or loops', () => {
	const root = temporaryTree();
	symlinkSync('loop', join(root, 'loop'));
	mkdirSync(join(root, 'a'));
	expect(() => targetOf('nothing', root)).toThrow('There is no file or folder `nothing`.');
	expect(() => targetOf('loop', root)).toThrow('`loop` cannot be opened (ELOOP).');
});

describe('the common folder', () => {
	it.each([
		[['/a/b'], '/a/b'],
		[['/a/b', '/a/b'], '/a/b'],
		[['/a/b', '/a/c'], '/a'],
		[['/a/b', '/a/b/c'], '/a/b'],
		[['/a/bc', '/a/b'], '/a'],
		[['/a', '/b'], '/'],
		[['/'], '/'],
	] as const)('of %j is %s', (folders, expected) => {
		expect(commonFolder(folders)).toBe(expected);
	});

	it('holds each of them, and nothing deeper does', () => {
		const folders = fc.array(fc.constantFrom('a', 'b', 'ab'), {minLength: 1, maxLength: 4}).map(parts => `/${parts.join('/')}`);
		fc.assert(fc.property(folders, folders, (one, two) => {
			const common = commonFolder([one, two]);
			expect(pathBelow(common, one).startsWith('..')).toBe(false);
			expect(pathBelow(common, two).startsWith('..')).toBe(false);
			const deeper = one.split('/').slice(0, (common === '/' ? 1 : common.split('/').length) + 1).join('/');
			expect(one === common || pathBelow(deeper, two).startsWith('..')).toBe(true);
		}));
	});
});
