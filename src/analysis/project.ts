import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {ResolverFactory} from 'oxc-resolver';
import {createModuleAliases} from './module-aliases.js';
import {createNeighbours} from './neighbours.js';
import {isParsable, parse, type Parsed} from './parse.js';
import type {Resolve, SourceFile} from './source-file.js';
import {createWorkspaces} from './workspaces.js';

/** A larger file is data or a bundle, and no module that a person keeps constants in. */
export const maximumImportBytes = 1_000_000;

/** Files are dropped when their texts come to more than this: parsed ones take some fifty times as much. */
const maximumHeldCharacters = 1_000_000;

/** Reads and parses the files that an analysed file imports. One project serves one run; the editor makes a new one when files change. */
export interface Project {
	/** The parsed file, or `undefined` when there is none that can be read. */
	readonly load: (path: string) => SourceFile | undefined;
	readonly resolveFrom: (importer: string) => Resolve;
	/** Where a module specifier leads from a file, without reading it. */
	readonly locate: (importer: string, specifier: string) => string | undefined;
}

export interface ProjectOptions {
	/** The text of a file; the default reads the disk. */
	readonly read?: (path: string) => string | undefined;
	readonly parsed?: (path: string) => Parsed | undefined;
	/** Outside git, no import is followed out of this folder; inside git, none out of the importer's repository. */
	readonly within?: string;
	/** The process lives long (an editor): forget everything when a file that was read has changed on the disk. */
	readonly watch?: boolean;
}

export function createProject({read = readText, parsed, within, watch = false}: ProjectOptions = {}): Project {
	const modified = new Map<string, number>();
	const neighbours = createNeighbours();
	const files = new Map<string, SourceFile | undefined>();
	const texts = new Map<string, string | undefined>();
	const located = new Map<string, string | undefined>();
	const aliases = createModuleAliases(read);
	const workspaces = createWorkspaces(read);
	let resolver: ResolverFactory | undefined;
	let heldCharacters = 0;
	let heldTexts = 0;

	let verdicts = new WeakMap<(text: string) => boolean, Map<string, boolean>>();
	const kept = new Set<Map<string, unknown>>();
	const forget = () => {
		for (const map of [files, texts, located, modified, aliases, workspaces, ...kept]) {
			map.clear();
		}

		verdicts = new WeakMap();
		neighbours.forget();
	};

	const hasChanged = (path: string): boolean => {
		const now = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
		const before = modified.get(path);
		modified.set(path, now);
		return before !== undefined && before !== now;
	};

	// A text is looked at several times in a row, by one table after the other, and hardly ever again.
	const textOf = (path: string): string | undefined => {
		if (!texts.has(path)) {
			const text = read(path);
			heldTexts += text?.length ?? 0;
			if (heldTexts > maximumHeldCharacters) {
				texts.clear();
				heldTexts = text?.length ?? 0;
			}

			texts.set(path, text);
		}

		return texts.get(path);
	};

	const load = (path: string): SourceFile | undefined => {
		if (watch && hasChanged(path)) {
			forget();
		}

		if (files.has(path)) {
			return files.get(path);
		}

		files.set(path, undefined);
		const text = textOf(path);
		const ready = parsed?.(path) ?? (text === undefined ? undefined : parse(path, text, resolveFrom(path)));
		const file = ready && 'file' in ready ? ready.file : undefined;
		heldCharacters += text?.length ?? 0;
		if (heldCharacters > maximumHeldCharacters) {
			files.clear();
			heldCharacters = text?.length ?? 0;
		}

		files.set(path, file);
		return file;
	};

	const locate = (importer: string, specifier: string): string | undefined => {
		// A bare name can be a path alias or a workspace package; a package in node_modules is never read.
		// What it means is the same all over the package.
		const folder = dirname(importer);
		const key = `${specifier.startsWith('.') ? folder : packageOf(folder)}\0${specifier}`;
		if (located.has(key)) {
			return located.get(key);
		}

		resolver ??= createResolver();
		let path = neighbours.find(folder, specifier) ?? resolved(resolver, importer, specifier);
		for (const name of path === undefined && !specifier.startsWith('.') ? [...aliases.find(importer, specifier), ...workspaces.find(importer, specifier)] : []) {
			path ??= resolved(resolver, importer, name);
		}

		const isOurs = path !== undefined && !path.includes(`${sep}node_modules${sep}`) && isParsable(path) && isBelow(path, realRootOf(dirname(importer), within));
		const found = isOurs ? path : undefined;
		located.set(key, found);
		return found;
	};

	const isWanted = (path: string, wanted: (text: string) => boolean): boolean => {
		let byPath = verdicts.get(wanted);
		if (!byPath) {
			byPath = new Map();
			verdicts.set(wanted, byPath);
		}

		let verdict = byPath.get(path);
		if (verdict === undefined) {
			const text = files.get(path)?.text ?? textOf(path);
			verdict = text !== undefined && wanted(text);
			byPath.set(path, verdict);
		}

		return verdict;
	};

	const resolveFrom = (importer: string): Resolve => {
		const pathOf = (specifier: string) => specifier.includes('\0') ? undefined : locate(importer, specifier);
		const resolve = (specifier: string, wanted?: (text: string) => boolean) => {
			const path = pathOf(specifier);
			return path === undefined || wanted && !isWanted(path, wanted) ? undefined : load(path);
		};

		const leads = (specifier: string, wanted: (text: string) => boolean) => {
			const path = pathOf(specifier);
			return path !== undefined && isWanted(path, wanted);
		};

		return Object.assign(resolve, {
			leads,
			pathOf(specifier: string, findings: Map<string, unknown>) {
				kept.add(findings);
				return pathOf(specifier);
			},
			read(path: string) {
				const text = files.get(path)?.text ?? textOf(path);
				return text === undefined ? undefined : {text, resolve: resolveFrom(path)};
			},
		});
	};

	return {load, resolveFrom, locate};
}

