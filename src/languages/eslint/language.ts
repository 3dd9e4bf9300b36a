import {emptyConfig} from '../config/parse-config.js';
import {languageOf} from '../language-of.js';
import {parseFile, type ParsedSource} from '../parse-file.js';
import {childKeys} from './child-keys.js';
import {ConfigSourceCode} from './source-code.js';

export interface LanguageFile {
	readonly path: string;
	readonly body: string | Uint8Array;
	readonly bom?: boolean;
}

export type ParseResult =
	| {readonly ok: true; readonly ast: object; readonly parsed: ParsedSource}
	| {readonly ok: false; readonly errors: readonly {readonly message: string; readonly line: number; readonly column: number}[]};

/**
 * ESLint's view of every language that is none of its own. There is one object for all of them: the file's name says how
 * it is read, as in the scanner.
 */
export const filesLanguage = {
	fileType: 'text',
	lineStart: 1,
	columnStart: 0,
	nodeTypeKey: 'type',
	visitorKeys: childKeys,
	validateLanguageOptions(): void {
		// There are none; a configuration for all files may hold those of JavaScript.
	},
	// Rules for JavaScript look into these when they are made.
	normalizeLanguageOptions: (): object => ({ecmaVersion: 'latest', sourceType: 'module', globals: {}, parserOptions: {ecmaFeatures: {}}}),
	matchesSelectorClass: (): boolean => false,
	parse({path, body}: LanguageFile): ParseResult {
		// A lock file and the like: the configuration's globs may know less than our table.
		const parsed = languageOf(path) === undefined ? emptyConfig(path, textOf(body)) : parseFile(path, textOf(body), () => undefined);
		return 'unread' in parsed
			? {ok: false, errors: [{message: `This file cannot be read: ${parsed.unread}.`, line: 1, column: 1}]}
			: {ok: true, ast: parsed.file.ast, parsed};
	},
	createSourceCode({body, bom = false}: LanguageFile, {parsed}: Extract<ParseResult, {ok: true}>): ConfigSourceCode {
		return new ConfigSourceCode(textOf(body), parsed, bom);
	},
} as const;

function textOf(body: string | Uint8Array): string {
	return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
