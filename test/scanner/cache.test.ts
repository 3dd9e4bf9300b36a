import {chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cacheFolder} from '../../src/scanner/cache/folder.js';
import {readOrCreateKey} from '../../src/scanner/cache/key.js';
import {openCache, type CacheOptions} from '../../src/scanner/cache/report-cache.js';
import type {FileReport} from '../../src/scanner/engine.js';
import {finding, report, span} from './fake-engine.js';
import {temporaryTree, writeFiles, type Files} from './temporary-tree.js';

/** Long enough for stamps to be trusted. */
const later = () => Date.now() + 60_000;

interface Run extends Partial<CacheOptions> {
	readonly dependencies?: readonly string[];
	/** What the rules would say now; only asked when the cache does not know. */
	readonly says?: string;
}

/** Scans `a.ts` of a tree; says whose report came out, and whether its text had to be read. */
function run(root: string, folder: string, {dependencies = [], says = 'new', ...options}: Run = {}) {
	const listed = options.listed ?? readdirSync(root, {recursive: true, encoding: 'utf8'}).map(name => join(root, name)).filter(path => statSync(path).isFile()).sort();
	const cache = openCache({basis: 'one', root, folder, now: later(), ...options, listed});
	const path = join(root, 'a.ts');
	const facts = cache.facts(path);
	if (!facts) {
		cache.keepFacts(path, {matters: true, imports: [], isLossy: false});
	}

	let found = cache.report(path);
	if (!found) {
		found = report({findings: [finding(path, span(1), {message: says})], dependencies: dependencies.map(name => join(root, name))});
		cache.keepReport(path, readFileSync(path, 'utf8'), found);
	}

	cache.save();
	return {message: (found as FileReport).findings[0]?.message, wasRead: !facts};
}

function tree(files: Files = {}): {readonly root: string; readonly folder: string} {
	return {root: temporaryTree({'a.ts': 'jwt', ...files}), folder: join(temporaryTree(), 'cache')};
}

describe('a second run', () => {
	it('takes what the first one found, and reads nothing', () => {
		const {root, folder} = tree();
		expect(run(root, folder, {says: 'first'})).toEqual({message: 'first', wasRead: true});
		expect(run(root, folder, {says: 'second'})).toEqual({message: 'first', wasRead: false});
	});

	it.each<[string, Files, Run]>([
		['the file', {'a.ts': 'jwt!'}, {}],
		['a file that was read for it', {'b.ts': 'const b = 2;'}, {}],
		['the path aliases', {'tsconfig.json': '{"compilerOptions": {"baseUrl": "."}}'}, {}],
		['the set of files', {'c.ts': ''}, {}],
		['version, settings or options', {}, {basis: 'two'}],
	])('does not when %s changed', (_, files, options) => {
		const {root, folder} = tree({'b.ts': 'const b = 1;', 'tsconfig.json': '{}'});
		run(root, folder, {says: 'first', dependencies: ['b.ts']});
		writeFiles(root, files);
		expect(run(root, folder, {says: 'second', dependencies: ['b.ts'], ...options}).message).toBe('second');
	});

	it('does when only another file changed', () => {
		const {root, folder} = tree({'b.ts': '1'});
		run(root, folder, {says: 'first'});
		writeFiles(root, {'b.ts': '2'});
		expect(run(root, folder, {says: 'second'}).message).toBe('first');
	});

	it('does when the file was written anew with the same text, which has to be read', () => {
		const {root, folder} = tree();
		run(root, folder, {says: 'first'});
		writeFiles(root, {'a.ts': 'jwt'});
		expect(run(root, folder, {says: 'second'})).toEqual({message: 'first', wasRead: true});
	});

	it('sees a change that hides behind size and modification time', () => {
		const {root, folder} = tree();
		const path = join(root, 'a.ts');
		const {atime, mtime} = statSync(path);
		run(root, folder, {says: 'first'});
		writeFileSync(path, 'twj');
		utimesSync(path, atime, mtime);
		expect(run(root, folder, {says: 'second'}).message).toBe('second');
	});

	it('does not trust a stamp of a moment ago', () => {
		const {root, folder} = tree();
		run(root, folder, {says: 'first', now: Date.now()});
		expect(run(root, folder, {says: 'second'})).toEqual({message: 'first', wasRead: true});
	});

	it('asks again on another day when a directive may have expired', () => {
		const {root, folder} = tree({'a.ts': '// jwt until=2099-01-01'});
		const day = later();
		run(root, folder, {says: 'first', now: day});
		expect(run(root, folder, {says: 'second', now: day}).message).toBe('first');
		expect(run(root, folder, {says: 'third', now: day + 86_400_000}).message).toBe('third');
	});
});

