import type {Parsed} from '../analysis/parse.js';
import {createProject, maximumImportBytes, type Project} from '../analysis/project.js';
import type {Resolve} from '../analysis/source-file.js';
import {languageOf} from '../languages/language-of.js';
import {parseFile, parseImported, type ParsedSource} from '../languages/parse-file.js';
import type {SourceText} from './engine.js';
import {readText} from './read-text.js';

/** Trees take some fifty times as much memory as their text. */
const maximumHeldCharacters = 1_000_000;

export interface Sources {
	readonly project: Project;
	readonly parse: (file: SourceText) => ParsedSource | {readonly unread: string};
	/** All files that what was found in this one may rest on. */
	readonly dependenciesOf: (path: string) => readonly string[];
}

/** Reads imported files with the care that listed files are read with, and remembers who looked into whom. */
export function createSources(root: string): Sources {
	const edges = new Map<string, Set<string>>();
	const trees = new Map<string, Parsed>();
	let heldCharacters = 0;

	const parsed = (path: string, text: string): Parsed => {
		let tree = trees.get(path);
		if (!tree) {
			heldCharacters += text.length;
			if (heldCharacters > maximumHeldCharacters) {
				trees.clear();
				heldCharacters = text.length;
			}

			tree = parseImported(path, text, resolveFrom(path));
			trees.set(path, tree);
		}

		return tree;
	};

	const plain = createProject({
		within: root,
		read: readImported,
		parse: parsed,
	});

	const note = (importer: string, specifier: string): void => {
		const target = specifier.includes('\0') ? undefined : plain.locate(importer, specifier);
		if (target !== undefined && target !== importer) {
			const targets = edges.get(importer) ?? new Set();
			edges.set(importer, targets.add(target));
		}
	};

	const resolveFrom = (importer: string): Resolve => {
		const plainly = plain.resolveFrom(importer);
		const resolve: Resolve = (specifier, ...wanted) => {
			note(importer, specifier);
			return plainly(specifier, ...wanted);
		};

		const leads: Resolve['leads'] = (specifier, wanted) => {
			note(importer, specifier);
			return plainly.leads?.(specifier, wanted) ?? true;
		};

		const pathOf: Resolve['pathOf'] = (specifier, findings) => {
			note(importer, specifier);
			return plainly.pathOf?.(specifier, findings);
		};

		const read: Resolve['read'] = path => {
			const found = plainly.read?.(path);
			return found && {text: found.text, resolve: resolveFrom(path)};
		};

		return Object.assign(resolve, {leads, pathOf, read});
	};

	return {
		project: {...plain, resolveFrom},
		// What programs import is kept; nobody imports the others.
		parse: ({path, text}) => isImported(path) ? parsed(path, text) : parseFile(path, text, resolveFrom(path)),
		dependenciesOf: path => reachable(edges, path),
	};
}

function isImported(path: string): boolean {
	const language = languageOf(path);
	return language === undefined || language === 'python';
}

function readImported(path: string): string | undefined {
	const read = readText(path);
	return 'text' in read && read.text.length <= maximumImportBytes ? read.text : undefined;
}

function reachable(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] {
	const found = new Set([start]);
	for (const path of found) {
		for (const target of edges.get(path) ?? []) {
			found.add(target);
		}
	}

	found.delete(start);
	return [...found].sort();
}
