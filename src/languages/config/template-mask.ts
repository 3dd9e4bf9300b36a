/** `{{ … }}` and `<% … %>`; a line that holds nothing else controls what is printed, and prints nothing itself. */
const template = /\{\{(?:[^{}"'`]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\{(?!\{)|\}(?!\}))*\}\}|<%(?:[^%]|%(?!>))*%>/g;

/**
 * The same text with what a template engine would replace written over: control lines as spaces, values as letters, so
 * that a parser of the format itself can read it. Every place stays where it is.
 */
export function maskTemplates(text: string): string {
	if (!text.includes('{{') && !text.includes('<%')) {
		return text;
	}

	return text.replaceAll(template, (whole: string, index: number) => {
		const isAlone = isBlank(text, index - 1, -1) && isBlank(text, index + whole.length, 1);
		return isAlone || /^(?:\{\{-?|<%[-_]?)\s*(?:\/\*|#|if\b|else\b|end\b|range\b|with\b|define\b|block\b|for\b)/.test(whole)
			? whole.replaceAll(/[^\n\r]/g, ' ')
			: whole.replaceAll(/[^\n\r]/g, 'x');
	});
}

/** Whether there are only spaces between a place and the end of its line. */
function isBlank(text: string, from: number, step: 1 | -1): boolean {
	for (let index = from; ; index += step) {
		const letter = text[index];
		if (letter === undefined || letter === '\n') {
			return true;
		}

		if (letter !== ' ' && letter !== '\t' && letter !== '\r') {
			return false;
		}
	}
}
