import {spawn, spawnSync, type SpawnSyncReturns} from 'node:child_process';
import {chmodSync, existsSync, readFileSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {asOrdinaryUser, git, temporaryRepository, temporaryTree, type Files} from '../scanner/temporary-tree.js';

const bin = fileURLToPath(new URL('../../bin/jwt-secrets.js', import.meta.url));
/** Visibly fake, and in no message, report or error. */
const secret = 'QZQZ-not-a-real-secret-QZQZ';
const hole = `import jwt from 'jsonwebtoken';\njwt.sign({}, '${secret}');\n`;

beforeAll(() => {
	if (!existsSync(fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)))) {
		throw new Error('These tests run the built command: `npm run build` first.');
	}
});

interface Run extends Pick<SpawnSyncReturns<string>, 'stdout' | 'stderr'> {
	readonly status: number | null;
}

function run(cwd: string, ...argv: readonly string[]): Run {
	const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...argv], {cwd, encoding: 'utf8', env: {...process.env, XDG_CACHE_HOME: join(cwd, '.cache-of-test')}});
	expect(`${stdout}${stderr}`, 'the secret').not.toContain('QZQZ');
	expect(stderr, 'a stack trace').not.toMatch(/^\s+at /m);
	return {status, stdout, stderr};
}

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const containing = (text: string): unknown => expect.stringContaining(text);
const tree = (files: Files): string => temporaryRepository({'.gitignore': '.cache-of-test/\n', ...files});

describe('exit status and streams', () => {
	it('0, an empty report and a summary when nothing is found', () => {
		expect(run(tree({'a.ts': ''}))).toEqual({status: 0, stdout: '', stderr: matching(/^0 errors, 0 warnings\. 2 files listed, 0 analysed, in \d+\.\d s\.\n/)});
	});

	it('1 and a report when an error is found', () => {
		const {status, stdout, stderr} = run(tree({'a.ts': hole}), 'scan', '.');
		expect(status).toBe(1);
		expect(stdout).toContain(`        2 | jwt.sign({}, '***');`);
		expect(stdout).toContain('jwt-secrets/no-hardcoded-secret');
		expect(stdout).not.toContain('\u001B');
		expect(stderr).toMatch(/^1 error, 0 warnings\. 2 files listed, 1 analysed, in /);
	});

	it('`scan` goes without saying', () => {
		const root = tree({'lib/a.ts': hole});
		expect(run(root, 'lib').stdout).toBe(run(root, 'scan', 'lib').stdout);
	});

	it.each([
		[['--formt', 'json'], `unknown option '--formt'\n(Did you mean --format?)`],
		[['--staged'], `unknown option '--staged'`],
		[['--history'], `unknown option '--history'`],
		[['--baseline', 'x'], `unknown option '--baseline'`],
		[['--format', 'jsn'], `option '--format <name>' argument 'jsn' is invalid. Did you mean json?`],
		[['--format'], `option '--format <name>' argument missing`],
		[['--format', 'json', '--format', 'sarif'], 'Two reports cannot both go to standard output'],
		[['--max-warnings', '-1'], `option '--max-warnings <n>' argument '-1' is invalid.`],
		[['--max-warnings', 'many'], `option '--max-warnings <n>' argument 'many' is invalid.`],
		[['no-such-path'], 'There is no file or folder `no-such-path`.'],
		[['init'], 'There is no file or folder `init`.'],
		[['--config', 'none.json'], 'none.json cannot be read (absent).'],
		[['--output', 'no/such/folder/r.txt'], 'The report cannot be written to `no/such/folder/r.txt` (ENOENT).'],
		[['\u001B[2Jname'], 'There is no file or folder `�[2Jname`.'],
	])('2 and a clear line for %j', (argv, message) => {
		const {status, stdout, stderr} = run(tree({'a.ts': ''}), ...argv);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^jwt-secrets: /);
		expect(stderr).toContain(message);
		expect(stderr).not.toContain('\u001B');
	});

	it('2 for a wrong configuration, with its place', () => {
		const root = tree({'a.ts': '', 'jwt-secrets.config.json': `{\n\t"librarys": ["${secret}"]\n}`});
		const {status, stderr} = run(root);
		expect({status, stderr}).toEqual({status: 2, stderr: `jwt-secrets: ${root}/jwt-secrets.config.json:2:2: unknown key \`librarys\`; did you mean \`libraries\`?\n`});
		expect(run(root, '--no-config').status).toBe(0);
	});

	it('2 for an empty folder, and when what matters is broken; 2 wins over 1', () => {
		expect(run(temporaryTree())).toMatchObject({status: 2, stderr: containing('No file could be listed below `.`.')});
		expect(run(tree({'a.ts': `${hole}const = 1;`}))).toMatchObject({status: 2, stderr: containing('Not analysed: a.ts (a syntax error in line 3).')});
		const root = temporaryTree({'a/a.ts': hole, 'b/.keep': ''});
		git(root, 'init', '--quiet', 'c');
		expect(run(root, 'a', 'c').status).toBe(2);
	});

	it('1 when there are more warnings than allowed', () => {
		const root = tree({'.github/workflows/a.ts': hole});
		expect(run(root).status).toBe(0);
		expect(run(root, '--max-warnings', '0').status).toBe(1);
		expect(run(root, '--quiet').stdout).toBe('');
	});

	it('130 when it is interrupted', async () => {
		const root = temporaryTree(Object.fromEntries(Array.from({length: 2000}, (_, index) => [`f${index}.ts`, `import jwt from 'jsonwebtoken';\n${'function f(a) { return g(a, {b: [1, 2, 3]}); }\n'.repeat(100)}`])));
		const child = spawn(process.execPath, [bin, '--no-cache', root], {stdio: 'ignore'});
		await new Promise(resolve => setTimeout(resolve, 400));
		child.kill('SIGINT');
		expect(await new Promise(resolve => child.on('exit', (status, signal) => resolve(status ?? signal)))).toBe(130);
	});
});

