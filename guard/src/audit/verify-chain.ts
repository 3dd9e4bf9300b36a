import {Buffer} from 'node:buffer';
import {genesis, linkOf} from './record.js';

/** What is wrong with a chain, and from which record on. */
export interface ChainProblem {
	readonly record: number;
	readonly kind: 'malformed' | 'link' | 'sequence' | 'name';
	readonly message: string;
}

/** What the octets of one chain prove. */
export interface VerifiedChain {
	/** The links of its good records, in order. */
	readonly links: readonly string[];
	/** Octets after the last good record: without a problem, what a crash in the middle of a write leaves. */
	readonly tornBytes: number;
	/** The first failure: what follows it proves nothing. */
	readonly problem: ChainProblem | undefined;
	/** `audit.recovered` records: the last good state of chains that broke off. */
	readonly recovered: readonly {readonly chain: string; readonly record: number; readonly head: string}[];
}

const lineFeed = 0x0A;
const space = 0x20;
const linkLength = 64;

/**
 * Follow a chain from its first record. Links are compared as text, before anything is parsed: a record that is
 * parsed and written again hides changes that JSON does not carry.
 *
 * @param name - the name that its first record must give it.
 */
export function verifyChain(octets: Uint8Array, name: string): VerifiedChain {
	const text = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
	const links: string[] = [];
	const recovered: {chain: string; record: number; head: string}[] = [];
	let start = 0;
	for (let end = text.indexOf(lineFeed); end !== -1; end = text.indexOf(lineFeed, start)) {
		const line = text.subarray(start, end);
		const result = verifyLine(line, links.at(-1) ?? genesis, links.length + 1, name);
		if ('kind' in result) {
			return {links, tornBytes: text.length - start, problem: result, recovered};
		}

		links.push(result.link);
		if (result.recovered !== undefined) {
			recovered.push(result.recovered);
		}

		start = end + 1;
	}

	return {links, tornBytes: text.length - start, problem: undefined, recovered};
}

interface GoodLine {
	readonly link: string;
	readonly recovered: {readonly chain: string; readonly record: number; readonly head: string} | undefined;
}

function verifyLine(line: Buffer, previous: string, record: number, name: string): GoodLine | ChainProblem {
	const link = line.toString('latin1', 0, linkLength);
	const json = line.subarray(linkLength + 1);
	if (line[linkLength] !== space || !/^[0-9a-f]{64}$/.test(link)) {
		return {record, kind: 'malformed', message: 'It is no audit record.'};
	}

	if (linkOf(previous, json) !== link) {
		return {record, kind: 'link', message: 'It was changed, or the record before it was changed, removed or moved.'};
	}

	const fields = parsed(json);
	if (fields?.['seq'] !== record) {
		return {record, kind: 'sequence', message: 'Its number is not that of its place.'};
	}

	if (record === 1 && fields['chain'] !== name) {
		return {record, kind: 'name', message: 'The chain was begun under another name.'};
	}

	const {event, chain, record: last, head} = fields;
	const recovers = event === 'audit.recovered' && typeof chain === 'string' && typeof last === 'number' && typeof head === 'string';
	return {link, recovered: recovers ? {chain, record: last, head} : undefined};
}

function parsed(json: Buffer): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(json.toString('utf8'));
		return typeof value === 'object' && value !== null ? {...value} : undefined;
	} catch {
		return undefined;
	}
}
