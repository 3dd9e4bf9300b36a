import {createHash} from 'node:crypto';
import {readlink, realpath} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {env as processEnvironment} from 'node:process';
import {systemCodeOf} from '../../error/system-code.js';
import {SecretError} from '../../secret-error.js';
import {textOf} from '../../policy/octets.js';
import {readSecretFile} from '../../secret-file.js';
import {type Duration, secondsOf} from '../../time/duration.js';
import {formatKeySet, parseKeySet} from '../jwk-set.js';
import type {Reading, RingStore} from '../source.js';
import {lockFile} from './file-lock.js';
import {replaceFile} from './replace-file.js';

export interface FileStoreOptions {
	/** How long a write may take; a lock that is older counts for nothing. Default: `30s`. */
	readonly writeTimeout?: Duration | undefined;
	/** Where `NODE_ENV` is looked up. Default: `process.env`. */
	readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

const absent = 'absent';

/**
 * A JSON Web Key Set in a file that the replicas of one host, or of one shared volume, read.
 *
 * @param path - created by `rotate` if there is none, for its owner alone.
 * @example const store = fileStore('/etc/app/jwks.json');
 */
export function fileStore(path: string, {writeTimeout = '30s', env = processEnvironment}: FileStoreOptions = {}): RingStore {
	const longestWrite = secondsOf(writeTimeout, 'writeTimeout');
	const read = (): Promise<Reading> => new Promise(resolve => resolve(readSet(path, env)));

	return {
		kind: 'file',
		holds: 'set',
		read,
		write: async (keys, version) => {
			const deadline = Date.now() + longestWrite * 1000;
			try {
				const target = await targetOf(path);
				const lock = await lockFile(`${target}.lock`, longestWrite);
				if (lock === undefined) {
					throw unavailable('is locked by another writer');
				}

				try {
					return (await read()).version === version
						&& await replaceFile(target, formatKeySet(keys), async () => Date.now() < deadline && await lock.isHeld());
				} finally {
					await lock.release();
				}
			} catch (error) {
				throw error instanceof SecretError ? error : unavailable(`cannot be written (${systemCodeOf(error)})`);
			}
		},
	};
}

/** A link is followed, also to a file that is not there yet: what it points to is replaced, and not the link. */
async function targetOf(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch {
		const target = await readlink(path).catch(() => undefined);
		return target === undefined ? path : resolve(await realpath(dirname(path)), target);
	}
}

function readSet(path: string, {NODE_ENV: mode}: Readonly<Record<string, string | undefined>>): Reading {
	const file = readSecretFile(path);
	if (file.kind === 'unusable') {
		if (file.reason.includes('ENOENT')) {
			return {keys: [], version: absent};
		}

		throw unavailable(file.reason);
	}

	if (file.writableByOthers && mode !== 'development' && mode !== 'test') {
		throw new SecretError([{code: 'SECRET_EXPOSED', name: 'ring', message: 'The key file can be written by every user.', fix: 'Take that permission away (chmod o-w).'}]);
	}

	const text = textOf(file.octets);
	if (text === undefined) {
		throw new SecretError([{code: 'SECRET_MALFORMED', name: 'ring', message: 'The key file is not UTF-8 text.', fix: 'Restore the last good set.'}]);
	}

	return {keys: parseKeySet(text), version: createHash('sha256').update(file.octets).digest('hex')};
}

function unavailable(what: string): SecretError {
	return new SecretError([{code: 'SOURCE_UNAVAILABLE', name: 'ring', message: `The key file ${what}.`, fix: 'Check its path, its folder and its permissions.'}]);
}
