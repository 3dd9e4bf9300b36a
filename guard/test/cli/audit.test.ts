import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fileAudit} from '../../src/audit/index.js';
import {audit} from '../../src/cli.js';
import {temporaryFolder} from '../temporary-folder.js';
import {fakeTerminal} from './terminal.js';

const bin = join(import.meta.dirname, '../../bin/jwt-secrets-guard.js');

async function run(...argv: string[]) {
	const terminal = fakeTerminal(false);
	const status = await audit(argv, terminal);
	return {status, ...terminal.printed};
}

/** A log of a start, two records and an end. */
async function writtenLog() {
	const folder = temporaryFolder();
	const anchor = join(temporaryFolder(), 'anchor');
	const log = await fileAudit(folder, {anchor, heartbeat: 0});
	await log.write({event: 'secret.load', outcome: 'success', name: 'KEY'});
	await log.write({event: 'secret.load', outcome: 'success', name: 'OTHER_KEY'});
	await log.close();
	const path = join(folder, readdirSync(folder)[0] ?? '');
	return {folder, anchor, path};
}

describe('audit verify', () => {
	it('says that a log is whole, and how much of it the anchor vouches for', async () => {
		const {folder, anchor} = await writtenLog();
		expect(await run('verify', folder)).toEqual({status: 0, out: 'good: 4 records in 1 chains.\n', err: ''});
		expect(await run('verify', folder, '--anchor', anchor)).toEqual({status: 0, out: 'good: 4 records in 1 chains, 4 vouched for by the anchor.\n', err: ''});
	});

	it('ends with 1 and tells the place of a changed record', async () => {
		const {folder, path} = await writtenLog();
		writeFileSync(path, readFileSync(path, 'utf8').replace('OTHER_KEY', 'OTHER_KEX'));
		const {status, out} = await run('verify', folder);
		expect(status).toBe(1);
		expect(out).toMatch(/, record 3: .*\nbad: 2 records/);
	});

	it('finds a cut end and a removed file by the anchor alone', async () => {
		const {folder, anchor, path} = await writtenLog();
		writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 3).join('\n') + '\n');
		expect((await run('verify', folder)).status).toBe(0);
		expect(await run('verify', folder, '--anchor', anchor)).toMatchObject({status: 1, out: expect.stringContaining('The anchor lists 4 records, and 3 are proven.') as unknown});
		unlinkSync(path);
		expect(await run('verify', folder, '--anchor', anchor)).toMatchObject({status: 1, out: expect.stringContaining('it is gone') as unknown});
	});

	it('warns of an end that a crash left', async () => {
		const {folder, path} = await writtenLog();
		writeFileSync(path, readFileSync(path, 'utf8').slice(0, -9));
		expect(await run('verify', folder)).toMatchObject({status: 0, err: expect.stringContaining('ends inside a record') as unknown});
	});

	it('ends with 1 without a log or with an anchor that is none, and with 2 without a question', async () => {
		const {folder} = await writtenLog();
		expect((await run('verify', temporaryFolder())).status).toBe(1);
		expect(await run('verify', folder, '--anchor', join(folder, 'none'))).toMatchObject({status: 1, out: expect.stringContaining('AUDIT_UNAVAILABLE') as unknown});
		for (const argv of [[], ['verify'], ['fix', folder], ['verify', folder, folder], ['verify', folder, '--fix']]) {
			expect((await run(...argv)).status).toBe(2);
		}

		expect((await run('--help')).out).toContain('audit verify FOLDER');
	});

	it('runs as a command', async () => {
		const {folder} = await writtenLog();
		const {status, stdout} = spawnSync(process.execPath, [bin, 'audit', 'verify', folder], {encoding: 'utf8'});
		expect({status, stdout}).toEqual({status: 0, stdout: 'good: 4 records in 1 chains.\n'});
	});
});
