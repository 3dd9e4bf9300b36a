import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(readme.matchAll(/^```js\n(.*?)^```$/gms), ([, code = '']) => code);
const expectedLines = (code: string) => Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, expected = '']) => expected);

describe('the README', () => {
	it('has examples', () => {
		expect(examples.length).toBeGreaterThan(2);
	});

	it.each(Array.from(examples.entries()))('example %i prints what it says', (_, code) => {
		const env = {...process.env, JWT_SECRET_KEY: randomBytes(32).toString('base64url')};
		const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {cwd: root, env, encoding: 'utf8', stdio: 'pipe'});
		expect(output.trim().split('\n')).toEqual(expectedLines(code));
	});

	it('names every code that can be thrown', () => {
		const codes = Array.from(readFileSync(new URL('../src/secret-error.ts', import.meta.url), 'utf8').matchAll(/\| Problem<'([A-Z_]+)'>/g), ([, code = '']) => code);
		expect(codes.length).toBeGreaterThan(5);
		expect(codes.filter(code => !readme.includes(`| \`${code}\` |`))).toEqual([]);
	});
});
