import {hasBrand} from './brand.js';

interface Problem<Code extends string> {
	readonly code: Code;
	/** The environment variable that the secret was asked for by; `ring` or `audit` when it is about one of these. */
	readonly name: string;
	/** What is true. */
	readonly message: string;
	/** What to do. */
	readonly fix: string;
	/** A command that prints a good secret, where a new one is the answer. */
	readonly command?: string;
}

/** One thing that is wrong with a secret, a key ring or an audit log, told apart by `code`. No field holds the value, a part of it, or its path. */
export type SecretErrorProblem =
	| Problem<'SECRET_MISSING'>
	| Problem<'SECRET_CONFLICT'>
	| Problem<'SECRET_TOO_SHORT'>
	| Problem<'SECRET_LOW_ENTROPY'>
	| Problem<'SECRET_KNOWN'>
	| Problem<'SECRET_MALFORMED'>
	| Problem<'SECRET_EXPOSED'>
	| Problem<'SOURCE_UNAVAILABLE'>
	| Problem<'KEY_NOT_FOUND'>
	| Problem<'STORE_ROLLED_BACK'>
	| Problem<'AUDIT_UNAVAILABLE'>
	| Problem<'AUDIT_TAMPERED'>
	| Problem<'SECRET_REUSED'> & {
		/** The variable that holds the same value. */
		readonly other: string;
	};

/** What an error is made of. */
export type SecretErrorProblems = readonly [SecretErrorProblem, ...SecretErrorProblem[]];

export type SecretErrorCode = SecretErrorProblem['code'];

const brand = Symbol.for('jwt-secrets-guard.SecretError');

/** Why there is no secret to sign with, or no record of it. Never has a `cause`: foreign errors quote what they were given. */
export class SecretError extends Error {
	/** True for the errors of every copy of this package, whichever version a dependency installed. */
	static override [Symbol.hasInstance](value: unknown): boolean {
		return hasBrand(value, brand);
	}

	override readonly name = 'SecretError';
	/** The code of the first problem. */
	readonly code: SecretErrorCode;
	readonly problems: readonly SecretErrorProblem[];

	constructor(problems: SecretErrorProblems) {
		super(problems.map(problem => lineOf(problem)).join('\n'));
		this.code = problems[0].code;
		this.problems = problems;
		Object.defineProperty(this, brand, {value: true});
	}
}

function lineOf({code, name, message, fix, command}: SecretErrorProblem): string {
	return [`${name}: ${message} ${fix} (${code})`, ...(command === undefined ? [] : [`  ${command}`])].join('\n');
}
