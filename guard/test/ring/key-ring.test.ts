import {createSecretKey, generateKeyPairSync, randomBytes} from 'node:crypto';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {type AuditRecord, functionAudit} from '../../src/audit/index.js';
import {redactor} from '../../src/redact.js';
import {environmentSource, type KeyRing, type KeyRingOptions, openKeyRing, valueSource} from '../../src/ring/index.js';
import {refreshDelay} from '../../src/ring/refresh-delay.js';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {keyFrom} from './keys.js';
import {memoryStore} from './memory-store.js';

const start = 1_000_000;
let clock = start;
const rings: KeyRing[] = [];
afterEach(() => {
	rings.splice(0).forEach(ring => ring.close());
	clock = start;
});

async function open(options: Partial<KeyRingOptions> & Pick<KeyRingOptions, 'source'>): Promise<KeyRing> {
	const ring = await openKeyRing({maxTokenAge: '15m', now: () => clock * 1000, ...options});
	rings.push(ring);
	return ring;
}

function recording(): {audit: ReturnType<typeof functionAudit>; events: string[]; records: AuditRecord[]} {
	const events: string[] = [];
	const records: AuditRecord[] = [];
	return {events, records, audit: functionAudit(record => {
		records.push(record);
		return Promise.resolve(events.push(record.event));
	}, {heartbeat: 0, spill: () => undefined})};
}

const active = (): StoredKey => keyFrom(start - 1000);

