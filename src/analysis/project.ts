import {readFileSync, statSync, existsSync} from 'node:fs';
import {dirname, join, sep} from 'node:path';
import {ResolverFactory} from 'oxc-resolver';
import {isParsable, parse, type Parsed} from './parse.js';
import type {SourceFile} from './source-file.js';

/** A larger file is data or a bundle, and no module that a person keeps constants in. */
export const maximumImportBytes = 1_000_000;

/** Reads and parses the files that an analysed file imports. One project serves one run; the editor makes a new one when files change. */
export interface Project {
	/** The parsed file, or `undefined` when there is none that can be read. */
	readonly load: (path: string) => SourceFile | undefined;
	readonly resolveFrom: (importer: string) => SourceFile['resolve'];
	/** Where a module specifier leads from a file, without reading it. */
	readonly locate: (importer: string, specifier: string) => string | undefined;
}

export interface ProjectOptions {
	/** The text of a file; the default reads the disk. */
	readonly read?: (path: string) => string | undefined;
	readonly parsed?: (path: string) => Parsed | undefined;
}

export function createProject({read = readText, parsed}: ProjectOptions = {}): Project {
	const files = new Map<string, SourceFile | undefined>();
	const located = new Map<string, string | undefined>();
	let resolver: ResolverFactory | undefined;

	const load = (path: string): SourceFile | undefined => {
		if (files.has(path)) {
			return files.get(path);
		}

		files.set(path, undefined);
		const ready = parsed?.(path) ?? parseFile(path, read, resolveFrom(path));
		const file = ready && 'file' in ready ? ready.file : undefined;
		files.set(path, file);
		return file;
	};

	const locate = (importer: string, specifier: string): string | undefined => {
		// A bare name can be a path alias or a workspace package; a package in node_modules is never read.
		const key = `${dirname(importer)}\0${specifier}`;
		if (located.has(key)) {
			return located.get(key);
		}

		resolver ??= createResolver();
		let path: string | undefined;
		try {
			path = resolver.resolveFileSync(importer, specifier).path;
		} catch {
			path = undefined;
		}

		const found = path && !path.includes(`${sep}node_modules${sep}`) && isParsable(path) ? path : undefined;
		located.set(key, found);
		return found;
	};

	const resolveFrom = (importer: string): SourceFile['resolve'] => specifier => {
		const path = specifier.includes('\0') ? undefined : locate(importer, specifier);
		return path === undefined ? undefined : load(path);
	};

	return {load, resolveFrom, locate};
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

function parseFile(path: string, read: (path: string) => string | undefined, resolve: SourceFile['resolve']): Parsed | undefined {
	const text = read(path);
	return text === undefined ? undefined : parse(path, text, resolve);
}

const roots = new Map<string, string>();

/** The git top level that holds a folder, or the folder itself outside git. */
export function rootOf(folder: string): string {
	const known = roots.get(folder);
	if (known !== undefined) {
		return known;
	}

	let current = folder;
	while (!existsSync(join(current, '.git'))) {
		const up = dirname(current);
		if (up === current) {
			roots.set(folder, folder);
			return folder;
		}

		current = up;
	}

	roots.set(folder, current);
	return current;
}
