const imports = /\b(?:from|import|require)\b\s*\(?\s*['"`]([^'"`\n]+)['"`]/g;

let last: {readonly text: string; readonly specifiers: readonly string[]} | undefined;

/**
 * The module specifiers in a text, read off without parsing: some too many (in comments, say), never one too few that
 * stands there as a text. The answer for the last text is kept, because the filter asks twice.
 */
export function specifiersIn(text: string): readonly string[] {
	if (last?.text !== text) {
		const specifiers: string[] = [];
		imports.lastIndex = 0;
		for (let found = imports.exec(text); found; found = imports.exec(text)) {
			specifiers.push(found[1] ?? '');
		}

		last = {text, specifiers};
	}

	return last.specifiers;
}

/** Those that may lead to a file of the project, also by an alias: neither a package of the registry nor an absolute path does. */
export function ownSpecifiersIn(text: string): readonly string[] {
	return specifiersIn(text).filter(specifier => /^[.@~#$]/.test(specifier));
}
