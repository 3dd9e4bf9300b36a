/** Where tokens end in ECMAScript's lexical grammar. -1 means that the text does not say. */

export const lineFeed = 10;
export const carriageReturn = 13;

const wordCodes = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$#') {
	wordCodes[character.charCodeAt(0)] = 1;
}

/** What some parsers take for a space and others do not. */
const doubtfulSpace = /[\u0085\u180E\u200B\u2060]/;

/** Part of a name, a keyword or a number. */
export function isWordCode(code: number): boolean {
	return code < 128 ? wordCodes[code] === 1 : !isOtherSpace(code);
}

function isOtherSpace(code: number): boolean {
	const character = String.fromCharCode(code);
	return /\s/.test(character) || doubtfulSpace.test(character);
}

export function isDoubtfulSpace(code: number): boolean {
	return code > 127 && doubtfulSpace.test(String.fromCharCode(code));
}

export function isLineEnd(code: number): boolean {
	return code === lineFeed || code === carriageReturn || code === 0x20_28 || code === 0x20_29;
}

export function wordEnd(text: string, start: number): number {
	let index = start + 1;
	while (index < text.length && isWordCode(text.charCodeAt(index))) {
		index++;
	}

	return index;
}

export function lineCommentEnd(text: string, start: number): number {
	let index = start + 2;
	while (index < text.length && !isLineEnd(text.charCodeAt(index))) {
		index++;
	}

	return index;
}

export function blockCommentEnd(text: string, start: number): number {
	const end = text.indexOf('*/', start + 2);
	return end === -1 ? -1 : end + 2;
}

/** Behind the quote that closes a string literal. */
export function stringEnd(text: string, start: number): number {
	const quote = text.charCodeAt(start);
	for (let index = start + 1; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === quote) {
			return index + 1;
		}

		if (code === 92) {
			index += text.charCodeAt(index + 1) === carriageReturn && text.charCodeAt(index + 2) === lineFeed ? 2 : 1;
		} else if (code === lineFeed || code === carriageReturn) {
			return -1;
		}
	}

	return -1;
}

/** Behind the slash that closes a regular expression; its flags are left. */
export function regexEnd(text: string, start: number): number {
	let isClass = false;
	for (let index = start + 1; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (isLineEnd(code)) {
			return -1;
		}

		if (code === 92) {
			index++;
			if (isLineEnd(text.charCodeAt(index))) {
				return -1;
			}
		} else if (code === 91) {
			isClass = true;
		} else if (code === 93) {
			isClass = false;
		} else if (code === 47 && !isClass) {
			return index + 1;
		}
	}

	return -1;
}

/** Behind the back-tick or the `${` that ends a stretch of template text. */
export function templateEnd(text: string, start: number): number {
	for (let index = start; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 96) {
			return index + 1;
		}

		if (code === 36 && text.charCodeAt(index + 1) === 123) {
			return index + 2;
		}

		if (code === 92) {
			index++;
		}
	}

	return -1;
}
