import {chmodSync, rmSync, symlinkSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ScanOptions} from '../../src/scanner/options.js';
import {runScan} from '../../src/scanner/scan.js';
import {directive, fakeEngine, finding, report, span} from './fake-engine.js';
import {asOrdinaryUser, git, temporaryRepository, temporaryTree, writeFiles} from './temporary-tree.js';

async function scan(cwd: string, paths: readonly string[] = [], options: ScanOptions = {}) {
	const {createEngine, analysed} = fakeEngine();
	const result = await runScan(paths, {noCache: true, ...options}, {createEngine, cwd});
	return {...result, analysed, places: result.findings.map(({path, span: {start}}) => `${path}:${start.line}:${start.column}`)};
}

describe('what is analysed', () => {
	it('is what may matter, and what imports a wrapper', async () => {
		const root = temporaryRepository({
			'sign.ts': 'jwt WRAPPER', 'user.ts': `import './sign.js';\nHOLE`, 'page.ts': `import './style.js';\nHOLE`, 'style.ts': '', 'readme.md': 'jwt HOLE',
		});
		const {places, summary} = await scan(root);
		expect(places).toEqual(['user.ts:2:1']);
		expect(summary).toMatchObject({listed: 5, analysed: 2, skipped: {irrelevant: 2, language: 1}});
	});

	it('is everything without the filter', async () => {
		const root = temporaryRepository({'page.ts': 'HOLE', 'style.ts': ''});
		expect((await scan(root, [], {noFilter: true})).places).toEqual(['page.ts:1:1']);
		expect((await scan(root)).places).toEqual([]);
	});

	it('is each file once, however it is named', async () => {
		const root = temporaryRepository({'lib/a.ts': 'jwt HOLE'});
		const {places, summary} = await scan(root, ['lib', 'lib/a.ts', '.', join(root, 'lib')]);
		expect(places).toEqual(['lib/a.ts:1:5']);
		expect(summary.listed).toBe(1);
	});

	it('is a named file, ignored and minified as it may be', async () => {
		const root = temporaryRepository({'.gitignore': 'out.js\n', 'a.js': ''});
		const text = `jwt HOLE ${'x;'.repeat(100_000)}`;
		const {places} = await scan(temporaryTree({'.gitignore': 'out.js', 'out.js': text}), ['out.js']);
		expect(places).toEqual(['out.js:1:5']);
		expect((await scan(root, ['a.js'])).summary.analysed).toBe(0);
	});
});

describe('reported paths', () => {
	it('are relative to the top level, whatever the working directory', async () => {
		const root = temporaryRepository({'lib/deep/a.ts': 'jwt HOLE'});
		expect((await scan(join(root, 'lib/deep'), ['.'])).places).toEqual(['lib/deep/a.ts:1:5']);
	});

	it('are relative to the common folder of several roots, fingerprints to the nearest root', async () => {
		const root = temporaryTree({'one/lib/a.ts': 'jwt HOLE', 'two/b.ts': 'jwt HOLE'});
		git(join(root, 'one'), 'init', '--quiet');
		git(join(root, 'two'), 'init', '--quiet');
		const {places, findings} = await scan(root, ['one/lib', 'two']);
		expect(places).toEqual(['one/lib/a.ts:1:5', 'two/b.ts:1:5']);
		expect(findings.map(({fingerprint}) => fingerprint)).toEqual([
			'jwt-secrets/no-hardcoded-secret::lib/a.ts::key::1', 'jwt-secrets/no-hardcoded-secret::b.ts::key::1',
		]);
	});
});

it('gives equal findings fingerprints that differ, and that moving them does not change', async () => {
	const root = temporaryRepository({'a.ts': 'jwt\nHOLE\nHOLE\n'});
	const before = (await scan(root)).findings.map(({fingerprint}) => fingerprint);
	expect(new Set(before).size).toBe(2);
	const moved = temporaryRepository({'a.ts': 'jwt\n\n\n  HOLE\n\nHOLE\n'});
	expect((await scan(moved)).findings.map(({fingerprint}) => fingerprint)).toEqual(before);
});

