import {dirname, join, sep} from 'node:path';
import {ownSpecifiersIn} from '../analysis/imported-specifiers.js';
import {pythonSpecifiersIn} from '../analysis/python-imports.js';
import {relativeTarget} from '../analysis/relative-target.js';
import {languageOf} from '../languages/language-of.js';

/**
 * Where the imports of a text may lead, found without parsing or resolving: for a relative import the path it names, for
 * an alias or a package of the workspace its last name. Some too many, never one too few.
 */
export function importKeys(path: string, text: string): number[] {
	if (languageOf(path) === 'python') {
		return unique(pythonSpecifiersIn(text).map(specifier => numberOf(specifier.slice(Math.max(specifier.lastIndexOf('.'), specifier.lastIndexOf(':')) + 1))));
	}

	const folder = dirname(path);
	return unique(ownSpecifiersIn(text).map(specifier => specifier.startsWith('.') ? relativeNumber(folder, specifier) : numberOf(moduleName(specifier))));
}

function unique(numbers: readonly number[]): number[] {
	return [...new Set(numbers)];
}

/** The keys under which imports may find a file. */
export function exportKeys(path: string): number[] {
	const own = stem(path);
	return [own, ...(/[/\\]index$/.test(own) ? [dirname(own)] : []), moduleName(own)].map(name => numberOf(name));
}

/** The names in a configuration file that a program may make a key of, though they do not say so: `SECRET_KEY`. */
export function settingKeys(text: string): number[] {
	return /secret|_key/i.test(text) ? unique((text.match(/\b\w{0,40}(?:secret|_key)\w{0,40}/gi) ?? []).map(name => settingKey(name))) : [];
}

export function settingKey(name: string): number {
	return numberOf(`setting ${name}`);
}

/** A path without the ending that an import may leave out. */
function stem(path: string): string {
	return path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|json|pyi?)$/, '');
}

/** The last name in a path or specifier that says something: `shared` for `packages/shared/src/index.ts`. */
function moduleName(path: string): string {
	let end = stem(path).length;
	for (;;) {
		const start = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1)) + 1;
		const name = path.slice(start, end);
		if (start === 0 || (name !== 'index' && name !== '__init__' && name !== 'src' && name !== 'lib')) {
			return name;
		}

		end = start - 1;
	}
}

/** The number of the path that a relative specifier names. */
function relativeNumber(importer: string, specifier: string): number {
	const target = relativeTarget(importer, specifier);
	return target ? numberOf(stem(target.below), folderNumber(target.folder)) : numberOf(stem(join(importer, specifier)).replace(/[/\\]$/, ''));
}

const folders = new Map<string, number>();

function folderNumber(folder: string): number {
	let found = folders.get(folder);
	if (found === undefined) {
		found = fold(folder.endsWith(sep) ? folder : folder + sep, basis);
		folders.set(folder, found);
	}

	return found;
}

const basis = 0x811C9DC5;
const slash = 0x2F;
const backslash = 0x5C;

/**
 * A number for a name (FNV-1a, 30 bits so that it stays a small integer). Numbers hold on to no text and may be written
 * to the cache; two names with one number let a file too many through.
 */
function numberOf(name: string, before = basis): number {
	return fold(name, before) >>> 2;
}

/** Windows separates by backslashes what a specifier separates by slashes. */
function fold(text: string, before: number): number {
	let hash = before;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		hash = Math.imul(hash ^ (code === backslash ? slash : code), 0x01000193);
	}

	return hash;
}
