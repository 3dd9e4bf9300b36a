import {languageEndings, languageNames, templateEndings, unreadFiles, type LanguageId} from '../knowledge/languages.js';

const known = new Map<string, LanguageId | undefined>();
const maximumKnown = 10_000;

/** The language of a file beside JavaScript and TypeScript, told by its name; `undefined` when we read none there. */
export function languageOf(path: string): LanguageId | undefined {
	const language = languageOfName(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
	return language !== undefined && isUnread(path.replaceAll('\\', '/').toLowerCase()) ? undefined : language;
}

function isUnread(slashed: string): boolean {
	return unreadFiles.some(row => row.path.test(slashed));
}

function languageOfName(name: string): LanguageId | undefined {
	if (known.has(name)) {
		return known.get(name);
	}

	if (known.size >= maximumKnown) {
		known.clear();
	}

	const language = find(name.toLowerCase());
	known.set(name, language);
	return language;
}

function find(name: string): LanguageId | undefined {
	const end = name.lastIndexOf('.');
	const ending = name.slice(end + 1);
	const found = languageNames.find(row => row.name.test(name))?.language ?? (end === -1 || !Object.hasOwn(languageEndings, ending) ? undefined : languageEndings[ending]);
	if (found !== undefined || end <= 0) {
		return found;
	}

	return templateEndings.has(ending) ? find(name.slice(0, end)) : undefined;
}

/** A language that a file is known to be in. */
export type KnownLanguage = LanguageId | 'ecmascript';

/** The same of a file that we read: what is nothing else is JavaScript or TypeScript. */
export function knownLanguageOf(path: string): KnownLanguage {
	return languageOf(path) ?? 'ecmascript';
}

/** Configuration, as opposed to programs. */
export type ConfigLanguage = Exclude<LanguageId, 'markup' | 'python'>;

export function isConfig(language: KnownLanguage | undefined): language is ConfigLanguage {
	return language !== undefined && language !== 'ecmascript' && language !== 'markup' && language !== 'python';
}
