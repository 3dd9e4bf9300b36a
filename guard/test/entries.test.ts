import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

it.each([
	['audit', 'fileAudit'],
	['ring', 'openKeyRing'],
])('jwt-secrets-guard/%s loads by import and by require, as one copy, and does nothing by itself', (entry, name) => {
	const script = `
		const required = require('jwt-secrets-guard/${entry}');
		import('jwt-secrets-guard/${entry}').then(imported => console.log(typeof required.${name}, imported.${name} === required.${name}));
	`;
	expect(execFileSync(process.execPath, ['-e', script], {cwd: root, encoding: 'utf8'}).trim()).toBe('function true');
});

it('an error of a ring or of a log is a `SecretError`', () => {
	const script = `
		const {SecretError} = require('jwt-secrets-guard');
		const {verifyAudit} = require('jwt-secrets-guard/audit');
		verifyAudit('.', {anchor: 'none'}).catch(error => console.log(error instanceof SecretError, error.code));
	`;
	expect(execFileSync(process.execPath, ['-e', script], {cwd: root, encoding: 'utf8'}).trim()).toBe('true AUDIT_UNAVAILABLE');
});
