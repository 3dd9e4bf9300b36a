/** A set of characters that generators of secrets draw from. */
export interface Alphabet {
	readonly size: number;
	readonly pattern: RegExp;
}

/** Smallest first. Both cases, and both base64 forms, are alphabets of their own. */
export const textAlphabets: readonly Alphabet[] = [
	{size: 10, pattern: /^[0-9]*$/},
	{size: 16, pattern: /^[0-9a-f]*$/},
	{size: 16, pattern: /^[0-9A-F]*$/},
	{size: 26, pattern: /^[a-z]*$/},
	{size: 26, pattern: /^[A-Z]*$/},
	{size: 32, pattern: /^[a-z2-7]*$/},
	{size: 32, pattern: /^[A-Z2-7]*$/},
	{size: 36, pattern: /^[0-9a-z]*$/},
	{size: 36, pattern: /^[0-9A-Z]*$/},
	{size: 62, pattern: /^[0-9A-Za-z]*$/},
	{size: 64, pattern: /^[0-9A-Za-z+/]*$/},
	{size: 64, pattern: /^[0-9A-Za-z_-]*$/},
	{size: 95, pattern: /^[\x20-\x7E]*$/},
];

/** What any other text, and raw octets, are drawn from. */
export const octetAlphabetSize = 256;

/** The size of the smallest alphabet that holds the text. */
export function alphabetSizeOf(text: string): number {
	return textAlphabets.find(({pattern}) => pattern.test(text))?.size ?? octetAlphabetSize;
}
