/** More than this CPython itself refuses: "too many nested parentheses", "too many levels of indentation" (tokenizer.h). */
const maximumBrackets = 200;
const maximumIndents = 100;

const mark = /["'#()[\]{}]|[\n\r][ \t\f]*/g;

/** Why a text is nested too deeply to be parsed; `undefined` when it is not. Takes time in its length, whatever it holds. */
export function nestingDanger(text: string): string | undefined {
	let depth = 0;
	const indents = [0];
	mark.lastIndex = 0;
	for (let match = mark.exec(text); match; match = mark.exec(text)) {
		const [found] = match;
		switch (found[0]) {
			case '"':
			case '\'': {
				mark.lastIndex = endOfString(text, match.index, found);
				break;
			}

			case '#': {
				mark.lastIndex = endOf(text, match.index, /[\n\r]/g);
				break;
			}

			case '(':
			case '[':
			case '{': {
				if (++depth > maximumBrackets) {
					return `more than ${maximumBrackets} nested brackets`;
				}

				break;
			}

			case ')':
			case ']':
			case '}': {
				depth = Math.max(0, depth - 1);
				break;
			}

			default: {
				if (depth === 0 && levelOf(indents, found.length - 1) > maximumIndents) {
					return `more than ${maximumIndents} levels of indentation`;
				}
			}
		}
	}

	return undefined;
}

function levelOf(indents: number[], width: number): number {
	while (width < (indents.at(-1) ?? 0)) {
		indents.pop();
	}

	return width > (indents.at(-1) ?? 0) ? indents.push(width) : indents.length;
}

/** A string in single quotes ends with its line, one in triple quotes that is not closed with the text. */
function endOfString(text: string, start: number, quote: string): number {
	const isLong = text.startsWith(quote.repeat(3), start);
	const end = isLong
		? quote === '"' ? /\\[^]|"""/g : /\\[^]|'''/g
		: quote === '"' ? /\\[^]|["\n\r]/g : /\\[^]|['\n\r]/g;
	end.lastIndex = start + (isLong ? 3 : 1);
	for (let match = end.exec(text); match; match = end.exec(text)) {
		const [found] = match;
		if (!found.startsWith('\\')) {
			return found === quote || isLong ? match.index + found.length : match.index;
		}
	}

	return text.length;
}

function endOf(text: string, start: number, pattern: RegExp): number {
	pattern.lastIndex = start;
	return pattern.exec(text)?.index ?? text.length;
}
