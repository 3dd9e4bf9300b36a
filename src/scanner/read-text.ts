import {closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import type {SkipReason} from './scan-result.js';

/** Larger files are data; parsing one would need more memory than the whole scan. */
const maximumBytes = 5_000_000;
/** Below this a file of long lines is cheap enough to read. */
const minifiedFrom = 100_000;
const longLine = 500;

export type Read =
	| {readonly text: string; readonly isLossy: boolean}
	| {readonly skip: SkipReason; readonly detail?: string};

/** What a link or a pipe is opened with is not followed and not waited for. Windows has neither flag. */
const noFollow = constants.O_NOFOLLOW as number | undefined;
const flags = constants.O_RDONLY | (noFollow ?? 0) | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** Every file is read into it, one after the other: to ask for sizes first takes half as long again. */
let buffer: Buffer | undefined;

/**
 * The text of a listed file, or why there is none.
 *
 * @param isNamed The user named this very file, so that size and shape are no reason to leave it out.
 */
export function readText(path: string, isNamed = false): Read {
	let file: number | undefined;
	try {
		if (noFollow === undefined && lstatSync(path).isSymbolicLink()) {
			return {skip: 'link'};
		}

		file = openSync(path, flags);
		buffer ??= Buffer.allocUnsafeSlow(maximumBytes + 1);
		const length = fill(buffer, file);
		if (length > 0 && length < buffer.length) {
			return decode(buffer.subarray(0, length), isNamed);
		}

		const stats = fstatSync(file);
		if (!stats.isFile()) {
			return {skip: 'special'};
		}

		return length > 0 && !isNamed
			? {skip: 'large', detail: `${Math.round(stats.size / 1_000_000)} MB`}
			: decode(readFileSync(file), isNamed);
	} catch (error) {
		return reasonOf(error);
	} finally {
		if (file !== undefined) {
			closeSync(file);
		}
	}
}

/** The number of bytes that were read. The place in the file stays at its beginning. */
function fill(bytes: Buffer, file: number): number {
	let length = 0;
	for (let read = -1; read !== 0; length += read) {
		read = readSync(file, bytes, length, bytes.length - length, length);
	}

	return length;
}

function reasonOf(error: unknown): Read {
	const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR': {
			return {skip: 'absent'};
		}

		case 'ELOOP': {
			return {skip: 'link'};
		}

		// What sockets, pipes and folders say.
		case 'ENXIO':
		case 'ESPIPE':
		case 'EAGAIN':
		case 'EISDIR': {
			return {skip: 'special'};
		}

		default: {
			return {skip: 'unreadable', detail: code};
		}
	}
}

function decode(bytes: Buffer, isNamed: boolean): Read {
	const text = bytes.toString('utf8');
	// Either it is written in the file, or a sign that the file is something else than UTF-8.
	if (text.includes('\uFFFD')) {
		return decodeOther(bytes, text);
	}

	if (text.slice(0, 8000).includes('\0')) {
		return {skip: 'binary'};
	}

	return !isNamed && isMinified(text) ? {skip: 'minified'} : {text, isLossy: false};
}

function decodeOther(bytes: Buffer, text: string): Read {
	if ((bytes[0] === 0xFF && bytes[1] === 0xFE) || (bytes[0] === 0xFE && bytes[1] === 0xFF)) {
		return {text: new TextDecoder(bytes[0] === 0xFF ? 'utf-16le' : 'utf-16be').decode(bytes), isLossy: false};
	}

	if (bytes.subarray(0, 8000).includes(0)) {
		return {skip: 'binary'};
	}

	try {
		new TextDecoder('utf-8', {fatal: true}).decode(bytes);
		return {text, isLossy: false};
	} catch {
		return {text, isLossy: true};
	}
}

/** Whether a large text stands nearly all in lines that nobody writes: a bundle, or a table of data. */
export function isMinified(text: string): boolean {
	if (text.length < minifiedFrom) {
		return false;
	}

	let written = 0;
	for (let start = 0; start < text.length;) {
		const found = text.indexOf('\n', start);
		const end = found === -1 ? text.length : found;
		if (end - start <= longLine) {
			written += end - start + 1;
			if (written * 20 > text.length) {
				return false;
			}
		}

		start = end + 1;
	}

	return true;
}

/** Says for a file whether a folder on the way to it is a link that leads out of its root. */
export function createLinkGuard(): (path: string, root: string) => boolean {
	const outside = new Map<string, boolean>();
	const leadsOut = (folder: string, root: string): boolean => {
		let known = outside.get(folder);
		if (known === undefined) {
			known = folder !== root && folder !== dirname(folder) && (leadsOut(dirname(folder), root) || isLinkOutOf(root, folder));
			outside.set(folder, known);
		}

		return known;
	};

	return (path, root) => leadsOut(dirname(path), root);
}

function isLinkOutOf(root: string, folder: string): boolean {
	try {
		return lstatSync(folder).isSymbolicLink() && /^\.\.(?:[/\\]|$)|^[A-Za-z]:|^[/\\]/.test(relative(root, realpathSync.native(folder)));
	} catch {
		// Reading the file will say what is wrong.
		return false;
	}
}
