import {decodeSecret, type SecretEncoding} from './decode-secret.js';
import {textOf} from './policy/octets.js';
import {type Environment, isDevelopment} from './environment.js';
import {folderToName, readSecretFile} from './secret-file.js';
import type {SecretErrorProblem} from './secret-error.js';

type SourceProblemCode = Extract<SecretErrorProblem['code'], 'SECRET_MISSING' | 'SECRET_CONFLICT' | 'SECRET_EXPOSED' | 'SECRET_MALFORMED' | 'SOURCE_UNAVAILABLE'>;

/** What the environment gives for a name: something to check, or why there is nothing. */
export type SourceResult =
	| {readonly kind: 'found'; readonly value: string | Uint8Array; readonly octets: Uint8Array}
	| {readonly kind: 'problem'; readonly code: SourceProblemCode; readonly message: string; readonly fix: string};

/** Find a secret in `NAME`, or in the file that `NAME_FILE` names. An empty variable is unset. */
export function findSecret(name: string, encoding: SecretEncoding, env: Environment): SourceResult {
	const text = env[name];
	const path = env[`${name}_FILE`];
	if (text && path) {
		return problem('SECRET_CONFLICT', `${name} and ${name}_FILE are both set.`, 'Keep one of them.');
	}

	if (path) {
		return fromFile(name, path, encoding, env);
	}

	return text ? decoded(text, encoding) : problem('SECRET_MISSING', 'It is not set.', missingFix(name, env));
}

/** Most often the value is in a file that nobody loaded. */
function missingFix(name: string, env: Environment): string {
	return env === process.env && isInDotenv(name)
		? 'The file `.env` of the working directory has it, but nothing loaded that file: start with `node --env-file=.env`, or load it before this line.'
		: `Set ${name}, or set ${name}_FILE to a file that holds it.`;
}

function isInDotenv(name: string): boolean {
	const file = readSecretFile('.env');
	return file.kind === 'octets' && new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*\\S`, 'm').test(textOf(file.octets) ?? '');
}

function fromFile(name: string, path: string, encoding: SecretEncoding, env: Environment): SourceResult {
	const file = readSecretFile(path);
	const subject = `The file that ${name}_FILE names`;
	if (file.kind === 'unusable') {
		const folder = folderToName(path);
		const place = folder === undefined ? '' : ` Its folder is \`${folder}\`.`;
		return problem('SOURCE_UNAVAILABLE', `${subject} ${file.reason}.${place}`, 'Check its path and its permissions.');
	}

	if (file.writableByOthers && !isDevelopment(env)) {
		return problem('SECRET_EXPOSED', `${subject} can be written by every user.`, 'Take that permission away (chmod o-w).');
	}

	if (file.octets.length === 0) {
		return problem('SECRET_MISSING', `${subject} is empty.`, 'Write the secret into it.');
	}

	if (encoding === 'raw') {
		return {kind: 'found', value: file.octets, octets: file.octets};
	}

	const text = textOf(file.octets);
	// Editors and `echo` end a file with a line end; nothing else is ours to take away.
	return text === undefined
		? problem('SECRET_MALFORMED', `${subject} is not UTF-8 text.`, 'Write the secret as text, or read it with `encoding: \'raw\'`.')
		: decoded(text.replace(/\r?\n$/, ''), encoding);
}

function decoded(text: string, encoding: SecretEncoding): SourceResult {
	const octets = decodeSecret(text, encoding);
	if (octets === undefined) {
		return problem('SECRET_MALFORMED', `It is not ${encoding}.`, 'Write it so, or name its true `encoding`.');
	}

	return {kind: 'found', value: encoding === 'utf8' ? text : octets, octets};
}

function problem(code: SourceProblemCode, message: string, fix: string): SourceResult {
	return {kind: 'problem', code, message, fix};
}
