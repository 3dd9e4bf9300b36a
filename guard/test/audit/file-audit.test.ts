import {appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fileAudit, type FileAuditOptions, verifyAudit} from '../../src/audit/index.js';
import {genesis, lineOf} from '../../src/audit/record.js';
import {temporaryFolder} from '../temporary-folder.js';

const loaded = {event: 'secret.load', outcome: 'success', name: 'JWT_SECRET_KEY', bytes: 48} as const;

async function writeLog(records: number, options: FileAuditOptions = {}): Promise<string> {
	const folder = join(temporaryFolder(), 'log');
	const audit = await fileAudit(folder, options);
	await Promise.all(Array.from({length: records}, (_, count) => audit.write({...loaded, count})));
	await audit.close();
	return folder;
}

const filesOf = (folder: string): readonly string[] => readdirSync(folder).filter(name => name.endsWith('.audit')).map(name => join(folder, name));
const onlyFileOf = (folder: string): string => filesOf(folder)[0] ?? '';

describe('a log in files', () => {
	it('keeps each record in order and verifies', async () => {
		const folder = await writeLog(500);
		expect(await verifyAudit(folder)).toMatchObject({ok: true, records: 502, problems: []});
		const records = readFileSync(onlyFileOf(folder), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line.slice(65)) as {event: string; count?: number});
		expect(records.map(({event}) => event)).toEqual(['audit.start', ...Array.from({length: 500}, () => 'secret.load'), 'audit.close']);
		expect(records.slice(1, -1).map(({count}) => count)).toEqual(Array.from({length: 500}, (_, index) => index));
	});

	it('is for its owner alone', async () => {
		const folder = await writeLog(1);
		expect(statSync(onlyFileOf(folder)).mode & 0o777).toBe(0o600);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	it('gives each writer a chain', async () => {
		const folder = temporaryFolder();
		const audits = await Promise.all(Array.from({length: 4}, () => fileAudit(folder)));
		await Promise.all(audits.flatMap(audit => Array.from({length: 50}, () => audit.write(loaded))));
		await Promise.all(audits.map(audit => audit.close()));
		const report = await verifyAudit(folder);
		expect(report).toMatchObject({ok: true, records: 4 * 52});
		expect(report.chains).toHaveLength(4);
	});

	it('never verifies when it is missing or empty', async () => {
		const folder = temporaryFolder();
		expect((await verifyAudit(join(folder, 'none'))).problems).toMatchObject([{kind: 'no-log'}]);
		expect((await verifyAudit(folder)).problems).toMatchObject([{kind: 'no-log'}]);
		writeFileSync(join(folder, 'host-1-0123456789ab.audit'), '');
		expect((await verifyAudit(folder)).problems).toMatchObject([{kind: 'empty'}]);
	});

	it('shows a torn end and still verifies', async () => {
		const folder = await writeLog(3);
		truncateSync(onlyFileOf(folder), statSync(onlyFileOf(folder)).size - 5);
		const report = await verifyAudit(folder);
		expect(report).toMatchObject({ok: true, chains: [{records: 4}]});
		expect(report.chains[0]?.tornBytes).toBeGreaterThan(60);
	});

	it('writes heartbeats', async () => {
		const folder = temporaryFolder();
		const audit = await fileAudit(folder, {heartbeat: '20ms'});
		await expect.poll(() => audit.status.written).toBeGreaterThan(2);
		await audit.close();
		expect(readFileSync(onlyFileOf(folder), 'utf8')).toContain('audit.heartbeat');
	});

	it('refuses a folder that it cannot use, without its path', async () => {
		const file = join(temporaryFolder(), 'fake-secret-in-a-path');
		writeFileSync(file, '');
		await expect(fileAudit(file)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE', message: expect.stringMatching(/^audit: The log's folder cannot be used \(E[A-Z]+\)/) as unknown});
		await expect(fileAudit(file)).rejects.not.toThrow('fake-secret');
	});
});

