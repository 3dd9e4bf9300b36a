import {readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Package names with their folders. */
type Packages = ReadonlyMap<string, string>;

/** Finds packages of the same repository, also where nothing is installed or built yet. */
export interface Workspaces {
	/** Where the source of a package's module may stand, the likeliest place first. */
	readonly find: (importer: string, specifier: string) => readonly string[];
	readonly clear: () => void;
}

export function createWorkspaces(read: (path: string) => string | undefined): Workspaces {
	const byFolder = new Map<string, Packages>();
	const packagesFor = (folder: string): Packages => {
		let packages = byFolder.get(folder);
		if (!packages) {
			const globs = globsAt(folder, read);
			const up = dirname(folder);
			packages = globs.length > 0 ? packagesAt(folder, globs, read) : up === folder ? new Map<string, string>() : packagesFor(up);
			byFolder.set(folder, packages);
		}

		return packages;
	};

	return {
		find(importer, specifier) {
			const [name, ...rest] = specifier.split(/(?<=^@[^/]*\/[^/]*|^[^@/][^/]*)\//);
			const folder = name === undefined ? undefined : packagesFor(dirname(importer)).get(name);
			const inside = rest.join('/');
			return folder === undefined ? [] : inside === '' ? [folder, join(folder, 'src')] : [join(folder, inside), join(folder, 'src', inside)];
		},
		clear() {
			byFolder.clear();
		},
	};
}

/** Which folders a workspace file names: `workspaces` of npm and Yarn, `pnpm-workspace.yaml`. */
function globsAt(folder: string, read: (path: string) => string | undefined): string[] {
	const pnpm = /^packages:[^\S\n]*\n((?:[^\S\n]*(?:-.*|#.*)?\n?)*)/m.exec(read(join(folder, 'pnpm-workspace.yaml')) ?? '')?.[1] ?? '';
	const {workspaces} = jsonIn(read(join(folder, 'package.json')));
	const named = Array.isArray(workspaces) ? workspaces : typeof workspaces === 'object' && workspaces !== null && 'packages' in workspaces ? workspaces.packages : [];
	const listed = [...pnpm.matchAll(/^\s*-\s*['"]?([^'"#\s]+)/gm)].map(([, glob]) => glob);
	return [...listed, ...Array.isArray(named) ? named as unknown[] : []].filter(glob => typeof glob === 'string' && !glob.startsWith('!') && !glob.includes('..')) as string[];
}

function packagesAt(folder: string, globs: readonly string[], read: (path: string) => string | undefined): Packages {
	const packages = new Map<string, string>();
	for (const path of globs.flatMap(glob => foldersOf(folder, glob.replace(/^\.\//, '').replace(/\/$/, '').split('/')))) {
		const {name} = jsonIn(read(join(path, 'package.json')));
		if (typeof name === 'string') {
			packages.set(name, path);
		}
	}

	return packages;
}

/** The folders that a glob means; `**` goes one folder deep, as far as packages are kept. */
function foldersOf(folder: string, [step, ...rest]: readonly string[]): string[] {
	if (step === undefined) {
		return [folder];
	}

	const next = step.includes('*') ? foldersIn(folder) : [join(folder, step)];
	return next.flatMap(path => foldersOf(path, rest));
}

function foldersIn(folder: string): string[] {
	try {
		return readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory() && entry.name !== 'node_modules').map(({name}) => join(folder, name));
	} catch {
		return [];
	}
}

function jsonIn(text: string | undefined): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text ?? '{}');
		return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
	} catch {
		return {};
	}
}
