import type {Role} from './knowledge/roles.js';

export interface Position {
	/** 1-based. */
	readonly line: number;
	/** 1-based, in UTF-16 code units. */
	readonly column: number;
}

export interface Span {
	readonly start: Position;
	readonly end: Position;
}

/** A place in a file: an absolute path while analysing, relative to the scan's root with `/` in a report. */
export interface Place {
	readonly path: string;
	readonly span: Span;
}

export type Severity = 'error' | 'warning';

/** Another place that belongs to a finding: where the value is used as a key, or where it comes from. */
export interface RelatedPlace extends Place {
	readonly kind: 'use' | 'origin';
	/** Of an origin: what the finding's anchor would be, were it reported there. */
	readonly anchor?: string;
	/** Of an origin: what the finding's message would be there, where it need not say where the value is. */
	readonly message?: string;
}

/** What every host reports. It never holds the value, a part of it or a hash of it. */
export interface Finding extends Place {
	/** With the plugin's prefix: `jwt-secrets/no-fallback-secret`. */
	readonly ruleId: string;
	readonly messageId: string;
	readonly message: string;
	readonly severity: Severity;
	readonly role: Role;
	/** The name under which the secret is known in the code; absent when it has none. */
	readonly secretName?: string;
	readonly related: readonly RelatedPlace[];
	/** Key path or enclosing symbol of the reported place; with rule, path and n-th occurrence it makes the fingerprint. */
	readonly anchor: string;
	/** Only where there is a value: its length in bytes and how the policy classes it. */
	readonly value?: {readonly bytes: number; readonly class: ValueClass};
}

export type ValueClass = 'published' | 'short' | 'long';