describe('an anchor', () => {
	async function anchoredLog(records: number): Promise<{folder: string; anchor: string}> {
		const anchor = join(temporaryFolder(), 'anchor');
		return {folder: await writeLog(records, {anchor}), anchor};
	}

	it('vouches for the whole of a log that was closed', async () => {
		const {folder, anchor} = await anchoredLog(5);
		expect(await verifyAudit(folder, {anchor})).toMatchObject({ok: true, chains: [{records: 7, anchored: 7}]});
	});

	it('shows a cut end, between records and inside one', async () => {
		for (const cut of [1, 70]) {
			const {folder, anchor} = await anchoredLog(5);
			truncateSync(onlyFileOf(folder), statSync(onlyFileOf(folder)).size - cut);
			expect((await verifyAudit(folder, {anchor})).problems).toMatchObject([{kind: 'missing-record'}]);
		}

		const {folder, anchor} = await anchoredLog(5);
		const lines = readFileSync(onlyFileOf(folder), 'utf8').split('\n');
		writeFileSync(onlyFileOf(folder), `${lines.slice(0, -3).join('\n')}\n`);
		expect((await verifyAudit(folder)).ok).toBe(true);
		expect((await verifyAudit(folder, {anchor})).problems).toMatchObject([{kind: 'missing-record', record: 6}]);
	});

	it('shows a file that was removed', async () => {
		const {folder, anchor} = await anchoredLog(5);
		const second = await fileAudit(folder, {anchor});
		await second.close();
		expect(await verifyAudit(folder, {anchor})).toMatchObject({ok: true, chains: {length: 2}});
		rmSync(onlyFileOf(folder));
		expect((await verifyAudit(folder)).ok).toBe(true);
		expect((await verifyAudit(folder, {anchor})).problems).toMatchObject([{kind: 'missing-chain'}]);
		await expect(fileAudit(folder, {anchor})).rejects.toMatchObject({code: 'AUDIT_TAMPERED'});
	});

	it('shows a chain that was written anew, which the chain alone cannot', async () => {
		const {folder, anchor} = await anchoredLog(5);
		const name = onlyFileOf(folder);
		let head = genesis;
		const forged = readFileSync(name, 'utf8').trimEnd().split('\n').map(line => {
			const {line: next, link} = lineOf(head, line.slice(65).replace('JWT_SECRET_KEY', 'OTHER_SECRET_KEY'));
			head = link;
			return next;
		});
		writeFileSync(name, forged.join(''));
		expect((await verifyAudit(folder)).ok).toBe(true);
		expect((await verifyAudit(folder, {anchor})).problems).toMatchObject([{kind: 'other-head'}]);
	});

	it('survives its own torn line', async () => {
		const {folder, anchor} = await anchoredLog(2);
		appendFileSync(anchor, 'host-1-0123');
		await (await fileAudit(folder, {anchor})).close();
		expect(await verifyAudit(folder, {anchor})).toMatchObject({ok: true, chains: {length: 2}});
	});

	it('is refused when it was changed', async () => {
		const {folder, anchor} = await anchoredLog(2);
		writeFileSync(anchor, readFileSync(anchor, 'utf8').replace(/ \d+ /, ' x '));
		await expect(verifyAudit(folder, {anchor})).rejects.toMatchObject({code: 'AUDIT_TAMPERED'});
		rmSync(anchor);
		await expect(verifyAudit(folder, {anchor})).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
	});

	it('may be a function, and its failure is recorded and tried again', async () => {
		const heads: number[] = [];
		let isDown = true;
		const folder = temporaryFolder();
		const audit = await fileAudit(folder, {anchorEvery: '10ms', anchor: ({record}) => {
			if (isDown) {
				return Promise.reject(new Error('fake'));
			}

			heads.push(record);
			return Promise.resolve();
		}});
		await expect.poll(() => audit.head?.record ?? 0).toBeGreaterThan(1);
		isDown = false;
		await audit.close();
		expect(heads.at(-1)).toBe((await verifyAudit(folder)).records);
		expect(readFileSync(onlyFileOf(folder), 'utf8')).toContain('"event":"audit.gap","outcome":"failure"');
	});
});
