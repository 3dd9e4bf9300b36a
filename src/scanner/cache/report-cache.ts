import {createHash, createHmac} from 'node:crypto';
import {basename, join} from 'node:path';
import {readText} from '../read-text.js';
import {empty, packFacts, unpackFacts, type Content, type FileRow, type ReportEntry} from './content.js';
import {cacheFolder} from './folder.js';
import {readOrCreateKey} from './key.js';
import {noCache, type ReportCache} from './no-cache.js';
import {isSameStamp, isSettled, stampOf} from './stamp.js';
import {load, removeOld, save} from './store.js';

export interface CacheOptions {
	/** Everything but the files that decides what is said of them: version, settings, options, paths. */
	readonly basis: unknown;
	/** All files of the scan; where an import leads depends on which of them exist. */
	readonly listed: readonly string[];
	/** Where most of them stand. */
	readonly root: string;
	readonly folder?: string;
	readonly now?: number;
}

/** Files that decide where imports lead. */
const manifest = /^(?:package|[jt]sconfig[\w.-]*)\.json$/;

export function openCache({basis, listed, root, folder = cacheFolder(), now = Date.now()}: CacheOptions): ReportCache {
	const key = readOrCreateKey(folder);
	if (!key) {
		return noCache;
	}

	const shorten = (file: string): string => file.startsWith(root) ? file.slice(root.length) : file;
	const hmac = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
	const path = join(folder, createHash('sha256').update(hmac(JSON.stringify(basis))).digest('hex'));
	const before = (load(path, key) ?? empty) as Content;
	const rowsBefore = new Map(before.files.map(row => [row[0], row]));
	const reportsBefore = new Map(before.reports);
	const rows = new Map<string, FileRow>();
	const reports = new Map<string, ReportEntry>();
	let isChanged = false;

	/** The row of a file as it is now; without facts if it has changed or was never seen. */
	const rowOf = (file: string): FileRow | undefined => {
		let row = rows.get(file);
		if (!row) {
			const stamp = stampOf(file);
			const name = shorten(file);
			const known = rowsBefore.get(name);
			row = stamp && (known && isSameStamp(known[1], stamp) ? known : [name, stamp, 0, 0]);
			if (row) {
				rows.set(file, row);
			}
		}

		return row;
	};

	const macOf = (file: string, text?: string): string => {
		const row = rowOf(file);
		if (row && row[3] !== 0) {
			return row[3];
		}

		const mac = hmac(text ?? textOf(file));
		if (row) {
			rows.set(file, [row[0], row[1], row[2], mac]);
			isChanged = true;
		}

		return mac;
	};

	const surroundings = hmac([...listed, ...listed.filter(file => file.endsWith('.json') && manifest.test(basename(file))).map(file => macOf(file))].join('\0'));
	const today = new Date(now).toISOString().slice(0, 10);
	return {
		// Of a file that was never read nothing needs to be looked up on the disk.
		facts: file => rowsBefore.has(shorten(file)) ? unpackFacts(rowOf(file)?.[2] ?? 0) : undefined,
		keepFacts(file, facts) {
			const row = rowOf(file);
			if (row) {
				rows.set(file, [row[0], row[1], packFacts(facts), row[3]]);
				isChanged = true;
			}
		},
		report(file) {
			const entry = before.surroundings === surroundings ? reportsBefore.get(file) : undefined;
			if (!entry || (entry.day !== undefined && entry.day !== today) || !entry.macs.every(([other, mac]) => macOf(other) === mac)) {
				return undefined;
			}

			reports.set(file, entry);
			return entry.report;
		},
		keepReport(file, text, report) {
			const others = 'unread' in report ? [] : report.dependencies;
			const macs = [[file, macOf(file, text)] as const, ...others.map(other => [other, macOf(other)] as const)];
			// A directive may expire.
			reports.set(file, {macs, report, ...text.includes('until=') && {day: today}});
			isChanged = true;
		},
		save() {
			if (isChanged || before.surroundings !== surroundings) {
				const content: Content = {surroundings, files: [...rows.values()].filter(([, stamp]) => isSettled(stamp, now)), reports: [...reports]};
				save(path, key, content);
				removeOld(folder);
			}
		},
	};
}

function textOf(path: string): string {
	const read = readText(path, true);
	return 'text' in read ? read.text : '';
}
