import {open, readFile} from 'node:fs/promises';
import {systemCodeOf} from '../error/system-code.js';
import {SecretError} from '../secret-error.js';
import type {ChainHead} from './record.js';

const form = /^([\w.-]{1,120}) ([1-9]\d{0,15}) ([0-9a-f]{64})$/;
/** How the next writer closes a line that a crash left unfinished. */
const abandoned = '~';

/** The line of a head in an anchor file. */
export function anchorLine({chain, record, head}: ChainHead): string {
	return `${chain} ${record} ${head}\n`;
}

/**
 * The heads in the text of an anchor: each chain's furthest, whatever the order. An unfinished last line is one that
 * was being written.
 *
 * @throws {SecretError} `AUDIT_TAMPERED` for any other line that is no head, and for two heads at one record.
 */
export function parseAnchor(text: string): readonly ChainHead[] {
	const furthest = new Map<string, ChainHead>();
	const seen = new Map<string, string>();
	for (const line of text.split('\n').slice(0, -1).filter(line => !line.endsWith(abandoned))) {
		const [, chain, number, head] = form.exec(line) ?? [];
		if (chain === undefined || number === undefined || head === undefined) {
			throw tampered('The anchor has a line that is no head.');
		}

		const place = `${chain} ${number}`;
		if ((seen.get(place) ?? head) !== head) {
			throw tampered('The anchor has two heads for one record.');
		}

		seen.set(place, head);
		const record = Number(number);
		if (record >= (furthest.get(chain)?.record ?? 0)) {
			furthest.set(chain, {chain, record, head});
		}
	}

	return [...furthest.values()];
}

/**
 * The heads in an anchor file; none when there is no file yet and `mayBeMissing` says so.
 *
 * @throws {SecretError} `AUDIT_UNAVAILABLE` when it cannot be read, `AUDIT_TAMPERED` when it is no anchor.
 */
export async function readAnchor(path: string, mayBeMissing = false): Promise<readonly ChainHead[]> {
	let text: string;
	try {
		text = await readFile(path, 'latin1');
	} catch (error) {
		const code = systemCodeOf(error);
		if (code === 'ENOENT' && mayBeMissing) {
			return [];
		}

		throw new SecretError([{code: 'AUDIT_UNAVAILABLE', name: 'audit', message: `The anchor cannot be read (${code}).`, fix: 'Check its path and its permissions.'}]);
	}

	return parseAnchor(text);
}

/** Several processes share an anchor: each appends whole lines, which the file system keeps apart. */
export async function appendAnchor(path: string, head: ChainHead): Promise<void> {
	const file = await open(path, 'a', 0o600);
	try {
		await file.appendFile(`${await endsInside(path) ? `${abandoned}\n` : ''}${anchorLine(head)}`);
		await file.datasync();
	} finally {
		await file.close();
	}
}

async function endsInside(path: string): Promise<boolean> {
	const file = await open(path, 'r');
	try {
		const {size} = await file.stat();
		const {buffer} = await file.read(new Uint8Array(1), 0, 1, Math.max(0, size - 1));
		return size > 0 && buffer[0] !== 0x0A;
	} finally {
		await file.close();
	}
}

function tampered(message: string): SecretError {
	return new SecretError([{code: 'AUDIT_TAMPERED', name: 'audit', message, fix: 'Compare it with a copy that is kept elsewhere.'}]);
}
