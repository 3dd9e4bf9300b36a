import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** What was not written for this long belongs to a checkout that is gone. */
const keptFor = 30 * 24 * 60 * 60 * 1000;
const macBytes = 32;

/** Reads what `save` wrote; `undefined` when it is missing, cut short or not ours. */
export function load(path: string, key: Buffer): unknown {
	try {
		const bytes = readFileSync(path);
		const body = bytes.subarray(macBytes);
		const expected = createHmac('sha256', key).update(body).digest();
		return bytes.length > macBytes && timingSafeEqual(bytes.subarray(0, macBytes), expected) ? JSON.parse(body.toString('utf8')) : undefined;
	} catch {
		return undefined;
	}
}

/** Replaces the file as a whole, so that another run reads the old or the new one. A cache that cannot be written is no failure. */
export function save(path: string, key: Buffer, value: unknown): void {
	const draft = `${path}.${randomBytes(8).toString('hex')}`;
	try {
		const body = Buffer.from(JSON.stringify(value));
		writeFileSync(draft, Buffer.concat([createHmac('sha256', key).update(body).digest(), body]), {mode: 0o600, flag: 'wx'});
		renameSync(draft, path);
	} catch {
		rmSync(draft, {force: true});
	}
}

export function removeOld(folder: string, now = Date.now()): void {
	try {
		for (const name of readdirSync(folder)) {
			const path = join(folder, name);
			if (name !== 'key' && now - lstatSync(path).mtimeMs > keptFor) {
				rmSync(path, {force: true});
			}
		}
	} catch {
		// Another run may be tidying up as well.
	}
}
