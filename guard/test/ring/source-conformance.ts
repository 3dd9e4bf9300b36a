import {createSecretKey, type KeyObject, randomBytes} from 'node:crypto';
import {inspect} from 'node:util';
import {afterEach, expect, it} from 'vitest';
import {type KeyRing, openKeyRing, type RingSource} from '../../src/ring/index.js';
import {leaksOf} from '../leaks.js';

/** A source under test that holds some keys, and what may become of it. */
export interface SourceUnderTest {
	/** Another handle, as another process would open it. */
	readonly open: () => RingSource;
	/** Make it hold these keys, in the order in which they came to sign. Absent where nothing changes while a process runs. */
	readonly hold?: ((keys: readonly KeyObject[]) => void | Promise<void>) | undefined;
	/** Put a text where the keys are, past the source. */
	readonly corrupt?: ((text: string) => void | Promise<void>) | undefined;
	readonly remove?: (() => void | Promise<void>) | undefined;
}

/** What every source promises, also one that is only read. Call it inside a `describe`. */
export function testSource(prepare: (keys: readonly KeyObject[]) => SourceUnderTest | Promise<SourceUnderTest>): void {
	const rings: KeyRing[] = [];
	afterEach(() => {
		rings.splice(0).forEach(ring => ring.close());
	});
	const make = (octets = 32): KeyObject => createSecretKey(randomBytes(octets));
	const open = async ({open}: SourceUnderTest): Promise<KeyRing> => {
		const ring = await openKeyRing({source: open(), maxTokenAge: '15m'});
		rings.push(ring);
		return ring;
	};
	const verifies = (ring: KeyRing, key: KeyObject): boolean => ring.current.keys.some(held => held.key.equals(key));

	it('makes one ring in every process: the same keys under the same names, the last one signs', async () => {
		const [old, young] = [make(), make()];
		const source = await prepare([old, young]);
		const [mine, yours] = [await open(source), await open(source)];
		expect(mine.current.signing?.key.equals(young)).toBe(true);
		expect(mine.current.keys.map(({kid}) => kid)).toEqual(yours.current.keys.map(({kid}) => kid));
		const kid = mine.current.keys.find(({key}) => key.equals(old))?.kid;
		expect(yours.find({alg: 'HS256', kid})).toMatchObject({kind: 'keys', keys: [{kid, state: 'retired'}]});
		expect(yours.find({alg: 'HS512', kid})).toMatchObject({kind: 'refused', reason: 'algorithm'});
	});

	it('shows no key in anything that is printed', async () => {
		const key = make();
		const source = await prepare([key]);
		const ring = await open(source);
		expect(leaksOf(key.export(), inspect([ring, source.open(), ring.status(), ring.current], {depth: 9, showHidden: true}) + JSON.stringify([ring, ring.status(), ring.current]))).toEqual([]);
	});

	it('is followed, and the key before verifies on', async context => {
		const [old, young] = [make(), make()];
		const source = await prepare([old]);
		const ring = await open(source);
		if (source.hold === undefined) {
			context.skip('nothing changes while a process runs');
			return;
		}

		await source.hold([old, young]);
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.current.signing?.key.equals(young)).toBe(true);
		expect(verifies(ring, old)).toBe(true);
	});

	it('that goes bad leaves the ring as it was, and says why without a value', async context => {
		const key = make();
		const source = await prepare([key]);
		const ring = await open(source);
		const {corrupt, hold, remove} = source;
		if (corrupt === undefined || hold === undefined || remove === undefined) {
			context.skip('nothing changes while a process runs');
			return;
		}

		for (const [spoil, code] of [
			[() => corrupt('fake-secret'), /^SECRET_/],
			[() => hold([make(8)]), /^SECRET_TOO_SHORT$/],
			[remove, /^(?:SOURCE_UNAVAILABLE|STORE_ROLLED_BACK)$/],
		] as const) {
			await spoil();
			const failure = await ring.refresh();
			expect(failure?.code).toMatch(code);
			expect(String(failure)).not.toContain('fake-secret');
			expect(ring.status().lastFailure).toBe(failure?.code);
			expect(ring.current.signing?.key.equals(key)).toBe(true);
		}

		await hold([key]);
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.status()).toMatchObject({ready: true, failures: 0, lastFailure: undefined});
	});
}
