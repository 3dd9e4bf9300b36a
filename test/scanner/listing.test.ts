import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, symlinkSync, unlinkSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listFolder} from '../../src/scanner/sources/list.js';
import {git, temporaryRepository, temporaryTree, writeFiles} from './temporary-tree.js';

async function list(folder: string, root = folder) {
	const listing = await listFolder(folder, root);
	return {...listing, names: listing.files.map(({path}) => relative(root, path)).sort()};
}

describe('in a git work tree', () => {
	it('lists tracked and untracked files, and none that git ignores', async () => {
		const root = temporaryRepository({'a.js': '', '.gitignore': 'ignored.js\n', 'lib/tracked.js': ''});
		writeFiles(root, {'untracked.js': '', 'ignored.js': '', 'lib/.gitignore': 'x*\n', 'lib/x.js': '', 'a name\nwith a break.js': ''});
		expect((await list(root)).names).toEqual(['.gitignore', 'a name\nwith a break.js', 'a.js', 'lib/.gitignore', 'lib/tracked.js', 'untracked.js']);
	});

	it('lists a tracked file although a rule would ignore it', async () => {
		const root = temporaryRepository({'.gitignore': '*.js\n', 'a.js': ''});
		expect((await list(root)).names).toContain('a.js');
	});

	it('lists only what is below the folder that was named', async () => {
		const root = temporaryRepository({'a.js': '', 'lib/b.js': '', 'lib/deep/c.js': ''});
		expect((await list(join(root, 'lib'), root)).names).toEqual(['lib/b.js', 'lib/deep/c.js']);
	});

	it('lists an unmerged file once', async () => {
		const root = temporaryRepository({'a.js': '1'});
		git(root, 'commit', '--quiet', '-m', 'one');
		git(root, 'switch', '--quiet', '-c', 'other');
		writeFiles(root, {'a.js': '2'});
		git(root, 'commit', '--quiet', '-am', 'two');
		git(root, 'switch', '--quiet', '-');
		writeFiles(root, {'a.js': '3'});
		git(root, 'commit', '--quiet', '-am', 'three');
		expect(() => git(root, 'merge', 'other')).toThrow();
		expect((await list(root)).names).toEqual(['a.js']);
	});

	it('lists nested checkouts with their own rules and their own root', async () => {
		const root = temporaryRepository({'a.js': ''});
		const nested = join(root, 'nested');
		writeFiles(nested, {'n.js': '', 'secret.js': '', '.gitignore': 'secret.js\n'});
		git(nested, 'init', '--quiet');
		const {files, names} = await list(root);
		expect(names).toEqual(['a.js', 'nested/.gitignore', 'nested/n.js']);
		expect(files.find(({path}) => path.endsWith('n.js'))?.root).toBe(nested);
	});

	it('lists submodules, and says which are not checked out', async () => {
		const other = temporaryRepository({'s.js': ''});
		git(other, 'commit', '--quiet', '-m', 'one');
		const root = temporaryRepository({'a.js': ''});
		git(root, 'submodule', '--quiet', 'add', other, 'sub');
		expect((await list(root)).names).toEqual(['.gitmodules', 'a.js', 'sub/s.js']);
		git(root, 'submodule', '--quiet', 'deinit', '--force', 'sub');
		const {names, absent} = await list(root);
		expect(names).toEqual(['.gitmodules', 'a.js']);
		expect(absent).toEqual([join(root, 'sub')]);
	});

	it('counts tracked links and does not list them', async () => {
		const root = temporaryTree({'a.js': ''});
		symlinkSync('a.js', join(root, 'l.js'));
		git(root, 'init', '--quiet');
		git(root, 'add', '--all');
		const {names, links} = await list(root);
		expect({names, links}).toEqual({names: ['a.js'], links: 1});
	});

	it('walks, and says so, where git cannot list', async () => {
		const root = temporaryTree({'a.js': '', '.git/HEAD': 'nonsense', 'node_modules/b.js': ''});
		const {names, notes} = await list(root);
		expect(names).toEqual(['a.js']);
		expect(notes).toEqual([expect.stringMatching(/git could not list .* so its folders were walked\.$/)]);
	});
});

