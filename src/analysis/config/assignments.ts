import {printingPrograms, searchingPrograms, unsigningTasks} from '../../knowledge/config-shapes.js';
import type {Range, ScalarStyle} from '../../languages/config/tree.js';

/** A name and what it is set to, somewhere in a text that a shell or a program reads: `JWT_SECRET=x node .`. */
export interface Assignment {
	readonly name: Range;
	/** With quotes, if it has any. */
	readonly value: Range;
	readonly inner: Range;
	readonly style: ScalarStyle;
}

/** `NAME=`, `--name=`, `-Dname=`, `--name `; not the rest of a longer word, a path or a variable. */
const target = /(?<![\w$.{}/^%\\*?+@-])(?:(?:--?D?|D:)?([A-Za-z_][\w.-]{0,120})=(?![=~])|--([A-Za-z][\w.-]{0,120})[ \t]+(?=[^\s=-]))/g;
const openers: Readonly<Record<string, string>> = {'(': ')', '{': '}'};
const longestValue = 20_000;

/** The assignments in a text. Those that are only searched for, compared or printed for people are none. */
export function * assignmentsIn(text: string, isTelling: (name: string) => boolean): Generator<Assignment> {
	for (const match of text.matchAll(target)) {
		const [whole] = match;
		const name = match[1] ?? match[2] ?? '';
		if (!isTelling(name)) {
			continue;
		}

		const end = match.index + whole.length;
		const nameStart = match.index + whole.indexOf(name);
		if (!isInert(text, match.index, end)) {
			yield {name: [nameStart, nameStart + name.length], ...valueAt(text, end, outerQuote(text, match.index))};
		}
	}
}

/** The quote that the whole assignment stands in: `"JWT_SECRET=x y"`. */
function outerQuote(text: string, start: number): string | undefined {
	const before = text[start - 1] ?? '';
	return before === '"' || before === '\'' || before === '`' ? before : undefined;
}

function valueAt(text: string, start: number, outer: string | undefined): Omit<Assignment, 'name'> {
	const isEscaped = text[start] === '\\' && (text[start + 1] === '"' || text[start + 1] === '\'');
	const quote = isEscaped ? text.slice(start, start + 2) : text[start] ?? '';
	if ((isEscaped || quote === '"' || quote === '\'') && quote !== outer) {
		const close = closingQuote(text, start + quote.length, quote);
		// What is glued together of several words is no literal.
		if (close !== undefined && /^(?:[\s;&|)"'`,\\\]]|$)/.test(text.slice(close + quote.length, close + quote.length + 1))) {
			return {value: [start, close + quote.length], inner: [start + quote.length, close], style: quote.endsWith('\'') ? 'single' : 'double'};
		}
	}

	const end = wordEnd(text, start, outer);
	return {value: [start, end], inner: [start, end], style: outer === '\'' ? 'single' : 'plain'};
}

function closingQuote(text: string, start: number, quote: string): number | undefined {
	const limit = Math.min(text.length, start + longestValue);
	for (let index = start; index < limit; index++) {
		if (text.startsWith(quote, index)) {
			return index;
		}

		if (text[index] === '\\' && quote === '"') {
			index++;
		}
	}

	return undefined;
}

/** Where an unquoted word ends; expansions may hold spaces. */
function wordEnd(text: string, start: number, outer: string | undefined): number {
	const closers: string[] = [];
	const limit = Math.min(text.length, start + longestValue);
	for (let index = start; index < limit; index++) {
		const letter = text[index] ?? '';
		if (closers.length > 0) {
			if (letter === closers.at(-1)) {
				closers.pop();
			} else if (letter === '\n') {
				return index;
			} else if (Object.hasOwn(openers, letter)) {
				closers.push(openers[letter] ?? '');
			}
		} else if (letter === '$' && Object.hasOwn(openers, text[index + 1] ?? '')) {
			closers.push(openers[text[index + 1] ?? ''] ?? '');
			index++;
		} else if (outer === undefined ? /[\s;&|<>()"'`,]/.test(letter) : letter === outer || letter === '\n' || letter === '\\' && text[index + 1] === outer) {
			return index;
		}
	}

	return limit;
}

/** Whether what stands around an assignment on its line keeps it from setting anything. */
function isInert(text: string, start: number, end: number): boolean {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const before = text.slice(Math.max(lineStart, start - 500), start);
	// The command that the assignment belongs to begins behind the last `;`, `&` or `|`.
	const command = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('&'), before.lastIndexOf('|'), before.lastIndexOf('(')) + 1);
	const program = programOf(command);
	if (/^\s*(?:#|\/\/|REM\b|::)/i.test(before) || /\s#\s/.test(before) || searchingPrograms.has(program) || isForTask(text, end)) {
		return true;
	}

	if (!printingPrograms.has(program) && !/^(?:log|print|warn|err|usage)_\w+$/.test(program)) {
		return false;
	}

	const lineEnd = text.indexOf('\n', end);
	return !/[>|]/.test(text.slice(end, lineEnd === -1 ? Math.min(text.length, end + 2000) : lineEnd)) && !isRedirected(text, lineStart) && !isWritten(text, before, end);
}

/** `SECRET_KEY=x python manage.py collectstatic`, on lines that are continued. */
function isForTask(text: string, end: number): boolean {
	const [command = ''] = /^(?:[^;&|\n\\]|\\[^])*/.exec(text.slice(end, end + 1000)) ?? [];
	return command.split(/[\s'"]+/).some(word => unsigningTasks.has(word));
}

/** The first word of a command that is neither a keyword of the shell nor a variable that is set for it. */
function programOf(command: string): string {
	return /^[\s@{!-]*(?:(?:if|then|else|elif|do|while|sudo|exec|time|env|RUN|run:)\s+[!\s]*|[A-Za-z_]\w*=\S*\s+)*([\w./-]+)/.exec(command)?.[1]?.toLowerCase().replace(/^.*\//, '') ?? '';
}

/** `echo "A=x` and some lines below `" > .env`. */
function isWritten(text: string, before: string, end: number): boolean {
	const quote = /["'](?=[^"']*$)/.exec(before)?.[0];
	const close = quote === undefined ? -1 : text.indexOf(quote, end);
	return close !== -1 && close < end + longestValue && /^[ \t]*[>|]/.test(text.slice(close + 1, close + 100));
}

/** `{ echo A=x; echo B=y; } > .env` */
function isRedirected(text: string, lineStart: number): boolean {
	const around = text.slice(Math.max(0, lineStart - 2000), lineStart + 4000);
	return /^\s*[})]\s*>/m.test(around);
}
