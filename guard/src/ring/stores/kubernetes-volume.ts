import {createHash} from 'node:crypto';
import {lstat, readFile, readlink, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {systemCodeOf} from '../../error/system-code.js';
import {SecretError} from '../../secret-error.js';
import {textOf} from '../../policy/octets.js';
import {parseKeySet} from '../jwk-set.js';
import type {Reading, RingSource} from '../source.js';

/** Where the kubelet points to the version that is mounted, in one step. */
const current = '..data';
const mostTries = 20;

/**
 * A Secret that is mounted as a volume, read-only. It is always polled: the kubelet brings a change within its sync
 * period and the delay of its cache (some 90 seconds by default), which `propagation` must cover.
 *
 * @param folder - the `mountPath` of the volume.
 * @param entry - the key of the Secret that holds the set. Default: `jwks.json`.
 * @example const ring = await openKeyRing({source: kubernetesVolume('/etc/jwt'), maxTokenAge: '15m', propagation: '2m'});
 */
export function kubernetesVolume(folder: string, entry = 'jwks.json'): RingSource {
	if (!/^[\w.-]{1,253}$/.test(entry) || entry.startsWith('..')) {
		throw new TypeError('`entry` is the key of a Secret: letters, digits, `-`, `_` and `.`.');
	}

	return {kind: 'kubernetes', holds: 'set', read: () => readVolume(folder, entry)};
}

async function readVolume(folder: string, entry: string): Promise<Reading> {
	for (let attempt = 1; ; attempt++) {
		const version = await versionOf(folder, entry);
		try {
			// The folder of the version, not the link: between two looks at the link the kubelet may have moved it.
			const octets = await readFile(join(folder, version, entry));
			const text = textOf(octets);
			if (text === undefined) {
				throw new SecretError([{code: 'SECRET_MALFORMED', name: 'ring', message: 'The entry of the Secret is not UTF-8 text.', fix: 'Put the key set there as it is, not encoded twice.'}]);
			}

			return {keys: parseKeySet(text), version: createHash('sha256').update(octets).digest('hex')};
		} catch (error) {
			// The version was replaced and removed while it was read: look again.
			if (systemCodeOf(error) !== 'ENOENT' || attempt === mostTries || await versionOf(folder, entry) === version) {
				throw error instanceof SecretError ? error : unavailable(`The entry of the Secret cannot be read (${systemCodeOf(error)}).`, 'Check the key of the Secret and the volume\'s `items`.');
			}
		}
	}
}

async function versionOf(folder: string, entry: string): Promise<string> {
	try {
		return await readlink(join(folder, current));
	} catch (error) {
		if (await isSubPath(folder, entry)) {
			throw unavailable('The file is mounted with `subPath`, which never updates.', 'Mount the whole volume on a folder of its own.');
		}

		throw unavailable(`The volume is not there (${systemCodeOf(error)}).`, 'Check its `mountPath`.');
	}
}

/** A mount with `subPath` is a plain file, in a folder that no kubelet keeps up to date. */
async function isSubPath(folder: string, entry: string): Promise<boolean> {
	try {
		return (await stat(folder)).isFile() || (await lstat(join(folder, entry))).isFile();
	} catch {
		return false;
	}
}

function unavailable(message: string, fix: string): SecretError {
	return new SecretError([{code: 'SOURCE_UNAVAILABLE', name: 'ring', message, fix}]);
}