describe('what was left out', () => {
	it('is counted, and named where it might have mattered', async () => {
		const root = temporaryTree({
			'a.ts': 'jwt', 'broken.ts': 'jwt BROKEN', 'bundle.js': 'x;'.repeat(100_000), 'big.js': 'x\n'.repeat(3_000_000), 'data.js': Uint8Array.of(0),
			'latin.ts': Uint8Array.of(0xE9), 'gone.ts': '',
		});
		symlinkSync('a.ts', join(root, 'link.ts'));
		git(root, 'init', '--quiet');
		git(root, 'add', '--all');
		unlinkSync(join(root, 'gone.ts'));
		const {summary, failures} = await scan(root);
		expect(summary.skipped).toEqual({unread: 1, minified: 1, large: 1, binary: 1, link: 1, absent: 1, irrelevant: 1});
		expect(summary.notable).toEqual([
			{path: 'big.js', reason: 'large', detail: '6 MB'},
			{path: 'broken.ts', reason: 'unread', detail: 'a syntax error in line 1'},
			{path: 'bundle.js', reason: 'minified'},
		]);
		expect(summary.notes).toEqual(['latin.ts is no valid UTF-8: what is wrong in it was replaced.']);
		expect(failures).toEqual([]);
	});

	it('includes what stands behind a link out of the root', async () => {
		const outside = temporaryTree({'a.ts': 'jwt HOLE'});
		const root = temporaryTree({'lib/a.ts': 'jwt'});
		git(root, 'init', '--quiet');
		git(root, 'add', '--all');
		rmSync(join(root, 'lib'), {recursive: true});
		symlinkSync(outside, join(root, 'lib'));
		const {places, summary} = await scan(root);
		expect(places).toEqual([]);
		expect(summary.skipped.link).toBeGreaterThan(0);
	});
});

describe('what could not be done', () => {
	it('is a path that does not exist', async () => {
		await expect(scan(temporaryTree(), ['nothing'])).rejects.toMatchObject({name: 'ScanError', code: 'BAD_PATH', message: 'There is no file or folder `nothing`.'});
	});

	it('is a folder without a file', async () => {
		expect((await scan(temporaryTree())).failures).toEqual(['No file could be listed below `.`.']);
		const root = temporaryRepository({'.gitignore': 'out/\n', 'out/a.js': ''});
		git(root, 'rm', '--quiet', '--cached', 'out/a.js');
		expect((await scan(root, ['out'])).failures).toEqual(['No file could be listed below `out`: it is empty, or git ignores what is in it.']);
	});

	it('is not a folder in which nothing matters', async () => {
		expect((await scan(temporaryTree({'readme.md': ''}))).failures).toEqual([]);
	});

	it('is a tree in which all that matters is broken', async () => {
		expect((await scan(temporaryTree({'a.ts': 'jwt BROKEN', 'b.ts': ''}))).failures).toEqual(['Files matter here, and not one of them could be analysed.']);
		expect((await scan(temporaryTree({'a.ts': 'jwt BROKEN', 'b.ts': 'jwt'}))).failures).toEqual([]);
	});

	it('is a named file that cannot be opened', async () => {
		const root = temporaryTree({'a.ts': 'jwt'});
		chmodSync(join(root, 'a.ts'), 0);
		const {failures} = await asOrdinaryUser(root, () => scan(root, ['a.ts']));
		expect(failures).toEqual(['`a.ts` cannot be read (EACCES).']);
	});

	it('is not a file or folder in a tree that cannot be opened: it is named', async () => {
		for (const root of [temporaryTree({'a.ts': 'jwt', 'b.ts': 'jwt', 'lib/c.ts': 'jwt'}), temporaryRepository({'a.ts': 'jwt', 'b.ts': 'jwt'})]) {
			writeFiles(root, {'lib/c.ts': 'jwt'});
			chmodSync(join(root, 'b.ts'), 0);
			chmodSync(join(root, 'lib'), 0);
			const {failures, summary} = await asOrdinaryUser(root, () => scan(root));
			chmodSync(join(root, 'lib'), 0o755);
			expect(failures).toEqual([]);
			expect(summary.notable.map(({path, reason, detail}) => `${path.replace(/\/$/, '')} ${reason} ${detail ?? ''}`)).toEqual(['b.ts unreadable EACCES', 'lib unreadable folder']);
		}
	});
});