describe('opening', () => {
	it('fails closed: without a store, without a key, with a weak key, without a record', async () => {
		const store = memoryStore();
		await expect(open({source: store})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
		store.failure = new Error('fake-secret');
		await expect(open({source: store})).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE'});
		await expect(open({source: store})).rejects.not.toThrow('fake-secret');
		await expect(open({source: memoryStore([{...active(), key: createSecretKey(Buffer.from('fake'.repeat(10)))}])})).rejects.toMatchObject({code: 'SECRET_LOW_ENTROPY'});
		const audit = functionAudit(() => Promise.reject(new Error('fake')), {heartbeat: 0, spill: () => undefined});
		await expect(open({source: memoryStore([active()]), audit})).rejects.toMatchObject({code: 'AUDIT_UNAVAILABLE'});
	});

	it('gives a frozen snapshot', async () => {
		const key = active();
		const {current} = await open({source: memoryStore([key])});
		expect(current.signing).toMatchObject({kid: key.kid, alg: 'HS256', maxTokenAge: 900});
		expect(Object.isFrozen(current) && Object.isFrozen(current.keys) && Object.isFrozen(current.signing)).toBe(true);
	});
});

describe('a token finds its key', () => {
	it('by `kid`, and only if its `alg` is the key\'s', async () => {
		const key = active();
		const {current} = await open({source: memoryStore([key])});
		expect(current.find({kid: key.kid, alg: 'HS256'})).toMatchObject({kind: 'keys', keys: [{kid: key.kid}]});
		for (const alg of ['none', 'HS512', 'RS256', undefined, {}]) {
			expect(current.find({kid: key.kid, alg})).toMatchObject({kind: 'refused', reason: 'algorithm'});
		}

		expect(current.find({kid: {toString: () => key.kid}, alg: 'HS256'})).toMatchObject({kind: 'refused'});
	});

	it('never once it is revoked or dropped', async () => {
		const [old, leaked] = [keyFrom(1), keyFrom(start - 2000)];
		const {key: _, ...tombstone} = leaked;
		const ring = await open({source: memoryStore([old, {...tombstone, revokedAt: start - 100}, keyFrom(start - 100)])});
		expect(ring.current.find({kid: leaked.kid, alg: 'HS256'})).toMatchObject({kind: 'refused', reason: 'revoked'});
		expect(ring.current.find({kid: old.kid, alg: 'HS256'})).toMatchObject({kind: 'refused', reason: 'dropped'});
		await expect(ring.keysFor({kid: old.kid, alg: 'HS256'})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
	});

	it('without `kid` only until the given date, with at most four keys', async () => {
		const keys = Array.from({length: 6}, (_, index) => keyFrom(start - 100 + index));
		const ring = await open({source: memoryStore(keys), acceptWithoutKid: new Date((start + 100) * 1000)});
		expect(ring.current.find({alg: 'HS256'})).toMatchObject({kind: 'keys', keys: [{kid: keys[5]?.kid}, {}, {}, {}]});
		expect(ring.current.find({alg: 'HS512'})).toMatchObject({kind: 'refused', reason: 'no-kid'});
		clock += 100;
		expect(ring.current.find({alg: 'HS256'})).toMatchObject({kind: 'refused', reason: 'no-kid'});
	});

	it('after one look at the store that all share, and none again for 30 seconds', async () => {
		const store = memoryStore([active()]);
		const ring = await open({source: store});
		const added = keyFrom(start + 500);
		store.keys = [...store.keys, added];
		expect(store.reads).toBe(1);
		const found = await Promise.all(Array.from({length: 50}, () => ring.keysFor({kid: added.kid, alg: 'HS256'})));
		expect(found.every(([key]) => key.state === 'pending')).toBe(true);
		expect(store.reads).toBe(2);
		for (const kid of ['fake-kid-of-a-stranger', 'another']) {
			await expect(ring.keysFor({kid, alg: 'HS256'})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
		}

		expect(store.reads).toBe(2);
		clock += 30;
		await expect(ring.keysFor({kid: 'another', alg: 'HS256'})).rejects.toMatchObject({code: 'KEY_NOT_FOUND'});
		expect(store.reads).toBe(3);
	});
});

describe('time', () => {
	it('activates and drops keys without any look at the store', async () => {
		const [old, next] = [active(), keyFrom(start + 300)];
		const ring = await open({source: memoryStore([old, next])});
		expect(ring.current.signing?.kid).toBe(old.kid);
		clock = start + 300;
		expect(ring.current.signing?.kid).toBe(next.kid);
		expect(ring.current.keys).toHaveLength(2);
		clock = start + 300 + 930;
		expect(ring.current.keys).toHaveLength(1);
	});

	it('set back brings no dropped key back', async () => {
		const [old, next] = [active(), keyFrom(start + 300)];
		const ring = await open({source: memoryStore([old, next])});
		clock = start + 2000;
		expect(ring.current.keys).toHaveLength(1);
		clock = start + 310;
		expect(ring.current.find({kid: old.kid, alg: 'HS256'})).toMatchObject({reason: 'dropped'});
		expect(ring.current.signing?.kid).toBe(next.kid);
	});

	it('is looked up by a timer', async () => {
		vi.useFakeTimers({now: start * 1000});
		try {
			const store = memoryStore([active()]);
			rings.push(await openKeyRing({source: store, maxTokenAge: '15m', refresh: '10s'}));
			await vi.advanceTimersByTimeAsync(100_000);
			expect(store.reads).toBeGreaterThanOrEqual(12);
			expect(store.reads).toBeLessThanOrEqual(18);
		} finally {
			vi.useRealTimers();
		}
	});

	it('between looks never exceeds the period less a look, and grows after failures', () => {
		expect(refreshDelay(60, 0, 1)).toBe(48);
		expect([1, 2, 3, 50].map(failures => refreshDelay(60, failures, 1))).toEqual([6, 12, 24, 300]);
	});
});

describe('a store that fails', () => {
	const key = active();

	it.each<readonly [string, (store: ReturnType<typeof memoryStore>) => void, string]>([
		['is down', store => {
			store.failure = new Error('fake-secret');
		}, 'SOURCE_UNAVAILABLE'],
		['holds another key under the `kid`', store => {
			store.keys = [{...key, key: createSecretKey(randomBytes(32))}];
		}, 'SECRET_MALFORMED'],
		['holds a weak key', store => {
			store.keys = [key, {...keyFrom(start + 300), key: createSecretKey(Buffer.from('fake-secret'))}];
		}, 'SECRET_TOO_SHORT'],
	])('because it %s leaves the ring as it was, and says so', async (_, breakIt, code) => {
		const {audit, events} = recording();
		const store = memoryStore([key]);
		const ring = await open({source: store, audit});
		breakIt(store);
		expect(await ring.refresh()).toMatchObject({code});
		expect(ring.current.signing?.kid).toBe(key.kid);
		expect(ring.status()).toMatchObject({ready: true, failures: 1, lastFailure: code});
		store.failure = undefined;
		store.keys = [key];
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.status()).toMatchObject({failures: 0, lastFailure: undefined});
		expect(events).toEqual(['key.load', 'ring.refresh_failed', 'ring.recovered']);
	});

	it('makes the ring stale: not ready, and refused if that is wanted', async () => {
		const stores = [memoryStore([key]), memoryStore([key])] as const;
		const keeping = await open({source: stores[0], maxStaleness: '5m'});
		const refusing = await open({source: stores[1], maxStaleness: '5m', onStale: 'refuse'});
		stores.forEach(store => {
			store.failure = new Error('fake');
		});
		clock += 301;
		expect(keeping.status().ready).toBe(false);
		expect(keeping.current.signing?.kid).toBe(key.kid);
		expect((await keeping.fresh('1m')).signing?.kid).toBe(key.kid);
		expect(() => refusing.current).toThrow(expect.objectContaining({code: 'SOURCE_UNAVAILABLE'}) as Error);
		await expect(refusing.fresh('1m')).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE'});
	});

	it('that goes back is merged with what is known', async () => {
		const {audit, records} = recording();
		const {key: _, ...tombstone} = key;
		const young = keyFrom(start - 10);
		const store = memoryStore([{...tombstone, revokedAt: start - 10}, young]);
		const ring = await open({source: store, audit});
		store.keys = [key];
		expect(await ring.refresh()).toMatchObject({code: 'STORE_ROLLED_BACK'});
		expect(ring.current.signing?.kid).toBe(young.kid);
		expect(ring.current.find({kid: key.kid, alg: 'HS256'})).toMatchObject({reason: 'revoked'});
		expect(ring.status().rolledBack).toBe(true);
		expect(records.at(-1)).toMatchObject({event: 'ring.rolled_back', code: 'STORE_ROLLED_BACK'});
	});
});

it('fresh() looks only when it must', async () => {
	const store = memoryStore([active()]);
	const ring = await open({source: store});
	await ring.fresh('1m');
	expect(store.reads).toBe(1);
	clock += 61;
	await ring.fresh('1m');
	expect(store.reads).toBe(2);
});

it('records a change of state once, and counts tokens of old keys', async () => {
	const {audit, records} = recording();
	const [old, next] = [active(), keyFrom(start + 300)];
	const ring = await open({source: memoryStore([old, next]), audit});
	clock = start + 400;
	for (let token = 0; token < 5; token++) {
		await ring.keysFor({kid: old.kid, alg: 'HS256'});
	}

	await ring.refresh();
	clock = start + 2000;
	await ring.refresh();
	await ring.refresh();
	expect(records.map(({event, keyId, count}) => [event, keyId, count])).toEqual([
		['key.load', old.kid, 2],
		['key.retire', old.kid, undefined],
		['key.activate', next.kid, undefined],
		['verify.retired_key', old.kid, 5],
		['key.drop', old.kid, undefined],
	]);
});

it('status() and every print hold ages and states, no value', async () => {
	const [old, next] = [keyFrom(start - 1000, {createdAt: start - 1200}), keyFrom(start + 300, {createdAt: start})];
	const ring = await open({source: memoryStore([old, next])});
	expect(ring.status()).toEqual({ready: true, source: 'file', note: undefined, refreshedAgo: 0, failures: 0, lastFailure: undefined, rolledBack: false, overdue: false, keys: [
		{kid: old.kid, alg: 'HS256', state: 'active', age: 1200, activatesIn: undefined, dropsIn: 1230},
		{kid: next.kid, alg: 'HS256', state: 'pending', age: 0, activatesIn: 300, dropsIn: undefined},
	]});
	const {inspect} = await import('node:util');
	const prints = inspect(ring, {depth: 10, showHidden: true, getters: true}) + inspect(ring.current, {depth: 10}) + JSON.stringify(ring.current) + JSON.stringify(ring);
	for (const {key} of [old, next]) {
		for (const encoding of ['base64url', 'base64', 'hex', 'latin1'] as const) {
			expect(prints).not.toContain(key?.export().toString(encoding).slice(0, 8));
		}
	}
});

it('publicJwks() holds public keys and nothing else', async () => {
	const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
	const rsa = keyFrom(start - 10, {alg: 'RS256', key: privateKey});
	const ring = await open({source: memoryStore([active(), rsa])});
	expect(ring.publicJwks()).toEqual({keys: [{kty: 'RSA', kid: rsa.kid, alg: 'RS256', use: 'sig', n: expect.any(String) as unknown, e: 'AQAB'}]});
});

describe('bare values', () => {
	const [first, second, third] = Array.from({length: 3}, () => randomBytes(48).toString('base64url'));

	it('in the environment are a ring of at most two keys, and the previous verifies as long as it is there', async () => {
		const env = {JWT_SECRET_KEY: second, JWT_SECRET_KEY_PREVIOUS: first};
		const ring = await open({source: environmentSource('JWT_SECRET_KEY', {maxTokenAge: '15m', env})});
		const again = await open({source: environmentSource('JWT_SECRET_KEY', {maxTokenAge: '15m', env: {JWT_SECRET_KEY: first}})});
		expect(ring.current.keys.map(({state}) => state)).toEqual(['active', 'retired']);
		expect(ring.current.find({alg: 'HS256', kid: again.current.signing?.kid})).toMatchObject({kind: 'keys'});
		clock += 1e9;
		await ring.refresh();
		expect(ring.current.keys).toHaveLength(2);
		expect(ring.status().note).toContain('never changes');
	});

	it('in the environment are checked', () => {
		expect(() => environmentSource('JWT_SECRET_KEY', {maxTokenAge: '15m', env: {JWT_SECRET_KEY: second, JWT_SECRET_KEY_PREVIOUS: 'fake'}})).toThrow(/JWT_SECRET_KEY_PREVIOUS: .*SECRET_TOO_SHORT/);
	});

	it('in a store follow it, and what it no longer holds is gone', async () => {
		let values: {current: string; previous?: string} = {current: first ?? ''};
		const ring = await open({source: valueSource(() => Promise.resolve(values), {name: 'jwt', maxTokenAge: '15m'})});
		const kid = ring.current.signing?.kid;
		values = {current: second ?? '', previous: first ?? ''};
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.current.signing?.kid).not.toBe(kid);
		expect(ring.current.find({alg: 'HS256', kid})).toMatchObject({kind: 'keys', keys: [{state: 'retired'}]});
		values = {current: third ?? ''};
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.current.find({alg: 'HS256', kid})).toMatchObject({kind: 'unknown'});
		values = {current: 'fake'};
		expect(await ring.refresh()).toMatchObject({code: 'SECRET_TOO_SHORT'});
		expect(ring.current.keys).toHaveLength(1);
	});
});

