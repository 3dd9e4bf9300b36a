/** A fenced block of code in a Markdown page. */
export interface Fence {
	readonly language: string;
	/** What stands behind the language, as in `js filename=src/app.js`. */
	readonly settings: Readonly<Record<string, string>>;
	readonly code: string;
	/** 1-based line of the opening fence. */
	readonly line: number;
	/** The headings above it, outermost first. */
	readonly headings: readonly string[];
}

/** The fenced blocks of a page, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
	const fences: Fence[] = [];
	const headings: string[] = [];
	let open: {readonly info: string; readonly line: number; readonly code: string[]} | undefined;

	for (const [index, text] of markdown.split('\n').entries()) {
		if (open && text === '```') {
			fences.push({...infoOf(open.info), code: `${open.code.join('\n')}\n`, line: open.line, headings: [...headings]});
			open = undefined;
		} else if (open) {
			open.code.push(text);
		} else if (text.startsWith('```')) {
			open = {info: text.slice(3), line: index + 1, code: []};
		} else {
			const heading = /^(#+) (.+)$/.exec(text);
			if (heading?.[1] !== undefined && heading[2] !== undefined) {
				headings.splice(heading[1].length - 1, Infinity, heading[2]);
			}
		}
	}

	if (open) {
		throw new Error(`A fence in line ${open.line} is never closed.`);
	}

	return fences;
}

function infoOf(info: string): Pick<Fence, 'language' | 'settings'> {
	const [language = '', ...rest] = info.trim().split(/\s+/);
	const settings = Object.fromEntries(rest.map(setting => {
		const [name = '', value = ''] = setting.split('=');
		return [name, value];
	}));
	return {language, settings};
}

/** The text between `<!-- begin generated X -->` and `<!-- end generated X -->`. */
export function generatedBlock(markdown: string, name: string): string {
	const begin = `<!-- begin generated ${name} -->`;
	const end = `<!-- end generated ${name} -->`;
	const parts = markdown.split(begin);
	const block = parts[1]?.split(end);
	if (parts.length !== 2 || block?.length !== 2 || block[0] === undefined) {
		throw new Error(`Expected one generated block of the name ${name}.`);
	}

	return block[0].trim();
}