describe('roles', () => {
	const engineOf = (role: 'ci' | 'test', path: string) => () => ({
		canRead: () => true,
		mayMatter: () => true,
		analyse: () => report({role, findings: [finding(path, span(1), {role})]}),
	});

	it('make warnings of findings in ci', async () => {
		const root = temporaryTree({'a.ts': ''});
		const path = join(root, 'a.ts');
		const ci = await runScan([root], {noCache: true}, {createEngine: engineOf('ci', path)});
		expect(ci.findings).toMatchObject([{severity: 'warning', role: 'ci'}]);
		expect(ci.summary).toMatchObject({errors: 0, warnings: 1, roles: {ci: 1}});
		const test = await runScan([root], {noCache: true}, {createEngine: engineOf('test', path)});
		expect(test.findings).toMatchObject([{severity: 'error'}]);
	});

	it('are decided by the settings that the engine is given', async () => {
		const given: unknown[] = [];
		const root = temporaryTree({'a.ts': '', 'jwt-secrets.config.json': '{"names": ["house_key"] /* ours */}'});
		await runScan([root], {noCache: true, includeTests: true}, {createEngine: options => {
			given.push(options.settings);
			return engineOf('ci', 'x')();
		}});
		expect(given).toEqual([{names: ['house_key'], includeTests: true}]);
	});
});

describe('directives', () => {
	it('that silence nothing are reported when asked for', async () => {
		const root = temporaryTree({'a.ts': 'x\n'.repeat(9)});
		const path = join(root, 'a.ts');
		const directives = [directive(path, 2), directive(path, 4, {isUsed: true}), directive(path, 6, {ruleIds: []})];
		const createEngine = () => ({canRead: () => true, mayMatter: () => true, analyse: () => report({directives})});
		const asked = await runScan([root], {noCache: true, reportUnusedIgnores: true}, {createEngine});
		expect(asked.findings).toMatchObject([{ruleId: 'jwt-secrets/unused-ignore', path: 'a.ts', severity: 'warning', span: {start: {line: 2}}}]);
		expect((await runScan([root], {noCache: true}, {createEngine})).findings).toEqual([]);
	});

	it('are passed over when asked for', async () => {
		const seen: boolean[] = [];
		const createEngine = ({noIgnores}: {noIgnores: boolean}) => {
			seen.push(noIgnores);
			return fakeEngine().createEngine({root: '', settings: {}, noIgnores});
		};

		const root = temporaryTree({'a.ts': ''});
		await runScan([root], {noCache: true}, {createEngine});
		await runScan([root], {noCache: true, noIgnores: true}, {createEngine});
		expect(seen).toEqual([false, true]);
	});
});

it('says what failed in our own code', async () => {
	const root = temporaryTree({'a.ts': ''});
	const createEngine = () => ({canRead: () => true, mayMatter: () => true, analyse: () => report({failures: ['jwt-secrets/no-weak-secret failed with TypeError']})});
	expect((await runScan([root], {noCache: true}, {createEngine})).summary.notes).toEqual(['a.ts: jwt-secrets/no-weak-secret failed with TypeError.']);
});

it('tells how far it is', async () => {
	const steps: (readonly [number, number])[] = [];
	await runScan([temporaryTree({'a.ts': '', 'b.ts': ''})], {noCache: true}, {createEngine: fakeEngine().createEngine, onProgress: (...step) => steps.push(step)});
	expect(steps[0]).toEqual([1, 2]);
});
