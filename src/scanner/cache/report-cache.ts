import {createHash, createHmac} from 'node:crypto';
import {basename, dirname, join} from 'node:path';
import type {FileReport, SourceText} from '../engine.js';
import {importsIn, moduleName} from '../imports.js';
import {readText} from '../read-text.js';
import {cacheFolder} from './folder.js';
import {readOrCreateKey} from './key.js';
import {load, removeOld, save} from './store.js';

/** Remembers what was said of each file from one run to the next. */
export interface ReportCache {
	readonly find: (file: SourceText) => FileReport | undefined;
	readonly keep: (file: SourceText, report: FileReport) => void;
	readonly save: () => void;
}

export interface CacheOptions {
	/** Everything but the files that decides what is said of them: version, settings, options, paths. */
	readonly basis: unknown;
	/** All files of the scan; where an import leads depends on which of them exist. */
	readonly listed: readonly string[];
	readonly folder?: string;
}

interface Entry {
	/** Of the file itself and of everything that was read for it. */
	readonly macs: readonly (readonly [path: string, mac: string])[];
	/** The day on which it was made, if what is said depends on the date. */
	readonly day?: string;
	readonly report: FileReport;
}

/** Files that decide where imports lead. */
const manifest = /^(?:package|[jt]sconfig[\w.-]*)\.json$/;

export const noCache: ReportCache = {find: () => undefined, keep() { /* forgets */ }, save() { /* has nothing */ }};

export function openCache({basis, listed, folder = cacheFolder()}: CacheOptions): ReportCache {
	const key = readOrCreateKey(folder);
	if (!key) {
		return noCache;
	}

	const hmac = (...parts: readonly string[]): string => {
		const mac = createHmac('sha256', key);
		for (const part of parts) {
			mac.update(`${part.length}\0`).update(part);
		}

		return mac.digest('base64url');
	};

	const path = join(folder, createHash('sha256').update(hmac('basis', JSON.stringify(basis))).digest('hex'));
	const manifests = hmac(...listed.filter(file => manifest.test(basename(file))).sort().flatMap(file => [file, textOf(file) ?? '']));
	const macOf = createMacs(hmac, manifests, listed);
	const before = (load(path, key) ?? {}) as Readonly<Record<string, Entry>>;
	const after = new Map<string, Entry>();
	let isChanged = false;
	const today = new Date().toISOString().slice(0, 10);
	return {
		find(file) {
			const entry = Object.hasOwn(before, file.path) ? before[file.path] : undefined;
			if (!entry || (entry.day !== undefined && entry.day !== today)) {
				return undefined;
			}

			macOf(file.path, file.text);
			if (!entry.macs.every(([other, mac]) => macOf(other) === mac)) {
				return undefined;
			}

			after.set(file.path, entry);
			return entry.report;
		},
		keep(file, report) {
			macOf(file.path, file.text);
			const macs = [...new Set([file.path, ...report.dependencies])].map(other => [other, macOf(other)] as const);
			// A directive may expire.
			after.set(file.path, {macs, report, ...file.text.includes('until=') && {day: today}});
			isChanged = true;
		},
		save() {
			if (isChanged || after.size !== Object.keys(before).length) {
				save(path, key, Object.fromEntries(after));
				removeOld(folder);
			}
		},
	};
}

/** A file's text together with the files that its imports might mean, so that a new file which takes an import's place is noticed. */
function createMacs(hmac: (...parts: readonly string[]) => string, manifests: string, listed: readonly string[]): (path: string, text?: string) => string {
	const macs = new Map<string, string>();
	let byName: Map<string, string> | undefined;
	return (path, known) => {
		let mac = macs.get(path);
		if (mac === undefined) {
			const text = known ?? textOf(path) ?? '';
			byName ??= indexByName(listed);
			const index = byName;
			const imports = [...new Set(importsIn(text).map(specifier => moduleName(specifier.startsWith('.') ? join(dirname(path), specifier) : specifier)))];
			mac = hmac(path, text, manifests, ...imports.map(name => index.get(name) ?? ''));
			macs.set(path, mac);
		}

		return mac;
	};
}

function indexByName(listed: readonly string[]): Map<string, string> {
	const index = new Map<string, string>();
	for (const path of [...listed].sort()) {
		const name = moduleName(path);
		const others = index.get(name);
		index.set(name, others === undefined ? path : `${others}\0${path}`);
	}

	return index;
}

function textOf(path: string): string | undefined {
	const read = readText(path, true);
	return 'text' in read ? read.text : undefined;
}