describe('a hostile repository', () => {
	/** A program that leaves a trace, and how to find and remove it. */
	function trap(): {readonly program: string; readonly hasRun: () => boolean} {
		const outside = temporaryTree({'trap.sh': ''});
		writeFiles(outside, {'trap.sh': `#!/bin/sh\ntouch ${join(outside, 'trace')}\n`});
		execFileSync('chmod', ['+x', join(outside, 'trap.sh')]);
		return {
			program: join(outside, 'trap.sh'),
			hasRun() {
				const found = existsSync(join(outside, 'trace'));
				rmSync(join(outside, 'trace'), {force: true});
				return found;
			},
		};
	}

	it('cannot make git run a program', async () => {
		const root = temporaryRepository({'a.js': '', '.gitattributes': '*.js filter=evil diff=evil\n'});
		const {program, hasRun} = trap();
		for (const name of ['core.fsmonitor', 'core.pager', 'core.editor', 'diff.external', 'core.sshCommand', 'filter.evil.clean', 'filter.evil.process', 'alias.ls-files']) {
			git(root, 'config', name, program);
		}

		// The control: without our precautions git does run it.
		git(root, 'ls-files', '--others');
		expect(hasRun()).toBe(true);
		expect((await list(root)).names).toContain('a.js');
		expect(hasRun()).toBe(false);
	});

	it('cannot make git fetch what a partial clone lacks', async () => {
		const root = temporaryRepository({'a.js': '', '.gitignore': 'ignored.js\n'});
		const {program, hasRun} = trap();
		const blob = git(root, 'rev-parse', ':.gitignore').trim();
		git(root, 'update-index', '--skip-worktree', '.gitignore');
		rmSync(join(root, '.gitignore'));
		rmSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
		for (const [name, value] of [
			['core.repositoryFormatVersion', '1'], ['extensions.partialClone', 'origin'], ['remote.origin.promisor', 'true'],
			['remote.origin.url', `ext::${program}`], ['protocol.ext.allow', 'always'],
		] as const) {
			git(root, 'config', name, value);
		}

		writeFiles(root, {'untracked.js': ''});
		git(root, 'ls-files', '--others', '--exclude-standard');
		expect(hasRun()).toBe(true);
		await list(root);
		expect(hasRun()).toBe(false);
	});

	it('cannot point to another work tree', async () => {
		const other = temporaryTree({'elsewhere.js': ''});
		const root = temporaryRepository({'a.js': ''});
		git(root, 'config', 'core.worktree', other);
		expect((await list(root)).names).toEqual(['a.js']);
	});

	it('is listed whatever repository the environment points to', async () => {
		const other = temporaryRepository({'elsewhere.js': ''});
		const root = temporaryRepository({'a.js': ''});
		process.env['GIT_DIR'] = join(other, '.git');
		process.env['GIT_INDEX_FILE'] = join(other, '.git/index');
		try {
			expect((await list(root)).names).toEqual(['a.js']);
		} finally {
			delete process.env['GIT_DIR'];
			delete process.env['GIT_INDEX_FILE'];
		}
	});

	it('is not written to', async () => {
		const root = temporaryRepository({'a.js': ''});
		const before = execFileSync('ls', ['-laR', '--time-style=full-iso', join(root, '.git')], {encoding: 'utf8'});
		await list(root);
		expect(execFileSync('ls', ['-laR', '--time-style=full-iso', join(root, '.git')], {encoding: 'utf8'})).toBe(before);
	});
});

describe('outside git', () => {
	it('leaves out what nobody wrote, and honours .gitignore and .ignore of every folder', async () => {
		const root = temporaryTree({
			'a.js': '', 'node_modules/x/i.js': '', 'vendor/v.js': '', 'lib/node_modules/y.js': '',
			'.gitignore': 'out/\n*.gen.js\n', 'out/o.js': '', 'lib/b.gen.js': '', 'lib/b.js': '',
			'lib/.gitignore': '!kept.gen.js\n', 'lib/kept.gen.js': '', '.ignore': 'private.js\n', 'lib/private.js': '',
		});
		expect((await list(root)).names).toEqual(['.gitignore', '.ignore', 'a.js', 'lib/.gitignore', 'lib/b.js', 'lib/kept.gen.js']);
	});

	it('does not follow links, so that loops end', async () => {
		const root = temporaryTree({'lib/a.js': ''});
		symlinkSync('..', join(root, 'lib/up'));
		symlinkSync('/etc', join(root, 'etc'));
		const {names, links} = await list(root);
		expect({names, links}).toEqual({names: ['lib/a.js'], links: 2});
	});

	it('lists checkouts below with git', async () => {
		const root = temporaryTree({'repo/a.js': '', 'repo/.gitignore': 'b.js\n', 'repo/b.js': '', 'c.js': ''});
		git(join(root, 'repo'), 'init', '--quiet');
		const {files, names} = await list(root);
		expect(names).toEqual(['c.js', 'repo/.gitignore', 'repo/a.js']);
		expect(files.find(({path}) => path.endsWith('a.js'))?.root).toBe(join(root, 'repo'));
	});
});

it('lists a file that was deleted from the work tree, for the reader to say so', async () => {
	const root = temporaryRepository({'a.js': '', 'b.js': ''});
	unlinkSync(join(root, 'b.js'));
	mkdirSync(join(root, 'empty'));
	expect((await list(root)).names).toEqual(['a.js', 'b.js']);
});
