import {parse} from '../../src/analysis/parse.js';
import type {SourceFile} from '../../src/analysis/source-file.js';

/** A program as the analysis sees it; what it imports is nowhere, unless other files are given by their specifiers. */
export function parsed(code: string, {path = '/project/src/server.ts', files = {}}: {readonly path?: string; readonly files?: Readonly<Record<string, string>>} = {}): SourceFile {
	const known = new Map<string, SourceFile>();
	const result = parse(path, code, specifier => {
		const text = files[specifier];
		if (text === undefined) {
			return undefined;
		}

		const file = known.get(specifier) ?? parsed(text, {path: `/project/src/${specifier}.ts`, files});
		known.set(specifier, file);
		return file;
	});
	if ('unread' in result) {
		throw new Error(`${result.unread}: ${code}`);
	}

	return result.file;
}
