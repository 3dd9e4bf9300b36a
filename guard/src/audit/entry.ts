/** What can be recorded. Every name is a fact about a key, a ring or the log itself. */
export const auditEvents = [
	'key.load', 'key.reject', 'key.create', 'key.activate', 'key.demote', 'key.retire', 'key.drop', 'key.revoke', 'key.prune',
	'ring.refresh_failed', 'ring.recovered', 'ring.stale', 'ring.rolled_back', 'ring.unknown_key',
	'verify.retired_key', 'verify.dropped_key', 'verify.revoked_key',
	'secret.load', 'secret.reject', 'redaction.hit',
	'audit.start', 'audit.heartbeat', 'audit.recovered', 'audit.gap', 'audit.close',
] as const;

export type AuditEvent = typeof auditEvents[number];

/** `intent` is written before a store is changed, the others after. */
export const auditOutcomes = ['intent', 'success', 'failure'] as const;

export type AuditOutcome = typeof auditOutcomes[number];

/** A fact to record. No field has room for a value: each is a number or a short word of a fixed form. */
export interface AuditEntry {
	readonly event: AuditEvent;
	readonly outcome: AuditOutcome;
	/** The `kid` of a key of ours, never one that a token brought. */
	readonly keyId?: string;
	readonly alg?: string;
	/** The environment variable, or the purpose, of a secret. */
	readonly name?: string;
	/** The kind of store: `file`, `kubernetes`, `aws`, `azure`, `environment`, `value`. */
	readonly source?: string;
	/** A stable error code of this package, or that of a system error. */
	readonly code?: string;
	/** How many of a counted event there were since the last record of it. */
	readonly count?: number;
	readonly bytes?: number;
	readonly seconds?: number;
	/** NumericDate of the fact, where that is not the record's own time. */
	readonly at?: number;
	/** Another chain of the same log, its last good record and that record's hash. */
	readonly chain?: string;
	readonly record?: number;
	readonly head?: string;
}

type Field = Exclude<keyof AuditEntry, 'event' | 'outcome'>;

const isWord = (form: RegExp) => (value: unknown): boolean => typeof value === 'string' && form.test(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** The forms are narrow on purpose: a secret, a token, a claim or a foreign error text fits none but by malice. */
const forms: Readonly<Record<Field, (value: unknown) => boolean>> = {
	// 16 octets, or a thumbprint of RFC 7638, in base64url.
	keyId: isWord(/^(?:[\w-]{22}|[\w-]{43})$/),
	alg: isWord(/^(?:(?:HS|RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/),
	name: isWord(/^[A-Z_][A-Z0-9_]{0,63}$/),
	source: isWord(/^(?:file|kubernetes|aws|azure|environment|value)$/),
	code: isWord(/^[A-Z][A-Z0-9_]{1,40}$/),
	count: isCount,
	bytes: isCount,
	seconds: isNumber,
	at: isNumber,
	chain: isWord(/^[\w.-]{1,120}$/),
	record: isCount,
	head: isWord(/^[0-9a-f]{64}$/),
};

const fields = Object.keys(forms) as readonly Field[];
const events: ReadonlySet<unknown> = new Set(auditEvents);
const outcomes: ReadonlySet<unknown> = new Set(auditOutcomes);

/**
 * The fields of an entry that may be written, in a fixed order.
 *
 * @throws {TypeError} for a field or a form that is not allowed; the message names the field, never what it held.
 */
export function checkedEntry(entry: AuditEntry): AuditEntry {
	const {event, outcome, ...rest} = entry;
	if (!events.has(event) || !outcomes.has(outcome)) {
		throw new TypeError('An audit entry has one of the known events and outcomes.');
	}

	if (Object.keys(rest).some(field => !Object.hasOwn(forms, field))) {
		throw new TypeError('An audit entry has a field that is not allowed. It must not hold values, tokens, claims or foreign texts.');
	}

	for (const field of fields) {
		const value = rest[field];
		if (value !== undefined && !forms[field](value)) {
			throw new TypeError(`The field \`${field}\` of an audit entry has a form that is not allowed.`);
		}
	}

	return {event, outcome, ...Object.fromEntries(fields.filter(field => rest[field] !== undefined).map(field => [field, rest[field]]))};
}
