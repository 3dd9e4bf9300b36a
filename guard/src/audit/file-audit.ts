import {mkdir} from 'node:fs/promises';
import {type Duration, secondsOf} from '../time/duration.js';
import {readAnchor} from './anchor.js';
import {type Anchor, anchorWriter} from './anchor-writer.js';
import {type Audit, auditOver, type AuditOptions} from './audit.js';
import {systemCodeOf} from '../error/system-code.js';
import {FileSink, unavailable} from './file-sink.js';
import type {ChainHead} from './record.js';
import {openSegment} from './segment.js';
import {tornChains} from './torn-chains.js';
import {assertUntampered} from './verify-audit.js';

export interface FileAuditOptions extends AuditOptions {
	/**
	 * Keeps each chain's newest head apart from the log, so that a cut end and a removed file are found: a file, best on
	 * another disk, or an async function. A file is compared with the log on opening.
	 */
	readonly anchor?: Anchor | undefined;
	/** How long a head may wait to be kept. Default: `1s`. */
	readonly anchorEvery?: Duration | undefined;
	/** How many records share one write and one sync. Default: 256; `1` for none. */
	readonly largestGroup?: number | undefined;
}

/** A log in files. */
export interface FileAudit extends Audit {
	/** The newest record that is on the disk. */
	readonly head: ChainHead | undefined;
}

/**
 * Keep an audit log in a folder. Each process writes a file of its own, and a record is kept when the disk has it.
 *
 * @param folder - created if there is none, for its owner alone.
 * @throws {SecretError} `AUDIT_UNAVAILABLE` when the folder or the anchor cannot be used; `AUDIT_TAMPERED` when the log
 * falls short of the anchor.
 * @example
 * const audit = await fileAudit('/var/log/jwt-audit', {anchor: '/mnt/other/jwt-anchor'});
 * await audit.write({event: 'secret.load', outcome: 'success', name: 'JWT_SECRET_KEY'});
 */
export async function fileAudit(folder: string, options: FileAuditOptions = {}): Promise<FileAudit> {
	const {anchor, now} = options;
	if (typeof anchor === 'string') {
		await assertUntampered(folder, await readAnchor(anchor, true));
	}

	const heads = anchor === undefined
		? undefined
		: anchorWriter(anchor, secondsOf(options.anchorEvery ?? '1s', 'anchorEvery'), error => audit.note({event: 'audit.gap', outcome: 'failure', code: systemCodeOf(error)}));
	const sink = new FileSink({openSegment: () => openSegment(folder), onHead: head => heads?.take(head), largestGroup: options.largestGroup, now});
	const torn = await inFolder(async () => {
		await mkdir(folder, {recursive: true, mode: 0o700});
		const torn = await tornChains(folder);
		await sink.start();
		return torn;
	});
	const audit = auditOver(sink, options);
	for (const head of torn) {
		await audit.write({event: 'audit.recovered', outcome: 'success', ...head});
	}

	return {
		write: entry => audit.write(entry),
		note: entry => audit.note(entry),
		get status() {
			return audit.status;
		},
		get head() {
			return sink.head;
		},
		close: async () => {
			await audit.close();
			await heads?.close();
		},
	};
}

async function inFolder<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		throw unavailable(systemCodeOf(error));
	}
}
