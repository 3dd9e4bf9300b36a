import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {statesOf} from '../../src/ring/key-state.js';
import {mergeKeys, type StoredKey} from '../../src/ring/stored-key.js';
import {keyFrom} from './keys.js';

const delays = {leeway: 30, activationDelay: 200};
const pool = Array.from({length: 5}, (_, index) => keyFrom(1000 * (index >> 1)));
const date = fc.option(fc.nat(5000), {nil: undefined});

/** What one store may know of the keys of the pool: some of them, and some of their dates. */
const set: fc.Arbitrary<readonly StoredKey[]> = fc.tuple(...pool.map(stored => fc.option(fc.record({demotedAt: date, revokedAt: date}).map(({demotedAt, revokedAt}): StoredKey => {
	const {key, ...rest} = stored;
	return {...rest, ...(demotedAt !== undefined && {demotedAt}), ...(revokedAt === undefined ? {...(key && {key})} : {revokedAt})};
}), {nil: undefined}))).map(keys => keys.filter(key => key !== undefined));

describe('merging', () => {
	it('is commutative, associative and idempotent', () => {
		fc.assert(fc.property(set, set, set, (a, b, c) => {
			expect(mergeKeys(a, b)).toEqual(mergeKeys(b, a));
			expect(mergeKeys(mergeKeys(a, b), c)).toEqual(mergeKeys(a, mergeKeys(b, c)));
			expect(mergeKeys(mergeKeys(a, b), b)).toEqual(mergeKeys(a, b));
		}));
	});

	it('never takes a date back, and never gives a tombstone its key again', () => {
		fc.assert(fc.property(set, set, (a, b) => {
			for (const {kid, demotedAt = Infinity, revokedAt} of a) {
				const merged = mergeKeys(b, a).find(key => key.kid === kid);
				expect(merged?.demotedAt ?? Infinity).toBeLessThanOrEqual(demotedAt);
				expect(revokedAt === undefined || merged?.key === undefined).toBe(true);
			}
		}));
	});
});

describe('states', () => {
	const stateAt = (keys: readonly StoredKey[], now: number) => statesOf(keys, now, delays).map(({state}) => state);

	it('have at most one active key, whatever the set and the moment, in whatever order it is given', () => {
		fc.assert(fc.property(set, fc.nat(6000), (keys, now) => {
			const states = statesOf(keys, now, delays);
			expect(states.filter(({state}) => state === 'active').length).toBeLessThanOrEqual(1);
			expect(statesOf(keys.toReversed(), now, delays)).toEqual(states);
		}));
	});

	it('follow from the successor', () => {
		const keys = [keyFrom(0), keyFrom(5000)];
		expect(stateAt(keys, 4999)).toEqual(['active', 'pending']);
		expect(stateAt(keys, 5000)).toEqual(['retired', 'active']);
		expect(stateAt(keys, 5000 + 929)).toEqual(['retired', 'active']);
		expect(stateAt(keys, 5000 + 930)).toEqual(['dropped', 'active']);
	});

	it('let the older key sign again after a demotion in time, and not after one that is too late', () => {
		const keysDemotedAt = (demotedAt: number) => [keyFrom(0), keyFrom(5000, {demotedAt})];
		expect(stateAt(keysDemotedAt(5300), 5301)).toEqual(['active', 'retired']);
		expect(stateAt(keysDemotedAt(5300), 5300 + 200 + 930)).toEqual(['active', 'dropped']);
		expect(stateAt(keysDemotedAt(5731), 5930)).toEqual(['dropped', 'retired']);
	});

	it('do not bring a dropped key back when its successor is revoked', () => {
		const [old, young, youngest] = [keyFrom(0), keyFrom(5000), keyFrom(9000)];
		const {key: _, ...tombstone} = young;
		expect(stateAt([old, {...tombstone, revokedAt: 9000}, youngest], 9001)).toEqual(['dropped', 'revoked', 'active']);
	});

	it('choose the smaller `kid` of two at one moment', () => {
		const keys = [keyFrom(10), keyFrom(10)];
		const [smaller] = keys.map(({kid}) => kid).sort();
		expect(statesOf(keys, 20, delays).find(({state}) => state === 'active')?.stored.kid).toBe(smaller);
	});
});
