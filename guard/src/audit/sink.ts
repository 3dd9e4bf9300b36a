import type {AuditEntry} from './entry.js';

/** An entry as it is recorded: a version of the format and the time (RFC 3339, UTC) are added. */
export interface AuditRecord extends AuditEntry {
	readonly v: 1;
	readonly ts: string;
}

/** Somewhere that keeps records. */
export interface AuditSink {
	/** Resolves when the record is kept, rejects when it is not known to be. */
	write(record: AuditRecord): Promise<void>;
	close(): Promise<void>;
}
