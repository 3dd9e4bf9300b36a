import {expect, it} from 'vitest';
import {rotate} from '../../src/ring/index.js';
import type {RingStore} from '../../src/ring/source.js';
import {applyChanges} from '../../src/ring/rotate/change.js';
import {keyFrom} from './keys.js';

/** A store under test, and what others may do to it. */
export interface StoreUnderTest {
	/** Another handle on the same empty store, as another process would open it. */
	readonly open: () => RingStore;
	/** Put a text where the key set is, past the store. */
	readonly corrupt: (text: string) => Promise<void>;
	/** Make it impossible to reach; absent where a test cannot. */
	readonly breakDown?: (() => Promise<void>) | undefined;
}

/** What every store promises, whatever is behind it. Call it inside a `describe`. */
export function testStore(prepare: () => Promise<StoreUnderTest>): void {
	const facts = (keys: Awaited<ReturnType<RingStore['read']>>['keys']) => keys.map(({key, ...rest}) => ({...rest, octets: key?.export().toString('hex')}));

	it('reads as no keys while it is empty', async () => {
		const {open} = await prepare();
		expect((await open().read()).keys).toEqual([]);
	});

	it('reads what was written, tombstones and dates included', async () => {
		const {open} = await prepare();
		const {key: _, ...tombstone} = keyFrom(1, {revokedAt: 5, demotedAt: 4});
		const keys = [tombstone, keyFrom(2), keyFrom(3, {createdAt: 2.25})];
		expect(await open().write(keys, (await open().read()).version)).toBe(true);
		expect(facts((await open().read()).keys)).toEqual(facts(keys));
	});

	it('has one version for one content, and another for another', async () => {
		const store = (await prepare()).open();
		const {version: empty} = await store.read();
		const keys = [keyFrom(1)];
		await store.write(keys, empty);
		const {version} = await store.read();
		expect(version).not.toBe(empty);
		expect((await store.read()).version).toBe(version);
	});

	it('lets the second of two writers know that it was not the first', async () => {
		const {open} = await prepare();
		const {version} = await open().read();
		const [mine, yours] = [keyFrom(1), keyFrom(2)];
		const results = await Promise.all([open().write([mine], version), open().write([yours], version)]);
		expect(results.filter(Boolean)).toHaveLength(1);
		expect((await open().read()).keys.map(({kid}) => kid)).toEqual([results[0] ? mine.kid : yours.kid]);
	});

	it('loses no change of many writers that each try until they succeed', async () => {
		const {open} = await prepare();
		const keys = Array.from({length: 8}, (_, index) => keyFrom(index));
		await Promise.all(keys.map(async key => {
			const store = open();
			for (;;) {
				const {keys: held, version} = await store.read();
				if (await store.write(applyChanges(held, [{kind: 'create', key}]), version)) {
					return;
				}
			}
		}));
		expect((await open().read()).keys.map(({kid}) => kid)).toEqual(keys.map(({kid}) => kid));
	});

	it('refuses what is no key set, without quoting it', async () => {
		const {open, corrupt} = await prepare();
		for (const text of ['fake-secret', '{"keys":[{"kty":"oct","k":"fake-secret"}]}', '']) {
			await corrupt(text);
			await expect(open().read()).rejects.toMatchObject({code: 'SECRET_MALFORMED'});
			await expect(open().read()).rejects.not.toThrow('fake-secret');
		}
	});

	it('says that it cannot be reached', async context => {
		const {open, breakDown} = await prepare();
		if (breakDown === undefined) {
			context.skip('this store cannot be made unreachable here');
		}

		await breakDown?.();
		await expect(open().read()).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE'});
		await expect(open().write([keyFrom(1)], 'fake')).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE'});
	});

	it('is rotated by several rotators at once as by one', async () => {
		const {open} = await prepare();
		const options = {maxTokenAge: '15m', now: () => 1_000_000_000_000} as const;
		await Promise.all([1, 2, 3].map(() => rotate({store: open(), ...options})));
		expect((await open().read()).keys).toHaveLength(1);
		await Promise.all([1, 2, 3].map(() => rotate({store: open(), mode: 'now', ...options})));
		expect((await open().read()).keys).toHaveLength(2);
		await Promise.all([1, 2, 3].map(() => rotate({store: open(), mode: 'compromised', ...options})));
		const {keys} = await open().read();
		expect(keys).toHaveLength(3);
		expect(keys.filter(({revokedAt}) => revokedAt === undefined)).toHaveLength(1);
	});
}
