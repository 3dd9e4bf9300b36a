import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {ResolverFactory} from 'oxc-resolver';
import {createModuleAliases} from './module-aliases.js';
import {createNeighbours} from './neighbours.js';
import {parseImported} from '../languages/parse-file.js';
import {resolvePythonModule} from '../languages/python/resolve-module.js';
import {isParsable, type Parsed} from './parse.js';
import {realPathOf} from './real-path.js';
import type {Resolve, SourceFile, Wanted} from './source-file.js';
import {isPythonModule} from './specifier.js';
import {statsOf} from './stats-of.js';
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
	/** Parses a text; the default remembers nothing. */
	readonly parse?: (path: string, text: string) => Parsed;
	/** Outside git, no import is followed out of this folder; inside git, none out of the importer's repository. */
	readonly within?: string;
	/** The process may live long (an editor): after a pause see whether anything that was read has changed on the disk, and forget everything if so. */
	readonly watch?: boolean;
}

/** In milliseconds. Who saves one file and looks at another takes longer; a run over many files hardly ever rests so long. */
const pause = 500;

/** What imports mean in one folder. */
interface Place {
	/** No import is followed out of it. */
	readonly root: string;
	readonly relative: Map<string, string | undefined>;
	/** A bare name can be a path alias or a workspace package. It means the same all over a package. */
	readonly bare: () => Map<string, string | undefined>;
}

export function createProject({read = readText, parse, within, watch = false}: ProjectOptions = {}): Project {
	const modified = new Map<string, number>();
	// To ask for the time of everything that is read takes as long as to resolve it. A run over many files does not rest
	// and need not know; after its first rest the process is taken for an editor, and what it read before is forgotten.
	let isEditor = false;
	const note = (path: string) => {
		if (isEditor) {
			modified.set(path, modificationOf(path));
		}
	};

	const neighbours = createNeighbours(note);
	const files = new Map<string, SourceFile | undefined>();
	const texts = new Map<string, string | undefined>();
	const places = new Map<string, Place>();
	const packages = new Map<string, ReturnType<Place['bare']>>();
	const aliases = createModuleAliases(read);
	const workspaces = createWorkspaces(read);
	let resolver: ResolverFactory | undefined;
	let heldCharacters = 0;
	let heldTexts = 0;

	let verdicts = new WeakMap<Wanted, Map<string, boolean>>();
	const kept = new Set<Map<string, unknown>>();
	const forget = () => {
		for (const map of [files, texts, places, packages, modified, aliases, workspaces, ...kept]) {
			map.clear();
		}

		verdicts = new WeakMap();
		neighbours.forget();
	};

	let asked = performance.now();
	const noticeChanges = () => {
		const now = performance.now();
		if (watch && now - asked > pause) {
			if (!isEditor || [...modified].some(([path, before]) => modificationOf(path) !== before)) {
				forget();
			}

			isEditor = true;
		}

		asked = now;
	};

	/** Of the nearest folder with a manifest or a configuration of TypeScript. */
	const bareNamesIn = (folder: string): ReturnType<Place['bare']> => {
		let names = packages.get(folder);
		if (!names) {
			const up = dirname(folder);
			names = up === folder || neighbours.holds(folder, ['package.json', 'tsconfig.json', 'node_modules']) ? new Map() : bareNamesIn(up);
			packages.set(folder, names);
		}

		return names;
	};

	const placeOf = (folder: string): Place => {
		let place = places.get(folder);
		if (!place) {
			place = {root: realRootOf(folder, within), relative: new Map(), bare: () => bareNamesIn(folder)};
			places.set(folder, place);
		}

		return place;
	};

	// A text is looked at several times in a row, by one table after the other, and hardly ever again.
	const textOf = (path: string): string | undefined => {
		if (!texts.has(path)) {
			note(path);
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
		if (files.has(path)) {
			return files.get(path);
		}

		files.set(path, undefined);
		const text = textOf(path);
		const ready = text === undefined ? undefined : parse?.(path, text) ?? parseImported(path, text, resolveFrom(path));
		const file = ready && 'file' in ready ? ready.file : undefined;
		heldCharacters += text?.length ?? 0;
		if (heldCharacters > maximumHeldCharacters) {
			files.clear();
			heldCharacters = text?.length ?? 0;
		}

		files.set(path, file);
		return file;
	};

	const locateFrom = (importer: string, folder: string, specifier: string): string | undefined => {
		const place = placeOf(folder);
		const isRelative = specifier.startsWith('.');
		const isPython = isPythonModule(specifier);
		const known = isRelative || isPython ? place.relative : place.bare();
		const before = known.get(specifier);
		if (before !== undefined || known.has(specifier)) {
			return before;
		}

		resolver ??= createResolver();
		let path = isPython ? resolvePythonModule(importer, specifier, place.root) : neighbours.find(folder, specifier) ?? resolved(resolver, importer, specifier);
		for (const name of path === undefined && !isRelative && !isPython ? [...aliases.find(importer, specifier), ...workspaces.find(importer, specifier)] : []) {
			path ??= resolved(resolver, importer, name);
		}

		// A package in node_modules is never read.
		const isOurs = path !== undefined && !path.includes(`${sep}node_modules${sep}`) && (isPython || isParsable(path)) && isBelow(path, place.root);
		const found = isOurs ? path : undefined;
		known.set(specifier, found);
		return found;
	};

	const isWanted = (path: string, wanted: Wanted): boolean => {
		let byPath = verdicts.get(wanted);
		if (!byPath) {
			byPath = new Map();
			verdicts.set(wanted, byPath);
		}

		let verdict = byPath.get(path);
		if (verdict === undefined) {
			const text = files.get(path)?.text ?? textOf(path);
			verdict = text !== undefined && wanted(text, path);
			byPath.set(path, verdict);
		}

		return verdict;
	};

	const resolveFrom = (importer: string): Resolve => {
		noticeChanges();
		const folder = dirname(importer);
		const pathOf = (specifier: string) => specifier.includes('\0') ? undefined : locateFrom(importer, folder, specifier);
		const resolve = (specifier: string, wanted?: Wanted) => {
			const path = pathOf(specifier);
			return path === undefined || wanted && !isWanted(path, wanted) ? undefined : load(path);
		};

		const leads = (specifier: string, wanted: Wanted) => {
			const path = pathOf(specifier);
			return path !== undefined && isWanted(path, wanted);
		};

		return Object.assign(resolve, {
			leads,
			pathOf(specifier: string, findings?: Map<string, unknown>) {
				if (findings) {
					kept.add(findings);
				}

				return pathOf(specifier);
			},
			read(path: string) {
				const text = files.get(path)?.text ?? textOf(path);
				return text === undefined ? undefined : {text, resolve: resolveFrom(path)};
			},
		});
	};

	return {load, resolveFrom, locate: (importer, specifier) => locateFrom(importer, dirname(importer), specifier)};
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
		// One call into the system is cheaper than first asking for the size, and there are thousands.
		const text = readFileSync(path, 'utf8');
		return text.length > maximumImportBytes ? undefined : text;
	} catch {
		return undefined;
	}
}

/** In milliseconds; 0 for what is not there. A folder's changes when a file in it comes or goes. */
function modificationOf(path: string): number {
	return statsOf(path)?.mtimeMs ?? 0;
}

const realRoots = new Map<string, string>();

/** Without symbolic links, as the resolver gives its paths: a link is no way out. */
function realRootOf(folder: string, within: string | undefined): string {
	const root = rootOf(folder, within);
	let real = realRoots.get(root);
	if (real === undefined) {
		real = realPathOf(root);
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
