import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {leaksOf} from './leaks.js';

const dist = (file: string) => pathToFileURL(join(import.meta.dirname, '../dist', file)).href;
const text = randomBytes(32).toString('base64url');

function run(code: string, isGuarded: boolean) {
	const script = `
		import {requireSecret} from '${dist('index.js')}';
		import {redactor} from '${dist('redact.js')}';
		import {guardProcess} from '${dist('process.js')}';
		const text = process.env.JWT_SECRET_KEY;
		const undo = ${isGuarded ? 'guardProcess(redactor([requireSecret(\'JWT_SECRET_KEY\')]))' : '() => {}'};
		${code}
	`;
	return spawnSync(process.execPath, ['--input-type=module', '-e', script], {env: {...process.env, JWT_SECRET_KEY: text}, encoding: 'utf8'});
}

describe('guardProcess', () => {
	it.each([
		['a line', 'console.log({text}); console.error(text);', 0],
		['a line in two pieces', 'process.stdout.write(text.slice(0, 20)); process.stdout.write(text.slice(20));', 0],
		['octets in another writing', 'process.stdout.write(Buffer.from(text).toString("hex") + "\\n"); process.stdout.write(Buffer.from(text).toString("base64"), "latin1", () => {});', 0],
		['a print of octets', 'console.log(Buffer.from(text)); console.log(new Uint8Array(Buffer.from(text)));', 0],
		['the last words before process.exit', 'process.stdout.write(`x ${text}`); process.exit(3);', 3],
		['an uncaught exception', 'setTimeout(() => { throw Object.assign(new Error(text), {config: {text}, cause: new Error(text)}); });', 1],
		['an unhandled rejection', 'Promise.reject(new Error(text));', 1],
		['a warning', 'process.emitWarning(`a warning about ${text}`);', 0],
	])('masks %s', (_, code, status) => {
		const guarded = run(code, true);
		const output = guarded.stdout + guarded.stderr;
		expect(guarded.status).toBe(status);
		expect(output).toContain('[redacted JWT_SECRET_KEY]');
		expect(leaksOf(Buffer.from(text), output)).toEqual([]);
		const open = run(code, false);
		expect(open.stdout + open.stderr).not.toContain('[redacted');
	});

	it('lets everything else through in time, and can be undone', () => {
		const {stdout} = run('process.stdout.write("Enter abc"); setTimeout(() => { process.stdout.write("|"); undo(); console.log(text); }, 300);', true);
		expect(stdout).toBe(`Enter abc|${text}\n`);
	});
});
