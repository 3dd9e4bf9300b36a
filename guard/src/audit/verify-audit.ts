import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {readAnchor} from './anchor.js';
import {systemCodeOf} from '../error/system-code.js';
import {SecretError} from '../secret-error.js';
import type {ChainHead} from './record.js';
import {segmentEnding} from './segment.js';
import {type VerifiedChain, verifyChain} from './verify-chain.js';

/** What a log proves. */
export interface AuditReport {
	/** Whether nothing is wrong. A torn end is not wrong: a crash leaves one, and no acknowledged record is in it. */
	readonly ok: boolean;
	readonly records: number;
	readonly chains: readonly ChainReport[];
	readonly problems: readonly AuditFinding[];
}

export interface ChainReport {
	readonly chain: string;
	/** How many records are proven. */
	readonly records: number;
	readonly head: string | undefined;
	/** Octets at the end that are no record. */
	readonly tornBytes: number;
	/** Up to which record the anchor vouches for it: whoever can write the log can rewrite what follows. */
	readonly anchored: number;
}

export interface AuditFinding {
	readonly chain: string | undefined;
	/** The first record concerned. */
	readonly record: number | undefined;
	readonly kind: 'no-log' | 'unreadable' | 'empty' | 'malformed' | 'link' | 'sequence' | 'name' | 'missing-chain' | 'missing-record' | 'other-head';
	readonly message: string;
}

export interface VerifyAuditOptions {
	/** The heads that were kept apart: the file's path, or the heads themselves. */
	readonly anchor?: string | readonly ChainHead[] | undefined;
}

/**
 * Verify every chain of a log, and that each reaches the head that was kept apart.
 *
 * @param folder - where the log is.
 * @throws {SecretError} only about the anchor: `AUDIT_UNAVAILABLE` or `AUDIT_TAMPERED`. What is wrong with the log is in
 * the report.
 * @example const {ok, problems} = await verifyAudit('/var/log/jwt-audit', {anchor: '/mnt/other/anchor'});
 */
export async function verifyAudit(folder: string, {anchor = []}: VerifyAuditOptions = {}): Promise<AuditReport> {
	const heads = typeof anchor === 'string' ? await readAnchor(anchor) : anchor;
	let names: readonly string[];
	try {
		names = (await readdir(folder)).filter(name => name.endsWith(segmentEnding)).sort();
	} catch (error) {
		return reportOf([], [finding(undefined, undefined, 'no-log', `The folder cannot be read (${systemCodeOf(error)}).`)]);
	}

	const chains = new Map<string, VerifiedChain>();
	const problems: AuditFinding[] = [];
	for (const name of names) {
		const chain = name.slice(0, -segmentEnding.length);
		try {
			chains.set(chain, verifyChain(await readFile(join(folder, name)), chain));
		} catch (error) {
			problems.push(finding(chain, undefined, 'unreadable', `It cannot be read (${systemCodeOf(error)}).`));
		}
	}

	if (names.length === 0) {
		problems.push(finding(undefined, undefined, 'no-log', 'The folder holds no log.'));
	}

	return judge(chains, heads, problems);
}

function judge(chains: ReadonlyMap<string, VerifiedChain>, heads: readonly ChainHead[], unreadable: readonly AuditFinding[]): AuditReport {
	const anchored = new Map(heads.map(head => [head.chain, head]));
	const recovered = new Map([...chains.values()].flatMap(chain => chain.recovered).map(head => [head.chain, head]));
	const problems = [...unreadable, ...[...anchored.values()].flatMap(head => anchorProblem(head, chains.get(head.chain)))];
	const reports: ChainReport[] = [];
	for (const [chain, {links, tornBytes, problem}] of chains) {
		const end = recovered.get(chain);
		// After a failed sync the disk may hold anything past the last acknowledged record, which the next chain names.
		const isGivenUp = end !== undefined && problem !== undefined && problem.record > end.record && links[end.record - 1] === end.head;
		if (problem !== undefined && !isGivenUp) {
			problems.push({chain, ...problem});
		}

		if (end !== undefined && links[end.record - 1] !== end.head) {
			problems.push(finding(chain, end.record, 'missing-record', 'The chain that follows it names a record that it does not have.'));
		}

		reports.push({chain, records: links.length, head: links.at(-1), tornBytes, anchored: anchored.get(chain)?.record ?? 0});
	}

	// A chain without a record is a process that was killed as it began; a log of nothing else proves nothing.
	return reportOf(reports, reports.length > 0 && reports.every(({records}) => records === 0)
		? [...problems, finding(undefined, undefined, 'empty', 'The log holds no record.')]
		: problems);
}

function anchorProblem({chain, record, head}: ChainHead, found: VerifiedChain | undefined): readonly AuditFinding[] {
	if (found === undefined) {
		return [finding(chain, undefined, 'missing-chain', 'The anchor lists it, and it is gone.')];
	}

	const link = found.links[record - 1];
	if (link === undefined) {
		return [finding(chain, found.links.length + 1, 'missing-record', `The anchor lists ${record} records, and ${found.links.length} are proven.`)];
	}

	return link === head ? [] : [finding(chain, record, 'other-head', 'It is not the record that the anchor lists: the chain was written anew.')];
}

function finding(chain: string | undefined, record: number | undefined, kind: AuditFinding['kind'], message: string): AuditFinding {
	return {chain, record, kind, message};
}

function reportOf(chains: readonly ChainReport[], problems: readonly AuditFinding[]): AuditReport {
	return {ok: problems.length === 0, records: chains.reduce((sum, {records}) => sum + records, 0), chains, problems};
}

/**
 * Refuse a log that falls short of its anchor.
 *
 * @throws {SecretError} `AUDIT_TAMPERED`
 */
export async function assertUntampered(folder: string, heads: readonly ChainHead[]): Promise<void> {
	if (heads.length > 0 && !(await verifyAudit(folder, {anchor: heads})).ok) {
		throw new SecretError([{code: 'AUDIT_TAMPERED', name: 'audit', message: 'The log does not verify against its anchor.', fix: 'Verify it, keep a copy of both, and begin a new folder with a new anchor.'}]);
	}
}