describe('a cache that cannot be used is none', () => {
	it.each<[string, (path: string) => void]>([
		['is cut short', path => { writeFileSync(path, readFileSync(path).subarray(0, 50)); }],
		['is empty', path => { writeFileSync(path, ''); }],
		['was changed', path => { writeFileSync(path, readFileSync(path, 'latin1').replace('first', 'forged'), 'latin1'); }],
		['is gone', unlinkSync],
	])('when it %s', (_, spoil) => {
		const {root, folder} = tree();
		run(root, folder, {says: 'first'});
		const [name = ''] = readdirSync(folder).filter(entry => entry !== 'key');
		spoil(join(folder, name));
		expect(run(root, folder, {says: 'second'}).message).toBe('second');
	});

	it('when its folder cannot be made', () => {
		const {root} = tree();
		expect(run(root, join(root, 'a.ts', 'cache'), {says: 'first'}).message).toBe('first');
	});
});

describe('the key', () => {
	it('is random, the user\'s own, and stays', () => {
		const folder = join(temporaryTree(), 'cache');
		const key = readOrCreateKey(folder);
		expect(key).toHaveLength(32);
		expect(readOrCreateKey(folder)).toEqual(key);
		expect(readOrCreateKey(join(temporaryTree(), 'cache'))).not.toEqual(key);
		expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		expect(readdirSync(folder)).toEqual(['key']);
	});

	it.each<[string, (path: string) => void]>([
		['others may read', path => { chmodSync(path, 0o644); }],
		['is too short', path => { writeFileSync(path, 'short'); }],
		['is a link', path => { unlinkSync(path); symlinkSync('/dev/zero', path); }],
	])('that %s is replaced', (_, spoil) => {
		const folder = join(temporaryTree(), 'cache');
		const before = readOrCreateKey(folder);
		spoil(join(folder, 'key'));
		const after = readOrCreateKey(folder);
		expect(after).toHaveLength(32);
		expect(after).not.toEqual(before);
	});
});

it('holds no text of the files', () => {
	const marker = 'not-a-real-secret-4711';
	const {root, folder} = tree({'a.ts': `import jwt from './${marker}.js'; jwt.sign({}, '${marker}')`});
	run(root, folder, {says: 'first'});
	expect(readdirSync(folder)).toHaveLength(2);
	for (const name of readdirSync(folder)) {
		expect(readFileSync(join(folder, name), 'latin1')).not.toContain('not-a-real');
	}
});

it('removes what was not written for a month', () => {
	const {root, folder} = tree();
	run(root, folder);
	const old = join(folder, 'old');
	writeFileSync(old, '');
	const month = (Date.now() / 1000) - 31 * 86_400;
	utimesSync(old, month, month);
	utimesSync(join(folder, 'key'), month, month);
	run(root, folder, {basis: 'two'});
	expect(existsSync(old)).toBe(false);
	expect(existsSync(join(folder, 'key'))).toBe(true);
});

it('lies where the system keeps caches', () => {
	expect(cacheFolder({XDG_CACHE_HOME: '/caches'}, 'linux')).toBe('/caches/jwt-secrets');
	expect(cacheFolder({XDG_CACHE_HOME: 'relative'}, 'linux')).toMatch(/\/\.cache\/jwt-secrets$/);
	expect(cacheFolder({}, 'darwin')).toMatch(/\/Library\/Caches\/jwt-secrets$/);
	expect(cacheFolder({LOCALAPPDATA: '/local'}, 'win32')).toBe('/local/jwt-secrets/Cache');
});
