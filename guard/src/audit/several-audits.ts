import type {Audit, AuditStatus} from './audit.js';

export interface SeveralAuditsOptions {
	/** How many must keep a record for it to count. Default: `any`, so that one log that hangs does not stop the service. */
	readonly needs?: 'any' | 'all' | undefined;
}

/**
 * Keep each record in several logs.
 *
 * @example const audit = severalAudits([await fileAudit('/var/log/jwt-audit'), streamAudit()]);
 */
export function severalAudits(audits: readonly [Audit, ...Audit[]], {needs = 'any'}: SeveralAuditsOptions = {}): Audit {
	return {
		write: async entry => {
			const writes = audits.map(audit => audit.write(entry));
			try {
				await (needs === 'any' ? Promise.any(writes) : Promise.all(writes));
			} catch (error) {
				throw error instanceof AggregateError ? error.errors[0] : error;
			}
		},
		note: entry => audits.forEach(audit => audit.note(entry)),
		get status(): AuditStatus {
			const all = audits.map(({status}) => status);
			return {
				written: Math.min(...all.map(({written}) => written)),
				lost: Math.max(...all.map(({lost}) => lost)),
				spilled: all.reduce((sum, {spilled}) => sum + spilled, 0),
			};
		},
		close: async () => {
			await Promise.all(audits.map(audit => audit.close()));
		},
	};
}
