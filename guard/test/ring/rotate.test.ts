import {describe, expect, it} from 'vitest';
import {type Audit, type AuditRecord, functionAudit} from '../../src/audit/index.js';
import {rotate, type RotateOptions} from '../../src/ring/index.js';
import {statesOf} from '../../src/ring/key-state.js';
import {timingOf} from '../../src/ring/timing.js';
import {keyFrom} from './keys.js';
import {type MemoryStore, memoryStore} from './memory-store.js';

const start = 1_000_000;
const options = {maxTokenAge: '15m', rotateEvery: '1d'} as const;
const timing = timingOf(options);
const day = 86_400;

function run(store: MemoryStore, at: number, more: Partial<RotateOptions> = {}) {
	return rotate({store, ...options, now: () => at * 1000, ...more});
}

const statesAt = (store: MemoryStore, at: number) => statesOf(store.keys, at, timing).map(({state}) => state);

function auditWith(fails: (record: AuditRecord) => boolean): {audit: Audit; records: AuditRecord[]; spilled: string[]} {
	const records: AuditRecord[] = [];
	const spilled: string[] = [];
	return {records, spilled, audit: functionAudit(record => fails(record) ? Promise.reject(new Error('fake')) : Promise.resolve(records.push(record)), {heartbeat: 0, spill: line => spilled.push(line)})};
}