it('status() tells that nothing has rotated the key that signs', async () => {
	const ring = await open({source: memoryStore([{...active(), createdAt: 1}]), rotateEvery: '1h'});
	expect(ring.status().overdue).toBe(false);
	clock += 3600;
	expect(ring.status().overdue).toBe(true);
});

describe('redactor(ring)', () => {
	const hex = (key: StoredKey): string => key.key?.export().toString('hex') ?? '';

	it('masks a key for as long as a token of it may live after it is gone', async () => {
		const [leaked, next] = [active(), keyFrom(start - 10)];
		const store = memoryStore([leaked]);
		const ring = await open({source: store});
		const {text} = redactor(ring);
		expect(text(hex(leaked))).toBe(`[redacted key ${leaked.kid}]`);
		expect(text(hex(next))).toBe(hex(next));

		const {key: _, ...tombstone} = leaked;
		store.keys = [{...tombstone, revokedAt: start}, next];
		await ring.refresh();
		expect(text(`${hex(leaked)} ${hex(next)}`)).toBe(`[redacted key ${leaked.kid}] [redacted key ${next.kid}]`);
		clock += ring.timing.maxTokenAge;
		expect(text(hex(leaked))).toBe(hex(leaked));
		expect(text(hex(next))).toBe(`[redacted key ${next.kid}]`);
	});

	it('gives the same secrets as long as they are the same, so that a mask is made once', async () => {
		const ring = await open({source: memoryStore([active()])});
		expect(ring.secretsToMask()).toBe(ring.secretsToMask());
	});
});