const packages = new Map<string, string>();

/** The nearest folder with a manifest or a configuration of TypeScript: bare names mean the same everywhere below it. */
function packageOf(folder: string): string {
	let found = packages.get(folder);
	if (found === undefined) {
		const up = dirname(folder);
		const isPackage = up === folder || existsSync(join(folder, 'package.json')) || existsSync(join(folder, 'tsconfig.json')) || existsSync(join(folder, 'node_modules'));
		found = isPackage ? folder : packageOf(up);
		packages.set(folder, found);
	}

	return found;
}

function resolved(resolver: ResolverFactory, importer: string, specifier: string): string | undefined {
	try {
		return resolver.resolveFileSync(importer, specifier).path;
	} catch {
		return undefined;
	}
}

function createResolver(): ResolverFactory {
	return new ResolverFactory({
		tsconfig: 'auto',
		conditionNames: ['node', 'import', 'require', 'types', 'default'],
		mainFields: ['source', 'module', 'main'],
		extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
		// TypeScript writes `./config.js` for what stands in `config.ts`.
		extensionAlias: {'.js': ['.ts', '.tsx', '.js', '.jsx'], '.mjs': ['.mts', '.mjs'], '.cjs': ['.cts', '.cjs'], '.jsx': ['.tsx', '.jsx']},
	});
}

function readText(path: string): string | undefined {
	try {
		return statSync(path).size > maximumImportBytes ? undefined : readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

const realRoots = new Map<string, string>();

/** Without symbolic links, as the resolver gives its paths: a link is no way out. */
function realRootOf(folder: string, within: string | undefined): string {
	const root = rootOf(folder, within);
	let real = realRoots.get(root);
	if (real === undefined) {
		try {
			real = realpathSync(root);
		} catch {
			real = root;
		}

		realRoots.set(root, real);
	}

	return real;
}

function isBelow(path: string, folder: string): boolean {
	return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

const tops = new Map<string, string | undefined>();

/** The git top level that holds a folder; outside git `elsewhere` if that holds it, or else the folder itself. */
export function rootOf(folder: string, elsewhere?: string): string {
	const isElsewhere = elsewhere !== undefined && (folder === elsewhere || isBelow(folder, elsewhere));
	return gitTopOf(folder) ?? (isElsewhere ? elsewhere : folder);
}

function gitTopOf(folder: string): string | undefined {
	let top = tops.get(folder);
	if (top === undefined && !tops.has(folder)) {
		const up = dirname(folder);
		top = existsSync(join(folder, '.git')) ? folder : up === folder ? undefined : gitTopOf(up);
		tops.set(folder, top);
	}

	return top;
}
