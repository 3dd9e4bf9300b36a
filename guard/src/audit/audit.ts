import {stderr} from 'node:process';
import {startTimer, type Timer} from '../time/timer.js';
import {type Duration, secondsOf} from '../time/duration.js';
import {within} from '../time/within.js';
import {systemCodeOf} from '../error/system-code.js';
import {SecretError} from '../secret-error.js';
import {type AuditEntry, checkedEntry} from './entry.js';
import type {AuditRecord, AuditSink} from './sink.js';

export interface AuditOptions {
	/** How often a record says that the log is still kept. Default: `5m`; `0` for never. */
	readonly heartbeat?: Duration | undefined;
	/** How long a record may take. Default: `5s`. */
	readonly timeout?: Duration | undefined;
	/** Where a record goes that must not wait and cannot be kept. Default: stderr. */
	readonly spill?: ((line: string) => void) | undefined;
	/** The time, in milliseconds. Default: `Date.now`. */
	readonly now?: (() => number) | undefined;
}

export interface AuditStatus {
	readonly written: number;
	/** Records that were spilled and are not yet accounted for by an `audit.gap`. */
	readonly lost: number;
	readonly spilled: number;
}

/** An audit log. */
export interface Audit {
	/**
	 * Record what extends trust, before it does: resolves when the record is kept.
	 *
	 * @throws {SecretError} `AUDIT_UNAVAILABLE` when it is not kept in time.
	 * @throws {TypeError} when a field is not allowed.
	 */
	write(entry: AuditEntry): Promise<void>;
	/**
	 * Record what reduces trust, or what a hot path counts: never waits and never throws. What cannot be kept goes to
	 * stderr, and an `audit.gap` says later how many records are missing.
	 */
	note(entry: AuditEntry): void;
	readonly status: AuditStatus;
	/** Write a last record, and wait for all records. */
	close(): Promise<void>;
}

/** The policy of the log over any sink: what waits, what spills, and what is said of it later. */
export function auditOver(sink: AuditSink, options: AuditOptions = {}): Audit {
	const {now = Date.now, spill = toStderr} = options;
	const timeout = secondsOf(options.timeout ?? '5s', 'timeout');
	const heartbeat = secondsOf(options.heartbeat ?? '5m', 'heartbeat');
	const pending = new Set<Promise<void>>();
	let timer: Timer | undefined;
	let written = 0;
	let spilled = 0;
	let lost = 0;
	let closed = false;

	const keep = async (entry: AuditEntry): Promise<void> => {
		const record: AuditRecord = {v: 1, ts: new Date(now()).toISOString(), ...entry};
		let code = 'ETIMEDOUT';
		const kept = await within(timeout, sink.write(record).then(() => true, (error: unknown) => {
			code = systemCodeOf(error);
			return false;
		}));
		if (kept?.value !== true) {
			throw new SecretError([{code: 'AUDIT_UNAVAILABLE', name: 'audit', message: `A record cannot be kept (${code}).`, fix: 'Check the audit log\'s folder, its space and its permissions.'}]);
		}

		written++;
	};

	const confess = async (): Promise<void> => {
		const count = lost;
		if (count > 0) {
			lost = 0;
			try {
				await keep({event: 'audit.gap', outcome: 'success', count});
			} catch (error) {
				lost += count;
				throw error;
			}
		}
	};

	const write = async (entry: AuditEntry): Promise<void> => {
		await keep(checkedEntry(entry));
		await confess().catch(() => undefined);
	};

	const lose = (text: string): void => {
		spilled++;
		lost++;
		spill(`jwt-secrets-guard audit: ${text}\n`);
	};

	const keepOrLose = (entry: AuditEntry): void => {
		const work = keep(entry).catch(() => lose(JSON.stringify(entry))).then(confess).catch(() => undefined).finally(() => pending.delete(work));
		pending.add(work);
	};

	const note = (entry: AuditEntry): void => {
		let checked: AuditEntry;
		try {
			checked = checkedEntry(entry);
		} catch {
			// What it holds is not allowed in the log, so it is not allowed on stderr either.
			lose('an entry with a field that is not allowed');
			return;
		}

		if (closed) {
			lose(JSON.stringify(checked));
		} else {
			keepOrLose(checked);
		}
	};

	const beat = (): void => {
		note({event: 'audit.heartbeat', outcome: 'success'});
		schedule();
	};
	const schedule = (): void => {
		timer = heartbeat > 0 ? startTimer(heartbeat, beat) : undefined;
	};
	schedule();

	return {
		write: entry => closed ? Promise.reject(new SecretError([{code: 'AUDIT_UNAVAILABLE', name: 'audit', message: 'The log is closed.', fix: 'Close it last.'}])) : write(entry),
		note,
		get status() {
			return {written, lost, spilled};
		},
		close: async () => {
			if (!closed) {
				closed = true;
				timer?.cancel();
				keepOrLose({event: 'audit.close', outcome: 'success'});
				await Promise.all(pending);
				await sink.close();
			}
		},
	};
}

function toStderr(line: string): void {
	stderr.write(line);
}
