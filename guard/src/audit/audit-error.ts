import {hasBrand} from '../brand.js';

export type AuditErrorCode = 'AUDIT_UNAVAILABLE' | 'AUDIT_TAMPERED';

const brand = Symbol.for('jwt-secrets-guard.SecretError');

/** Why there is no audit record. It counts as a `SecretError`, and has no `cause` either: foreign errors quote paths. */
export class AuditError extends Error {
	/** True for the errors of every copy of this package, whichever version a dependency installed. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand) && value instanceof Error && value.name === 'AuditError';
	}

	override readonly name = 'AuditError';
	readonly code: AuditErrorCode;
	readonly problems: readonly {readonly code: AuditErrorCode; readonly name: string; readonly message: string; readonly fix: string}[];

	constructor(code: AuditErrorCode, message: string, fix: string) {
		super(`audit: ${message} ${fix} (${code})`);
		this.code = code;
		this.problems = [{code, name: 'audit', message, fix}];
		Object.defineProperty(this, brand, {value: true});
	}
}

/** The code of a system error, the only part of it that quotes nothing. */
export function systemCodeOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : 'unknown error';
}
