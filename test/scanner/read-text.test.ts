import {execFileSync} from 'node:child_process';
import {createServer} from 'node:net';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createLinkGuard, isMinified, readText} from '../../src/scanner/read-text.js';
import {temporaryTree} from './temporary-tree.js';

const folder = (content: string | Uint8Array): string => join(temporaryTree({'a.js': content}), 'a.js');
const manyLines = 'const name = "value";\n'.repeat(10_000);
const oneLine = 'a=1;'.repeat(50_000);

describe('encodings', () => {
	it.each([
		['plain text', 'a', {text: 'a', isLossy: false}],
		['an empty file', '', {text: '', isLossy: false}],
		['CRLF', 'a\r\nb', {text: 'a\r\nb', isLossy: false}],
		['a byte order mark', '\uFEFFa', {text: '\uFEFFa', isLossy: false}],
		['a replacement character that was written', '\uFFFD', {text: '\uFFFD', isLossy: false}],
		['invalid UTF-8', Uint8Array.of(97, 0xFF, 98), {text: 'a\uFFFDb', isLossy: true}],
		['little-endian UTF-16', Uint8Array.of(0xFF, 0xFE, 97, 0, 0xE9, 0), {text: 'aé', isLossy: false}],
		['big-endian UTF-16', Uint8Array.of(0xFE, 0xFF, 0, 97, 0, 0xE9), {text: 'aé', isLossy: false}],
	])('reads %s', (_, content, expected) => {
		expect(readText(folder(content))).toEqual(expected);
	});

	it.each([
		['zero bytes', Uint8Array.of(97, 0, 98)],
		['zero bytes among invalid UTF-8', Uint8Array.of(0xFF, 0, 98)],
	])('takes %s for a binary file', (_, content) => {
		expect(readText(folder(content))).toEqual({skip: 'binary'});
	});
});

describe('size and shape', () => {
	it('leaves out what is larger than any source', () => {
		const path = folder('x'.repeat(5_000_001));
		expect(readText(path)).toEqual({skip: 'large', detail: '5 MB'});
		expect(readText(path, true)).toMatchObject({isLossy: false});
	});

	it('reads the largest that is none to the end, and then a small one', () => {
		const read = readText(folder(`${'x\n'.repeat(2_499_999)}ab`));
		expect(read).toMatchObject({isLossy: false});
		expect('text' in read && read.text.slice(-4)).toBe('x\nab');
		expect(readText(folder('short'))).toEqual({text: 'short', isLossy: false});
	});

	it('leaves out a bundle, unless it was named', () => {
		const path = folder(oneLine);
		expect(readText(path)).toEqual({skip: 'minified'});
		expect(readText(path, true)).toMatchObject({isLossy: false});
	});

	it.each([
		['a bundle', oneLine, true],
		['a bundle behind its licence', `/* licence */\n${oneLine}\n`, true],
		['a long file of ordinary lines', manyLines, false],
		['an image in the middle of ordinary lines', `${manyLines}const image = "${'A'.repeat(200_000)}";`, false],
		['a short line', 'a=1', false],
	])('judges %s', (_, text, expected) => {
		expect(isMinified(text)).toBe(expected);
	});
});

describe('what is no file', () => {
	it('says that nothing is there', () => {
		expect(readText(join(temporaryTree(), 'a.js'))).toEqual({skip: 'absent'});
	});

	it('does not follow a link', () => {
		const root = temporaryTree({'a.js': 'a'});
		symlinkSync('a.js', join(root, 'l.js'));
		symlinkSync('loop.js', join(root, 'loop.js'));
		expect(readText(join(root, 'l.js'))).toEqual({skip: 'link'});
		expect(readText(join(root, 'loop.js'))).toEqual({skip: 'link'});
	});

	it('does not wait for a pipe', () => {
		const root = temporaryTree();
		execFileSync('mkfifo', [join(root, 'pipe.js')]);
		expect(readText(join(root, 'pipe.js'))).toEqual({skip: 'special'});
	});

	it.skipIf(process.platform === 'win32')('does not read a device, not even when it was named', () => {
		expect(readText('/dev/zero', true)).toEqual({skip: 'special'});
		expect(readText('/dev/null', true)).toEqual({skip: 'special'});
	});

	it('does not open a socket or a folder', async () => {
		const root = temporaryTree();
		mkdirSync(join(root, 'folder.js'));
		expect(readText(join(root, 'folder.js'))).toEqual({skip: 'special'});
		const server = createServer();
		await new Promise<void>(resolve => server.listen(join(root, 's.js'), resolve));
		expect(readText(join(root, 's.js'))).toEqual({skip: 'special'});
		server.close();
	});
});

it('knows when a folder on the way leads out of the root', () => {
	const outside = temporaryTree({'a.js': ''});
	const root = temporaryTree({'lib/a.js': ''});
	symlinkSync(outside, join(root, 'out'));
	symlinkSync('lib', join(root, 'in'));
	const leadsOut = createLinkGuard();
	expect(leadsOut(join(root, 'out/a.js'), root)).toBe(true);
	expect(leadsOut(join(root, 'in/a.js'), root)).toBe(false);
	expect(leadsOut(join(root, 'lib/a.js'), root)).toBe(false);
});
