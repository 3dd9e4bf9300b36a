/** A script that is a program: not a template, JSON or another language. */
const script = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^]*?)<\/script\s*>/gi;
const otherwise = /\b(?:type\s*=\s*["']?(?!module|text\/javascript|application\/javascript|text\/babel|text\/typescript)[\w/+-]|lang\s*=\s*["']?(?!ts|tsx|js|jsx|typescript|javascript)\w)/i;
/** The code between the fences at the start of an Astro file. */
const fenced = /^\s*---[ \t]*\r?\n([^]*?)^---[ \t]*$/m;

/**
 * What Vue, Svelte and Astro files hold of JavaScript and TypeScript, with everything else written over by spaces, so
 * that each place stays where it is.
 */
export function scriptText(path: string, text: string): string {
	const kept: (readonly [number, number])[] = [];
	const fence = path.toLowerCase().endsWith('.astro') ? fenced.exec(text) : null;
	if (fence?.index === 0) {
		const start = fence[0].indexOf('\n', fence[0].indexOf('---')) + 1;
		kept.push([start, start + (fence[1]?.length ?? 0)]);
	}

	for (const match of text.matchAll(script)) {
		const [whole, attributes = '', code = ''] = match;
		if (!otherwise.test(attributes)) {
			const start = match.index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
			kept.push([start, start + code.length]);
		}
	}

	let shown = '';
	let from = 0;
	for (const [start, end] of kept) {
		shown += blank(text.slice(from, start)) + text.slice(start, end);
		from = end;
	}

	return shown + blank(text.slice(from));
}

function blank(text: string): string {
	return text.replaceAll(/[^\n\r]/g, ' ');
}