describe('rotate', () => {
	it('makes a first key that signs at once, and nothing more the second time', async () => {
		const store = memoryStore();
		expect((await run(store, start)).changes).toMatchObject([{kind: 'create', at: start}]);
		expect(await run(store, start + 1)).toEqual({changes: [], mayRejectFor: 0, next: {what: 'create', at: start + day - timing.activationDelay}});
	});

	it('keeps to the schedule, so that a key is known everywhere before it signs', async () => {
		const store = memoryStore([keyFrom(start)]);
		expect((await run(store, start + day - timing.activationDelay - 1)).changes).toEqual([]);
		expect((await run(store, start + day - timing.activationDelay)).changes).toMatchObject([{kind: 'create', at: start + day}]);
		expect(statesAt(store, start + day - 1)).toEqual(['active', 'pending']);
		expect(statesAt(store, start + day)).toEqual(['retired', 'active']);
	});

	it('waits as long when it is late', async () => {
		const store = memoryStore([keyFrom(start)]);
		expect((await run(store, start + 9 * day)).changes).toMatchObject([{kind: 'create', at: start + 9 * day + timing.activationDelay}]);
	});

	it('brings the schedule forward with `now`, once', async () => {
		const store = memoryStore([keyFrom(start)]);
		expect((await run(store, start + 10, {mode: 'now'})).changes).toMatchObject([{kind: 'create', at: start + 10 + timing.activationDelay}]);
		expect((await run(store, start + 20, {mode: 'now'})).changes).toEqual([]);
	});

	it('removes keys that are dropped, oldest first', async () => {
		const store = memoryStore([keyFrom(1), keyFrom(start), keyFrom(start + 10)]);
		expect((await run(store, start + 2000)).changes.map(({kind}) => kind)).toEqual(['prune', 'prune']);
		expect(store.keys).toHaveLength(1);
	});

	it('revokes all keys after a leak, signs at once with a new one, and says how long that hurts', async () => {
		const store = memoryStore([keyFrom(1), keyFrom(start), keyFrom(start + 100)]);
		const report = await run(store, start + 50, {mode: 'compromised'});
		expect(report.changes.map(({kind}) => kind)).toEqual(['revoke', 'revoke', 'revoke', 'create']);
		expect(report.mayRejectFor).toBe(timing.reach + timing.clockSkew);
		expect(store.keys.filter(({key}) => key !== undefined)).toHaveLength(1);
		expect(statesAt(store, start + 50).at(-2)).toBe('active');
	});

	it('revokes only what leaked, if that is told', async () => {
		const store = memoryStore([keyFrom(start - 100), keyFrom(start)]);
		const [retired] = store.keys;
		expect((await run(store, start + 50, {mode: 'compromised', kids: [retired?.kid ?? '']})).changes.map(({kind}) => kind)).toEqual(['revoke']);
		expect(statesAt(store, start + 50)).toEqual(['revoked', 'active']);
	});

	it('undoes the newest key by a step forward, while the older one lives long enough', async () => {
		const store = memoryStore([keyFrom(start - 100), keyFrom(start)]);
		await expect(run(store, start + 930 - timing.activationDelay + 1, {mode: 'undo'})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
		const at = start + 930 - timing.activationDelay;
		expect((await run(store, at, {mode: 'undo'})).changes).toMatchObject([{kind: 'demote', kid: store.keys[1]?.kid, at}]);
		expect(statesAt(store, at)).toEqual(['active', 'retired']);
		await expect(run(memoryStore([keyFrom(start)]), start + 10, {mode: 'undo'})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
	});

	it('keeps one of two keys that two rotators made', async () => {
		const store = memoryStore([keyFrom(start), keyFrom(start + 300), keyFrom(start + 301)]);
		const [stays] = store.keys.slice(1).map(({kid}) => kid).sort();
		expect((await run(store, start + 10)).changes).toMatchObject([{kind: 'demote'}]);
		expect(statesOf(store.keys, start + 10, timing).find(({state}) => state === 'pending')?.stored.kid).toBe(stays);
	});

	it('changes nothing in a dry run, and says what it would do', async () => {
		const store = memoryStore([keyFrom(start)]);
		const {audit, records} = auditWith(() => false);
		expect((await run(store, start + 10, {mode: 'now', dryRun: true, audit})).changes).toMatchObject([{kind: 'create'}]);
		expect(store.keys).toHaveLength(1);
		expect(records).toEqual([]);
	});

	it('refuses a shorter life than the keys have', async () => {
		await expect(run(memoryStore([keyFrom(start)]), start + 10, {maxTokenAge: '5m'})).rejects.toThrow('`maxTokenAge` is shorter');
	});

	it('tries again when somebody else was faster', async () => {
		const store = memoryStore([keyFrom(start)]);
		const other = keyFrom(start + 250);
		store.beforeWrite = () => {
			store.beforeWrite = () => undefined;
			store.keys = [...store.keys, other];
		};
		expect((await run(store, start + 10, {mode: 'now'})).changes).toEqual([]);
		expect(store.keys).toHaveLength(2);
	});

	it('looks whether a write that failed was made all the same', async () => {
		const store = memoryStore([keyFrom(start)]);
		const lossy: MemoryStore = {...store, read: () => store.read(), write: async (keys, version) => {
			await store.write(keys, version);
			throw new Error('the answer was lost');
		}};
		expect((await run(lossy, start + 10, {mode: 'now'})).changes).toMatchObject([{kind: 'create'}]);
		expect(store.keys).toHaveLength(2);
	});

	it('does not let a key sign that was written too late', async () => {
		let at = start + 10;
		const store = memoryStore([keyFrom(start)]);
		store.beforeWrite = () => {
			store.beforeWrite = () => undefined;
			at += timing.writeTimeout + 1;
		};
		const report = await rotate({store, ...options, mode: 'now', now: () => at * 1000});
		expect(report.changes.map(({kind}) => kind)).toEqual(['create', 'demote', 'create']);
		expect(statesAt(store, at + timing.activationDelay)).toEqual(['retired', 'retired', 'active']);
	});
});

describe('the record of a rotation', () => {
	it('tells the intent before the store is written, and what came of it after', async () => {
		const store = memoryStore([keyFrom(start)]);
		const {audit, records} = auditWith(() => false);
		let before = 0;
		store.beforeWrite = () => {
			before = records.length;
		};
		await run(store, start + 10, {mode: 'now', audit});
		expect(before).toBe(1);
		expect(records.map(({event, outcome, at}) => [event, outcome, at])).toEqual([
			['key.create', 'intent', start + 10 + timing.activationDelay],
			['key.create', 'success', start + 10 + timing.activationDelay],
		]);
	});

	it('stops a new key when it cannot be kept', async () => {
		const store = memoryStore([keyFrom(start)]);
		const {audit} = auditWith(() => true);
		await expect(run(store, start + 10, {mode: 'now', audit})).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
		expect(store.keys).toHaveLength(1);
	});

	it('stops no revocation', async () => {
		const store = memoryStore([keyFrom(start)]);
		const {audit, spilled} = auditWith(() => true);
		await expect(run(store, start + 10, {mode: 'compromised', audit})).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
		expect(statesAt(store, start + 10)).toEqual(['revoked']);
		await expect.poll(() => spilled.filter(line => line.includes('key.revoke')).length).toBeGreaterThan(0);
	});

	it('that is slow holds up no revocation, and the new key follows', async () => {
		const store = memoryStore([keyFrom(start)]);
		let isRevoked = false;
		const audit = functionAudit(async ({event}) => {
			if (event === 'key.create' && !isRevoked) {
				await expect.poll(() => store.keys.every(({key}) => key === undefined), {interval: 10, timeout: 2000}).toBe(true);
				isRevoked = true;
			}
		}, {heartbeat: 0, spill: () => undefined});
		expect((await run(store, start + 10, {mode: 'compromised', audit})).changes.map(({kind}) => kind)).toEqual(['revoke', 'create']);
		expect(isRevoked).toBe(true);
		expect(statesAt(store, start + 10)).toEqual(['revoked', 'active']);
	});

	it('of a success that cannot be kept is spilled', async () => {
		const store = memoryStore([keyFrom(start)]);
		const {audit, spilled} = auditWith(({outcome}) => outcome === 'success');
		expect((await run(store, start + 10, {mode: 'now', audit})).changes).toHaveLength(1);
		await expect.poll(() => spilled.length).toBe(1);
	});
});
