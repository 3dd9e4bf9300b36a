import {hasBrand} from '../brand.js';

/** What can go wrong with a key ring or an audit log while a program runs. */
export type OperationErrorCode =
	| 'KEY_NOT_FOUND'
	| 'SOURCE_UNAVAILABLE'
	| 'STORE_ROLLED_BACK'
	| 'AUDIT_UNAVAILABLE'
	| 'AUDIT_TAMPERED'
	| 'SECRET_MISSING'
	| 'SECRET_MALFORMED'
	| 'SECRET_TOO_SHORT'
	| 'SECRET_LOW_ENTROPY'
	| 'SECRET_KNOWN'
	| 'SECRET_EXPOSED';

export interface OperationProblem {
	readonly code: OperationErrorCode;
	/** What it is about: `audit`, `ring`, or the name of a variable. */
	readonly name: string;
	/** What is true. */
	readonly message: string;
	/** What to do. */
	readonly fix: string;
}

const brand = Symbol.for('jwt-secrets-guard.SecretError');

/** Counts as a `SecretError`, and like it has no `cause`: foreign errors quote paths, keys and what they were given. */
export class OperationError extends Error {
	/** True for the errors of every copy of this package, whichever version a dependency installed. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand);
	}

	override readonly name = 'SecretError';
	readonly code: OperationErrorCode;
	readonly problems: readonly OperationProblem[];

	constructor(problem: OperationProblem) {
		super(`${problem.name}: ${problem.message} ${problem.fix} (${problem.code})`);
		this.code = problem.code;
		this.problems = [problem];
		Object.defineProperty(this, brand, {value: true});
	}
}

/** The code of a system error, the only part of it that quotes nothing. */
export function systemCodeOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : 'UNKNOWN';
}
