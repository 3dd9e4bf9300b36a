/** Specifiers of a text's imports, found without parsing it: some too many, never one too few. */
export function importsIn(text: string): string[] {
	const found: string[] = [];
	for (const match of text.matchAll(/\b(?:from|import|require)\b\s*\(?\s*['"`]([^'"`\n]+)/g)) {
		found.push(match[1] ?? '');
	}

	return found;
}

/** A path without the ending that an import may leave out. */
export function stem(path: string): string {
	return path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|json)$/, '');
}

/** The last name in a path or specifier that says something: `shared` for `packages/shared/src/index.ts`. */
export function moduleName(path: string): string {
	const parts = stem(path).split(/[/\\]/);
	let name = parts.pop();
	while (name === 'index' || name === 'src' || name === 'lib') {
		name = parts.pop();
	}

	return name ?? '';
}
