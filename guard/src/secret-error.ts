import {hasBrand} from './brand.js';

export type SecretErrorCode =
	| 'SECRET_MISSING'
	| 'SECRET_CONFLICT'
	| 'SECRET_TOO_SHORT'
	| 'SECRET_LOW_ENTROPY'
	| 'SECRET_KNOWN'
	| 'SECRET_MALFORMED'
	| 'SECRET_EXPOSED'
	| 'SOURCE_UNAVAILABLE';

/** One thing that is wrong with a secret. No field holds the value, a part of it, or a path. */
export interface SecretErrorProblem {
	readonly code: SecretErrorCode;
	/** The environment variable that the secret was asked for by. */
	readonly name: string;
	/** What is true. */
	readonly message: string;
	/** What to do. */
	readonly fix: string;
	/** A command that prints a good secret, where a new one is the answer. */
	readonly command?: string;
}

const brand = Symbol.for('jwt-secrets-guard.SecretError');

/** Why there is no secret to sign with. Never has a `cause`: foreign errors quote what they were given. */
export class SecretError extends Error {
	/** True for the errors of every copy of this package, whichever version a dependency installed. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand);
	}

	override readonly name = 'SecretError';
	/** The code of the first problem. */
	readonly code: SecretErrorCode;
	readonly problems: readonly SecretErrorProblem[];

	constructor(problems: readonly [SecretErrorProblem, ...SecretErrorProblem[]]) {
		super(problems.map(problem => lineOf(problem)).join('\n'));
		this.code = problems[0].code;
		this.problems = problems;
		Object.defineProperty(this, brand, {value: true});
	}
}

function lineOf({code, name, message, fix, command}: SecretErrorProblem): string {
	return [`${name}: ${message} ${fix} (${code})`, ...(command === undefined ? [] : [`  ${command}`])].join('\n');
}
