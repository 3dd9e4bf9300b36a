import {type Audit, auditOver, type AuditOptions} from './audit.js';
import type {AuditRecord} from './sink.js';

/**
 * Hand records to any async function: a database, a queue, a service. A record is kept when its promise resolves.
 *
 * @example const audit = functionAudit(record => database.insert('audit', record));
 */
export function functionAudit(keep: (record: AuditRecord) => Promise<unknown>, options: AuditOptions = {}): Audit {
	return auditOver({
		write: async record => {
			await keep(record);
		},
		close: () => Promise.resolve(),
	}, options);
}
