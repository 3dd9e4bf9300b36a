import {createHash} from 'node:crypto';

/** The hash before the first record of a chain. */
export const genesis = '0'.repeat(64);

/** A hash that is a chain's state after its `record`-th record. */
export interface ChainHead {
	readonly chain: string;
	readonly record: number;
	readonly head: string;
}

/** The link of a record: over the link before it and the exact octets of its JSON. */
export function linkOf(previous: string, json: string | Uint8Array): string {
	return createHash('sha256').update(previous).update(json).digest('hex');
}

/** The line of a record, and the link that the next one builds on. */
export function lineOf(previous: string, json: string): {readonly line: string; readonly link: string} {
	const link = linkOf(previous, json);
	return {line: `${link} ${json}\n`, link};
}
