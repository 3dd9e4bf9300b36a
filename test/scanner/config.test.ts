import {execFileSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {loadSettings} from '../../src/scanner/config/load.js';
import {parseSettings} from '../../src/scanner/config/parse.js';
import schema from '../../schema/config.json' with {type: 'json'};
import {temporaryTree} from './temporary-tree.js';

const whole = `{
	"$schema": "./node_modules/eslint-plugin-jwt-secrets/schema/config.json",
	// a wrapper of our own
	"libraries": [{"modules": ["@acme/tokens"], "calls": [{"callee": "issue", "keys": ["1.secret", "0.keys[].key"], "use": "sign", "claims": "0"}]}],
	"readers": [{"paths": ["settings.read"], "name": "0", "fallback": "1"}],
	"names": ["HOUSE_KEY"],
	"roles": [{"pattern": "^tools/", "role": "test"}],
	"includeTests": true,
}`;

function problemsIn(text: string): string {
	try {
		parseSettings(text, 'c.json');
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

it('is a schema by itself', () => {
	expect(new Ajv({strict: true, allErrors: true}).validateSchema(schema)).toBe(true);
});

it('reads every key, with comments, a trailing comma and a byte order mark', () => {
	expect(parseSettings(`\uFEFF${whole}`, 'c.json')).toMatchObject({names: ['HOUSE_KEY'], includeTests: true, roles: [{role: 'test'}]});
	expect(parseSettings('{}', 'c.json')).toEqual({});
});

describe('a mistake is said in one line, with its place', () => {
	it.each([
		['{\n  "librarys": []\n}', 'c.json:2:3: unknown key `librarys`; did you mean `libraries`?'],
		['{"colour": 1}', 'c.json:1:2: unknown key `colour`; known are $schema, libraries, readers, names, roles, includeTests'],
		['{"names": "x"}', 'c.json:1:11: `names` must be an array.'],
		['{"includeTests": "yes"}', 'c.json:1:18: `includeTests` must be a boolean.'],
		['{"roles": [{"pattern": "a", "role": "tests"}]}', 'c.json:1:37: `roles.0.role` must be one of production, ci, test, example, documentation, generated, vendored.'],
		['{"roles": [{"pattern": "(", "role": "test"}]}', 'c.json:1:24: `pattern` is no valid regular expression.'],
		['{"roles": [{"role": "test"}]}', 'c.json:1:12: `roles.0` lacks `pattern`.'],
		['{"libraries": [{"modules": [], "calls": [{"callee": "x", "keys": ["a"], "use": "sign"}]}]}', 'c.json:1:28: `libraries.0.modules` is empty.\nc.json:1:67: `libraries.0.calls.0.keys.0` is no position such as 1 or 0.secret.'],
		['{"readers": [{"name": "0"}]}', 'c.json:1:14: `readers.0` needs `modules` and `callees`, or `paths`.'],
		['[]', 'c.json:1:1: The configuration must be an object.'],
		['', 'c.json:1:1: this is no JSON (ValueExpected).'],
		['{\r\n"names": [}', 'c.json:2:11: this is no JSON (ValueExpected).'],
		['['.repeat(100_000), 'c.json:1:1: this is no JSON (nested too deeply).'],
	])('%s', (text, message) => {
		expect(problemsIn(text)).toBe(message);
	});

	it('and no value is quoted', () => {
		const value = 'not-a-real-value-0123';
		for (const text of [`{"names": {"x": "${value}"}}`, `{"includeTests": "${value}"}`, `{"roles": [{"pattern": "(${value}", "role": "${value}"}]}`, `{"names": ["${value}"`]) {
			expect(problemsIn(text)).toMatch(/^c\.json:/);
			expect(problemsIn(text)).not.toContain(value);
		}
	});
});

describe('the file', () => {
	it('is taken from the root, if it is there', async () => {
		const root = temporaryTree({'jwt-secrets.config.json': '{"names": ["A"]}'});
		expect(await loadSettings({}, root, '/')).toEqual({names: ['A']});
		expect(await loadSettings({}, temporaryTree(), '/')).toEqual({});
		expect(await loadSettings({isOff: true}, root, '/')).toEqual({});
	});

	it('is the one that was named, relative to the working directory', async () => {
		const root = temporaryTree({'other.json': '{"names": ["B"]}', 'jwt-secrets.config.json': '{"names": ["A"]}'});
		expect(await loadSettings({file: 'other.json'}, '/nowhere', root)).toEqual({names: ['B']});
		symlinkSync('other.json', join(root, 'link.json'));
		expect(await loadSettings({file: 'link.json'}, '/nowhere', root)).toEqual({names: ['B']});
	});

	it('must be there when it was named', async () => {
		await expect(loadSettings({file: 'none.json'}, '/', temporaryTree())).rejects.toThrow(/none\.json cannot be read \(absent\)\.$/);
	});

	it('is not opened in a scanned root when it is a link or a pipe', async () => {
		const linked = temporaryTree();
		symlinkSync('/etc/hostname', join(linked, 'jwt-secrets.config.json'));
		await expect(loadSettings({}, linked, '/')).rejects.toThrow('cannot be read (link)');
		const piped = temporaryTree();
		execFileSync('mkfifo', [join(piped, 'jwt-secrets.config.json')]);
		await expect(loadSettings({}, piped, '/')).rejects.toThrow('cannot be read (special)');
	});
});
