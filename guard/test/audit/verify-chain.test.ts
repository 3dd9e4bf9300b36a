import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {genesis, lineOf} from '../../src/audit/record.js';
import {verifyChain} from '../../src/audit/verify-chain.js';

const name = 'host-1-0123456789ab';

function chainOf(records: number, chain = name): readonly string[] {
	let head = genesis;
	return Array.from({length: records}, (_, index) => {
		const entry = index === 0 ? {event: 'audit.start', chain} : {event: 'key.load', outcome: 'success', count: index};
		const {line, link} = lineOf(head, JSON.stringify({seq: index + 1, ...entry}));
		head = link;
		return line;
	});
}

const octetsOf = (lines: readonly string[]): Buffer => Buffer.from(lines.join(''));
const large = chainOf(10_000);
const largeOctets = octetsOf(large);

/** Whether a log was found to be other than it was written. An end that was cut between records is for the anchor. */
function isFound(octets: Uint8Array, written: number): boolean {
	const {links, problem, tornBytes} = verifyChain(octets, name);
	return problem !== undefined || tornBytes > 0 || links.length !== written;
}

function flip(octets: Buffer, bit: number): Buffer {
	const copy = Buffer.from(octets);
	copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ 1 << (bit & 7);
	return copy;
}

describe('a chain', () => {
	it('verifies as it was written', () => {
		expect(verifyChain(largeOctets, name)).toMatchObject({tornBytes: 0, problem: undefined});
		expect(verifyChain(largeOctets, name).links).toHaveLength(10_000);
		expect(isFound(largeOctets, 10_000)).toBe(false);
	});

	it('shows every single flipped bit of a record, wherever it stands', () => {
		const lines = chainOf(3);
		const octets = octetsOf(lines);
		const missed = Array.from({length: octets.length * 8}, (_, bit) => bit).filter(bit => !isFound(flip(octets, bit), 3));
		expect(missed).toEqual([]);
	});

	it('shows flipped bits anywhere in 10,000 records', () => {
		fc.assert(fc.property(fc.nat(largeOctets.length * 8 - 1), bit => isFound(flip(largeOctets, bit), 10_000)), {numRuns: 60});
	});

	const lines = chainOf(40);
	const place = fc.nat(39);
	it.each<readonly [string, (at: number, other: number, extra: Uint8Array) => Buffer]>([
		['removed', at => octetsOf(lines.toSpliced(at, 1))],
		['repeated', at => octetsOf(lines.toSpliced(at, 0, lines[at] ?? ''))],
		['moved', (at, other) => octetsOf(lines.toSpliced(at, 1).toSpliced(other === at ? (at + 1) % 40 : other, 0, lines[at] ?? ''))],
		['cut inside', (at, other) => octetsOf(lines.slice(0, at + 1)).subarray(0, octetsOf(lines.slice(0, at + 1)).length - 1 - other)],
		['given octets between', (at, _, extra) => Buffer.concat([octetsOf(lines.slice(0, at)), extra, octetsOf(lines.slice(at))])],
		['replaced by another chain\'s', at => octetsOf(lines.with(at, chainOf(40, 'host-2-0123456789ab').with(0, chainOf(1, 'host-2-0123456789ab')[0] ?? '')[at] ?? ''))],
	])('shows a record that was %s', (_, change) => {
		fc.assert(fc.property(place, place, fc.uint8Array({minLength: 1, maxLength: 90}), (at, other, extra) => isFound(change(at, other, extra), 40)), {numRuns: 200});
	});

	it('shows where the first failure is', () => {
		const octets = octetsOf(lines);
		const changed = Buffer.from(octets.toString().replace('"count":20', '"count":21'));
		expect(verifyChain(changed, name).problem).toMatchObject({record: 21, kind: 'link'});
	});

	it('is not taken for one that was begun under another name', () => {
		expect(verifyChain(largeOctets, 'host-9-0123456789ab').problem).toMatchObject({record: 1, kind: 'name'});
	});

	it('keeps its good records when its end is torn', () => {
		expect(verifyChain(octetsOf(lines).subarray(0, -1), name)).toMatchObject({problem: undefined, links: {length: 39}});
	});

	it('survives any octets', () => {
		fc.assert(fc.property(fc.uint8Array({maxLength: 500}), octets => verifyChain(octets, name).links.length === 0));
	});
});
