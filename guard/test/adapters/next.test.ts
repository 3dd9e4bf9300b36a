import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';

const dist = (file: string) => pathToFileURL(join(import.meta.dirname, '../../dist', file)).href;
const good = randomBytes(32).toString('base64url');

function start(env: Record<string, string>) {
	const script = `
		import {deferSecret} from '${dist('index.js')}';
		import {guardStart} from '${dist('next.js')}';
		deferSecret('DEFERRED');
		// A server that answers 500 for ever is what a throw would leave.
		setInterval(() => {}, 1000);
		try { await guardStart({access: 'ACCESS'}); } catch { console.log('threw'); }
		console.log('listens');
		process.exit(0);
	`;
	return spawnSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8', env: {...process.env, ...env}});
}

describe('guardStart', () => {
	it('ends the process for a secret that is missing or bad, deferred ones too', () => {
		expect(start({DEFERRED: good})).toMatchObject({status: 1, stdout: ''});
		expect(start({ACCESS: 'secret', DEFERRED: good}).stderr).toContain('SECRET_KNOWN');
		expect(start({ACCESS: good}).stderr).toMatch(/^DEFERRED: It is not set\./);
	});

	it('lets a server start with good ones', () => {
		expect(start({ACCESS: good, DEFERRED: randomBytes(32).toString('hex')})).toMatchObject({status: 0, stdout: 'listens\n', stderr: ''});
	});

	it('asks nothing of a build', () => {
		expect(start({NEXT_PHASE: 'phase-production-build'})).toMatchObject({status: 0, stdout: 'listens\n'});
	});
});
