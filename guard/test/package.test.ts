import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parseKnownDefaults} from '../scripts/parse-known-defaults.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const source = join(root, 'src');
const importsOf = (path: string) => Array.from(readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b.*?from ['"]([^'"]+)['"];$/gm), ([, specifier = '']) => specifier);

function graphOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
	if (!seen.has(path)) {
		seen.add(path);
		for (const specifier of importsOf(path).filter(specifier => specifier.startsWith('.'))) {
			graphOf(join(dirname(path), specifier.replace(/\.js$/, '.ts')), seen);
		}
	}

	return seen;
}

/** The declarations of an entry, and those that they name. */
function declarationsOf(path: string): readonly string[] {
	return [path, ...importsOf(path).filter(specifier => specifier.startsWith('.')).flatMap(specifier => declarationsOf(join(dirname(path), specifier.replace(/\.js$/, '.d.ts'))))];
}

/** What a built entry loads, itself included. */
function loaded(file: string): readonly string[] {
	const path = join(dist, file);
	return [path, ...importsOf(path).filter(specifier => specifier.startsWith('.')).flatMap(specifier => loaded(join(dirname(file), specifier)))];
}

function run(script: string): string {
	return execFileSync(process.execPath, ['-e', script], {cwd: root, encoding: 'utf8', stdio: 'pipe'}).trim();
}

const manifest = createRequire(import.meta.url)('../package.json') as {
	readonly exports: Readonly<Record<string, string | {readonly default: string}>>;
	readonly peerDependencies: Readonly<Record<string, string>>;
	readonly peerDependenciesMeta: Readonly<Record<string, {readonly optional?: boolean}>>;
};

interface Packed {
	readonly size: number;
	readonly files: readonly {readonly path: string}[];
}

function packed(): Packed {
	const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32'});
	return (JSON.parse(output) as [Packed])[0];
}

describe('the built package', () => {
	it('loads by require, as the same classes as by import', () => {
		expect(run(`
			const {requireSecret, SecretError} = require('jwt-secrets-guard');
			import('jwt-secrets-guard').then(imported => {
				try { requireSecret('JWT_SECRET_KEY', {env: {}}); } catch (error) { console.log(error instanceof imported.SecretError, error.code, imported.SecretError === SecretError); }
			});
		`)).toBe('true SECRET_MISSING true');
		expect(run('console.log(require(\'jwt-secrets-guard/policy\').checkSecret(\'x\').length)')).toBe('2');
	});

	it('stops a program that has no secret, with a message that says what to do', () => {
		const script = 'import(\'jwt-secrets-guard\').then(({requireSecret}) => requireSecret(\'JWT_SECRET_KEY\', {env: {}}))';
		expect(() => run(script)).toThrow(/JWT_SECRET_KEY: It is not set\..*\n {2}node -p "/);
	});

	it.each(['policy', 'web', 'redact'])('keeps Node out of /%s', entry => {
		const modules = [...graphOf(join(source, `${entry}.ts`))];
		expect(modules.length).toBeGreaterThan(5);
		expect(modules.flatMap(importsOf).filter(specifier => !specifier.startsWith('.'))).toEqual([]);
		for (const module of modules) {
			expect(readFileSync(module, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')).not.toMatch(/\b(?:Buffer|process|require)\b(?!\w)\s*[.(]/);
		}
	});

	it.each(['policy', 'web', 'redact'])('declares /%s without the types of Node', entry => {
		expect(declarationsOf(join(dist, `${entry}.d.ts`)).flatMap(importsOf).filter(specifier => !specifier.startsWith('.'))).toEqual([]);
	});

	it.each(['policy', 'web', 'redact', 'hono'])('runs /%s without Node', entry => {
		expect(loaded(`${entry}.js`).flatMap(importsOf).filter(specifier => !specifier.startsWith('.'))).toEqual([]);
	});

	it('loads neither the ring nor the log nor an adapter with the core', () => {
		expect([...new Set(loaded('index.js'))].map(path => path.slice(dist.length + 1).replaceAll('\\', '/')).sort()).toEqual(['index.js', 'shared/core.js', 'shared/policy.js']);
	});

	it('loads no framework with any entry but those of its own', () => {
		const entries = Object.values(manifest.exports).flatMap(target => typeof target === 'string' ? [] : [target.default.replace('./dist/', '').replace(/\.js$/, '.ts')]);
		expect(entries.length).toBeGreaterThan(20);
		for (const entry of entries) {
			const outside = [...graphOf(join(source, entry))].flatMap(importsOf).filter(specifier => !/^(?:\.|node:)/.test(specifier));
			expect(outside).toEqual([]);
		}
	});

	it('can be required, entry by entry', () => {
		const entries = Object.keys(manifest.exports).map(name => `jwt-secrets-guard${name.slice(1)}`);
		expect(run(`console.log([${entries.map(name => `'${name}'`).join(', ')}].every(name => Object.keys(require(name)).length > 0))`)).toBe('true');
	});

	it('fits into 80 kB', () => {
		expect(packed().size).toBeLessThan(80_000);
	});

	it('has no dependencies', () => {
		expect(manifest).not.toHaveProperty('dependencies');
		const {peerDependencies, peerDependenciesMeta} = manifest;
		expect(Object.keys(peerDependencies).filter(name => peerDependenciesMeta[name]?.optional !== true)).toEqual([]);
	});

	it('holds no published default as text', () => {
		const table = readFileSync(join(root, 'data/known-defaults.tsv'), 'utf8');
		// Shorter ones are words, which the word list and the documentation may well use.
		const values = parseKnownDefaults(table).flatMap(place => place.values).filter(value => value.length >= 12 && value !== '[object Object]');
		const shipped = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.js') || path.endsWith('.d.ts')).map(path => readFileSync(join(dist, path), 'utf8')).join('\n');
		expect(values.filter(value => shipped.includes(value) || shipped.includes(Buffer.from(value).toString('base64')))).toEqual([]);
	});

	it('packs the build and its licence, and nothing else', () => {
		const paths = packed().files.map(({path}) => path);
		expect(paths).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'package.json', 'dist/index.js', 'dist/index.d.ts', 'dist/policy.js', 'dist/policy.d.ts', 'bin/jwt-secrets-guard.js']));
		expect(paths.filter(path => !/^(?:README\.md|LICENSE|package\.json|bin\/jwt-secrets-guard\.js|dist\/.*\.(?:js|d\.ts))$/.test(path))).toEqual([]);
	});
});
