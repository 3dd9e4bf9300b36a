import {dirname, join} from 'node:path';
import {ownSpecifiersIn} from '../analysis/imported-specifiers.js';
import {pythonSpecifiersIn} from '../analysis/python-imports.js';
import {languageOf} from '../languages/language-of.js';

/**
 * Where the imports of a text may lead, found without parsing or resolving: for a relative import the path it names, for
 * an alias or a package of the workspace its last name. Some too many, never one too few.
 */
export function importKeys(path: string, text: string): number[] {
	const names = languageOf(path) === 'python'
		? pythonSpecifiersIn(text).map(specifier => specifier.slice(Math.max(specifier.lastIndexOf('.'), specifier.lastIndexOf(':')) + 1))
		: ownSpecifiersIn(text).map(specifier => specifier.startsWith('.') ? stem(join(dirname(path), specifier)).replace(/[/\\]$/, '') : moduleName(specifier));
	return [...new Set(names.map(name => numberOf(name)))];
}

/** The keys under which imports may find a file. */
export function exportKeys(path: string): number[] {
	const own = stem(path);
	return [own, ...(/[/\\]index$/.test(own) ? [dirname(own)] : []), moduleName(own)].map(name => numberOf(name));
}

/** The names in a configuration file that a program may make a key of, though they do not say so: `SECRET_KEY`. */
export function settingKeys(text: string): number[] {
	return /secret|_key/i.test(text) ? [...new Set((text.match(/\b\w{0,40}(?:secret|_key)\w{0,40}/gi) ?? []).map(name => settingKey(name)))] : [];
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

/**
 * A number for a name (FNV-1a, 30 bits so that it stays a small integer). Numbers hold on to no text and may be written
 * to the cache; two names with one number let a file too many through.
 */
function numberOf(name: string): number {
	let hash = 0x811C9DC5;
	for (let index = 0; index < name.length; index++) {
		hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
	}

	return hash >>> 2;
}
