import {closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats} from 'node:fs';
import {dirname, isAbsolute, parse} from 'node:path';
import {systemCodeOf} from './error/system-code.js';

/** What was found where a file was expected. */
export type SecretFile =
	| {readonly kind: 'octets'; readonly octets: Uint8Array; readonly writableByOthers: boolean; readonly readableByOthers: boolean}
	| {readonly kind: 'unusable'; readonly reason: string};

const largestFile = 64 * 1024;
const writeForOthers = 0o002;
const readForOthers = 0o004;

/**
 * The folder of a path, if it may be printed. People put the secret itself where its path belongs, so it must be
 * absolute, and its folder must exist and be more than the root.
 */
export function folderToName(path: string): string | undefined {
	const folder = dirname(path);
	if (!isAbsolute(path) || folder === parse(path).root || !/^[ -~]+$/.test(folder)) {
		return undefined;
	}

	try {
		return statSync(folder).isDirectory() ? folder : undefined;
	} catch {
		return undefined;
	}
}

/** Read a small file. The path is in no result: people put the secret itself where its path belongs. */
export function readSecretFile(path: string): SecretFile {
	let descriptor: number | undefined;
	try {
		// Without O_NONBLOCK, opening a FIFO waits for somebody to write to it. Windows lacks both, and `|` takes the
		// missing constant for 0.
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
		return readDescriptor(descriptor, fstatSync(descriptor));
	} catch (error) {
		return {kind: 'unusable', reason: `cannot be read (${systemCodeOf(error)})`};
	} finally {
		if (descriptor !== undefined) {
			closeSync(descriptor);
		}
	}
}

function readDescriptor(descriptor: number, stats: Stats): SecretFile {
	if (!stats.isFile()) {
		return {kind: 'unusable', reason: 'is no regular file'};
	}

	// One octet more than allowed, so that a file that grows while it is read is seen too.
	const octets = new Uint8Array(largestFile + 1);
	let length = 0;
	for (let read = -1; read !== 0 && length < octets.length; length += read) {
		read = readSync(descriptor, octets, length, octets.length - length, null);
	}

	if (length > largestFile) {
		return {kind: 'unusable', reason: `is larger than ${largestFile} bytes`};
	}

	return {
		kind: 'octets',
		octets: octets.slice(0, length),
		writableByOthers: (stats.mode & writeForOthers) !== 0,
		readableByOthers: (stats.mode & readForOthers) !== 0,
	};
}
