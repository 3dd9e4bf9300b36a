import {parse, type ParsedFile} from '../analysis/parse.js';
import type {SourceFile} from '../analysis/source-file.js';
import {parseConfig} from './config/parse-config.js';
import {languageOf} from './language-of.js';
import {scriptText} from './markup/script-text.js';
import {parsePython} from './python/parse-python.js';

export type ParsedSource = ParsedFile & {
	/** Its parser refused the file, so that only what stands on single lines was read. */
	readonly isLineBased?: boolean;
	/** Its parser could not read all of it, and went on behind the error. */
	readonly hasErrors?: boolean;
};

/** Parses a file of any language that we read; JavaScript and TypeScript where its name says nothing else. */
export function parseFile(path: string, text: string, resolve: SourceFile['resolve']): ParsedSource | {readonly unread: string} {
	const language = languageOf(path);
	switch (language) {
		case undefined: {
			return parse(path, text, resolve);
		}

		case 'python': {
			return parsePython(path, text, resolve);
		}

		case 'markup': {
			return parse(path, scriptText(path, text), resolve);
		}

		default: {
			const parsed = parseConfig(language, path, text);
			return {...parsed, isLineBased: parsed.document.isLineBased};
		}
	}
}

/** Parses what another file imports: data that a program reads as a value is one there, whatever its own language is. */
export function parseImported(path: string, text: string, resolve: SourceFile['resolve']): ParsedSource | {readonly unread: string} {
	return languageOf(path) === 'python' ? parsePython(path, text, resolve) : parse(path, text, resolve);
}