describe('reports', () => {
	it('go where they are sent, each in its format', () => {
		const root = tree({'a.ts': hole});
		const {stdout} = run(root, '--format', 'stylish', '--format', 'json', '--output', 'r.json', '--format', 'sarif', '--output', 'r.sarif');
		expect(stdout).toContain('a.ts');
		const json = JSON.parse(readFileSync(join(root, 'r.json'), 'utf8')) as {findings: unknown[]};
		const sarif = JSON.parse(readFileSync(join(root, 'r.sarif'), 'utf8')) as {runs: {results: unknown[]}[]};
		expect(json.findings).toHaveLength(1);
		expect(sarif.runs[0]?.results).toHaveLength(1);
		expect(readFileSync(join(root, 'r.json'), 'utf8') + readFileSync(join(root, 'r.sarif'), 'utf8')).not.toContain('QZQZ');
	});

	it('survive a reader that stops early', () => {
		const root = tree(Object.fromEntries(Array.from({length: 200}, (_, index) => [`f${index}.ts`, hole])));
		const {status, stderr} = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" --no-cache --format json | head -c 10`], {cwd: root, encoding: 'utf8'});
		expect(status).toBe(0);
		expect(stderr).toMatch(/^200 errors/);
	});

	it('are the same with and without the cache, and with the filter off', () => {
		const root = tree({'a.ts': hole, 'use.ts': `import {key} from './key.js';\nimport jwt from 'jsonwebtoken';\njwt.sign({}, key);`, 'key.ts': `export const key = '${secret}';`, 'plain.ts': ''});
		const first = run(root, '--format', 'json').stdout;
		expect((JSON.parse(first) as {findings: unknown[]}).findings).toMatchObject([{path: 'a.ts'}, {path: 'key.ts', related: [{kind: 'use', path: 'use.ts'}]}]);
		expect(run(root, '--format', 'json').stdout).toBe(first);
		expect(run(root, '--format', 'json', '--no-cache').stdout).toBe(first);
		const findings = (text: string) => (JSON.parse(text) as {findings: unknown}).findings;
		expect(findings(run(root, '--format', 'json', '--no-cache', '--no-filter').stdout)).toEqual(findings(first));
		for (const name of readdirSync(join(root, '.cache-of-test/jwt-secrets'))) {
			expect(readFileSync(join(root, '.cache-of-test/jwt-secrets', name), 'latin1')).not.toContain('QZQZ');
		}
	});

	it('may be made by several runs at once', async () => {
		const root = tree({'a.ts': hole});
		const runs = Array.from({length: 4}, () => new Promise(resolve => {
			spawn(process.execPath, [bin], {cwd: root, stdio: 'ignore', env: {...process.env, XDG_CACHE_HOME: join(root, '.cache-of-test')}}).on('exit', resolve);
		}));
		expect(await Promise.all(runs)).toEqual([1, 1, 1, 1]);
		expect(run(root).status).toBe(1);
	});
});

