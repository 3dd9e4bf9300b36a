import {appendFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {auditOver} from '../../src/audit/audit.js';
import {FileSink} from '../../src/audit/file-sink.js';
import {verifyAudit} from '../../src/audit/index.js';
import {openSegment, type Segment} from '../../src/audit/segment.js';
import {temporaryFolder} from '../temporary-folder.js';

type Failure = 'none' | 'before' | 'after' | 'hang';

/** Real segments whose sync can be told to fail: before anything reaches the disk, after all of it, or never to end. */
function breakableLog(folder: string): {sink: FileSink; fail: (how: Failure) => void} {
	let failure: Failure = 'none';
	const breakable = (segment: Segment): Segment => ({
		...segment,
		append: async text => {
			if (failure === 'hang') {
				await new Promise(() => undefined);
			}

			if (failure !== 'before') {
				await segment.append(text);
			}

			if (failure !== 'none') {
				throw Object.assign(new Error('fake-secret'), {code: 'EIO'});
			}
		},
	});
	return {
		sink: new FileSink({openSegment: async () => {
			if (failure !== 'none') {
				throw Object.assign(new Error('fake-secret'), {code: 'EIO'});
			}

			return breakable(await openSegment(folder));
		}}),
		fail: how => {
			failure = how;
		},
	};
}

const entry = {event: 'key.load', outcome: 'success'} as const;

describe.each<Failure>(['before', 'after'])('a sync that fails %s the write', how => {
	it('fails what waits for it, spills what does not, and goes on in a new chain', async () => {
		const folder = temporaryFolder();
		const spilled: string[] = [];
		const {sink, fail} = breakableLog(folder);
		const audit = auditOver(sink, {heartbeat: 0, spill: line => spilled.push(line)});
		await audit.write({...entry, count: 1});
		fail(how);
		await expect(audit.write({...entry, count: 2})).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE', message: expect.stringContaining('EIO') as unknown});
		audit.note({event: 'key.revoke', outcome: 'success', count: 3});
		await expect.poll(() => spilled.length).toBe(1);
		expect(spilled[0]).toContain('key.revoke');
		expect(audit.status).toMatchObject({lost: 1, spilled: 1});
		fail('none');
		await audit.write({...entry, count: 4});
		expect(audit.status).toMatchObject({lost: 0, spilled: 1});
		await audit.close();

		const report = await verifyAudit(folder);
		expect(report).toMatchObject({ok: true, problems: []});
		expect(readdirSync(folder)).toHaveLength(2);
		const text = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')).join('');
		expect(text).toContain('"event":"audit.recovered","outcome":"success","chain":');
		expect(text).toContain('"event":"audit.gap","outcome":"success","count":1');
		expect(text + spilled.join('')).not.toContain('fake-secret');
	});
});

it('what the disk holds after the last good record of a chain that was given up is no failure, what it holds before is', async () => {
	const folder = temporaryFolder();
	const {sink, fail} = breakableLog(folder);
	const audit = auditOver(sink, {heartbeat: 0, spill: () => undefined});
	await audit.write({...entry, count: 1});
	const broken = sink.head;
	fail('before');
	await expect(audit.write(entry)).rejects.toThrow();
	fail('none');
	await audit.close();
	const path = join(folder, `${broken?.chain ?? ''}.audit`);
	appendFileSync(path, `${'\0'.repeat(100)}\n`);
	expect(await verifyAudit(folder)).toMatchObject({ok: true});
	writeFileSync(path, readFileSync(path, 'utf8').replace('"count":1', '"count":7'));
	expect((await verifyAudit(folder)).problems).toMatchObject([{kind: 'link', record: 2}, {kind: 'missing-record'}]);
});

it('a disk that stays full is not filled with empty chains', async () => {
	const folder = temporaryFolder();
	const sink = new FileSink({openSegment: async () => ({...await openSegment(folder), append: () => Promise.reject(new Error('fake'))})});
	const audit = auditOver(sink, {heartbeat: 0, spill: () => undefined});
	for (let attempt = 0; attempt < 5; attempt++) {
		await expect(audit.write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
	}

	await expect.poll(() => readdirSync(folder)).toEqual([]);
});

it('a disk that hangs is given up after the time that a sink has', async () => {
	const {sink, fail} = breakableLog(temporaryFolder());
	const audit = auditOver(sink, {heartbeat: 0, timeout: '30ms', spill: () => undefined});
	await audit.write(entry);
	fail('hang');
	await expect(audit.write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE', message: expect.stringContaining('ETIMEDOUT') as unknown});
});
