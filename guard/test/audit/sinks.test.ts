import {Writable} from 'node:stream';
import {describe, expect, it} from 'vitest';
import {type Audit, type AuditEntry, type AuditRecord, functionAudit, severalAudits, streamAudit} from '../../src/audit/index.js';

const entry: AuditEntry = {event: 'key.load', outcome: 'success', alg: 'HS256'};
const quiet = {heartbeat: 0, timeout: '50ms', spill: () => undefined, now: () => 0};

function recording(): {audit: Audit; records: AuditRecord[]} {
	const records: AuditRecord[] = [];
	return {records, audit: functionAudit(record => Promise.resolve(records.push(record)), quiet)};
}

const failing = (): Audit => functionAudit(() => Promise.reject(new Error('fake-secret')), quiet);
const hanging = (): Audit => functionAudit(() => new Promise(() => undefined), quiet);

describe('a stream', () => {
	it('gets a line a record', async () => {
		let text = '';
		const audit = streamAudit(new Writable({write: (chunk, _, done) => {
			text += String(chunk);
			done();
		}}), quiet);
		await audit.write(entry);
		expect(text).toBe('{"v":1,"ts":"1970-01-01T00:00:00.000Z","event":"key.load","outcome":"success","alg":"HS256"}\n');
	});

	it('that breaks does not end the process', async () => {
		const audit = streamAudit(new Writable({write: (_, __, done) => done(Object.assign(new Error('fake-secret'), {code: 'EPIPE'}))}), quiet);
		await expect(audit.write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE', message: expect.stringContaining('EPIPE') as unknown});
	});
});

describe('several logs', () => {
	it('go on while one of them keeps the record', async () => {
		const {audit, records} = recording();
		await severalAudits([failing(), audit, hanging()]).write(entry);
		expect(records).toHaveLength(1);
	});

	it('fail when none does, or when all must', async () => {
		await expect(severalAudits([failing(), hanging()]).write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
		await expect(severalAudits([failing(), recording().audit], {needs: 'all'}).write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
	});

	it('show nothing of an error that is not ours', async () => {
		await expect(severalAudits([failing()]).write(entry)).rejects.not.toThrow('fake-secret');
	});
});

describe('a record that must not wait', () => {
	it('is spilled when it cannot be kept, and counted when it can be again', async () => {
		const records: AuditRecord[] = [];
		const spilled: string[] = [];
		let isDown = true;
		const audit = functionAudit(record => isDown ? Promise.reject(new Error('fake')) : Promise.resolve(records.push(record)), {...quiet, spill: line => spilled.push(line)});
		audit.note({event: 'key.revoke', outcome: 'success'});
		audit.note({event: 'key.drop', outcome: 'success'});
		await expect.poll(() => audit.status.lost).toBe(2);
		isDown = false;
		await audit.write(entry);
		expect(records.map(({event, count}) => [event, count])).toEqual([['key.load', undefined], ['audit.gap', 2]]);
		expect(spilled).toHaveLength(2);
		await audit.close();
		expect(records.at(-1)?.event).toBe('audit.close');
		await expect(audit.write(entry)).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
	});

	it('is not spilled with a field that is not allowed', async () => {
		const spilled: string[] = [];
		const audit = functionAudit(() => Promise.resolve(), {...quiet, spill: line => spilled.push(line)});
		audit.note({event: 'key.revoke', outcome: 'success', keyId: 'fake-secret'});
		expect(spilled).toEqual(['jwt-secrets-guard audit: an entry with a field that is not allowed\n']);
		await expect(audit.write({...entry, keyId: 'fake-secret'})).rejects.toThrow('`keyId`');
	});
});