describe('ignoring', () => {
	const ignored = hole.replace('jwt.sign', '// eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- a demonstration\njwt.sign');

	it('is counted, and can be switched off', () => {
		const root = tree({'a.ts': ignored});
		expect(run(root)).toMatchObject({status: 0, stdout: '', stderr: matching(/^0 errors, 0 warnings, 1 ignored\./)});
		expect(run(root, '--no-ignores').status).toBe(1);
	});

	it('works where the literal stands', () => {
		const root = tree({
			'use.ts': `import {key} from './key.js';\nimport jwt from 'jsonwebtoken';\njwt.sign({}, key);`,
			'key.ts': `// eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- a demonstration\nexport const key = '${secret}';`,
		});
		expect(run(root, '--report-unused-ignores')).toMatchObject({status: 0, stderr: matching(/^0 errors, 0 warnings, 1 ignored\./)});
	});

	it('of nothing is reported when asked for', () => {
		const root = tree({'a.ts': `import jwt from 'jsonwebtoken';\n// eslint-disable-next-line jwt-secrets/no-hardcoded-secret -- gone\njwt.sign({}, key);`});
		expect(run(root).stdout).toBe('');
		expect(run(root, '--report-unused-ignores').stdout).toContain('jwt-secrets/unused-ignore');
	});
});

describe('bad input', () => {
	const deep = (open: string, close: string): string => `import jwt from 'jsonwebtoken';\nconst x = ${open.repeat(10_000)}${close.repeat(10_000)};`;

	it('is said, file by file, and ends nothing', () => {
		const root = tree({
			'good.ts': hole,
			'parentheses.ts': deep('(', ')'), 'arrays.ts': deep('[', ']'), 'templates.ts': deep('`${', '}`'), 'calls.js': deep('f(', ')'), 'unary.js': deep('!', ''),
			'broken.ts': 'const = jwtSecret;', 'nul.ts': `jwt\0`, 'latin.ts': Buffer.concat([Buffer.from(hole), Buffer.from([0x2F, 0x2F, 0xE9])]),
			'crlf.ts': `\uFEFF${hole.replaceAll('\n', '\r\n')}`,
			'big.js': `jwt\n${'x = 1;\n'.repeat(1_500_000)}`, 'bundle.min.js': `jwt;${'x=1;'.repeat(100_000)}`,
			'one.ts': `import {a} from './two.js'; import jwt from 'jsonwebtoken'; export const b = a; jwt.sign({}, b);`,
			'two.ts': `import {b} from './one.js'; import './missing.js'; import './broken.js'; export const a = b;`,
		});
		symlinkSync('loop.ts', join(root, 'loop.ts'));
		symlinkSync('..', join(root, 'up.ts'));
		const {status, stdout, stderr} = run(root, '--no-cache', '--format', 'json');
		expect(status).toBe(1);
		const {findings} = JSON.parse(stdout) as {findings: {path: string}[]};
		expect(findings.map(({path}) => path)).toEqual(['crlf.ts', 'good.ts', 'latin.ts']);
		for (const line of [
			/^Not analysed: parentheses\.ts \(nested/m, /^Not analysed: arrays\.ts \(nested/m, /^Not analysed: templates\.ts \(nested/m, /^Not analysed: calls\.js \(nested/m,
			/^Not analysed: broken\.ts \(a syntax error in line 1\)\.$/m, /^Not analysed: big\.js \(too large: 11 MB\)\.$/m, /^Not analysed: bundle\.min\.js \(minified/m,
			/^latin\.ts is no valid UTF-8/m, /1 binary/, /2 links/,
		]) {
			expect(stderr).toMatch(line);
		}
	});

	it('includes folders that cannot be opened', async () => {
		const root = temporaryTree({'a.ts': '', 'closed/b.ts': hole});
		chmodSync(join(root, 'closed'), 0);
		await asOrdinaryUser(root, async () => {
			expect(run(root, '--no-cache')).toMatchObject({status: 0, stderr: containing('Not analysed: closed (the folder cannot be opened).')});
			await Promise.resolve();
		});
		chmodSync(join(root, 'closed'), 0o755);
	});

	it('includes named files that nothing can read', () => {
		const root = tree({'a.rb': '', 'image.ts': Uint8Array.of(0)});
		expect(run(root, 'a.rb')).toMatchObject({status: 0, stderr: containing('1 of other kinds')});
		expect(run(root, 'image.ts')).toMatchObject({status: 2, stderr: containing('`image.ts` cannot be read (binary).')});
	});
});

it('hands the guard\'s commands on to it', () => {
	const made = run('/', 'generate', '--help');
	expect(made).toMatchObject({status: 0, stdout: containing('generate')});
	expect(run('/', 'check', 'JWT_SECRET_THAT_NOBODY_SETS')).toMatchObject({status: 1, stdout: containing('JWT_SECRET_THAT_NOBODY_SETS')});
});

it('prints version and help', () => {
	const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {version: string};
	expect(run('/', '--version')).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
	expect(run('/', 'scan', '--help')).toMatchObject({status: 0, stdout: containing('--report-unused-ignores'), stderr: ''});
	expect(run('/', '--help').stdout).toContain('Exit status: 0 clean, 1 findings, 2 could not do what was asked, 130 interrupted.');
	expect(run('/', '--help').stdout).not.toContain('--no-filter');
});
