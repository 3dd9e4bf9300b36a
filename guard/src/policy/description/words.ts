/** What stands between words. Each is also a word of its own. */
export const separators = '-_ .';

/** The words that most secrets made by people have. */
export const commonWords: readonly string[] = [...Array.from(separators), ...`
access and api app auth be change dev for in is jwt key me my of production random secret secure string super test
the this to token very you your
`.trim().split(/\s+/)];

/** Others that they are made of. Lower case, and no word in both lists. */
export const otherWords: readonly string[] = `
abc abcdef account add admin after all an any application are as asdf asdfghjkl at
authentication authorization backend base64 before best better big bit bits by byte bytes can cannot cat changed
changeit changeme char character characters chars client code commit company complex config cookie could db deadbeef
debug default demo develop development do docker dont else encryption ensure enter env environment example express
fake foo bar from frontend full fun generate generated github give go good google graphql great guess guest hard hash
hello here high hmac hold hs256 id if insecure internal it json jsonwebtoken just keep keyboard keys know large last
least length let letmein live local localhost login long longer love low made make manager master min minimum mock
more most must name need needs nest nestjs never new no node nodejs not on one only open openssl or other our out own
pass passphrase passw0rd password phrase placeholder platform please private prod project public put python qwerty
qwertyuiop read real refresh replace reset root run s3cr3t safe same sample secretkey secrets security server service
session set share should sign signature signing simple so some something spring staging start starter strong such
supersecret sure system table team temp temporary testing than that there time todo tokens top true ultra unique
unsafe up update use used user users value variable verification verify was we web website what which will with work
world would write xxx xxxx zxcvbnm 0000 123 1234 12345 123456 12345678 123456789 1234567890 2020 2021 2022 2023 2024
2025 2026 256 32 384 512 64
`.trim().split(/\s+/);

/** How the words of one text are mostly written. A description states it once, at its beginning. */
export interface WordStyle {
	readonly separator: number;
	readonly capitals: boolean;
}

export const wordStyleBits = Math.log2(separators.length * 2);

/** The style to describe a text in. Any would be right; this one is likely to be short. */
export function wordStyleOf(text: string): WordStyle {
	const separator = Array.from(text).find(character => separators.includes(character)) ?? separators.charAt(0);
	return {separator: separator.charCodeAt(0), capitals: text === text.toUpperCase()};
}

const written = {
	asListed: (word: string): string => word,
	capitalised: (word: string): string => word.charAt(0).toUpperCase() + word.slice(1),
	inCapitals: (word: string): string => word.toUpperCase(),
} as const;

type Form = keyof typeof written;

// The shares of the forms sum to 1 in each style, and so do those of what follows a word.
const formBits: Readonly<Record<'capitals' | 'small', Readonly<Record<Form, number>>>> = {
	small: {asListed: -Math.log2(0.7), capitalised: -Math.log2(0.2), inCapitals: -Math.log2(0.1)},
	capitals: {asListed: -Math.log2(0.05), capitalised: -Math.log2(0.05), inCapitals: -Math.log2(0.9)},
};
const bareBits = -Math.log2(0.45);
const usualSeparatorBits = -Math.log2(0.5);
const otherSeparatorBits = -Math.log2(0.05 / (separators.length - 1));

/** One token of a description: how many octets it stands for, and its cost beside that of its kind. */
export interface Step {
	readonly length: number;
	readonly bits: number;
}

export interface WrittenWord {
	readonly octets: Uint8Array;
	readonly form: Form;
	readonly bits: number;
}

/** The words that a text can be described with, by their first octet. */
export type WordIndex = ReadonlyMap<number, readonly WrittenWord[]>;

/** Every listed word that stands here, alone and with the separator that follows it. */
export function * wordsAt(octets: Uint8Array, position: number, style: WordStyle, index: WordIndex): Generator<Step> {
	const forms = formBits[style.capitals ? 'capitals' : 'small'];
	for (const {octets: word, form, bits: wordBits} of index.get(octets[position] ?? -1) ?? []) {
		if (!standsAt(word, octets, position)) {
			continue;
		}

		const bits = wordBits + forms[form];
		yield {length: word.length, bits: bits + bareBits};
		const next = octets[position + word.length];
		if (!isSeparator(next)) {
			continue;
		}

		yield {length: word.length + 1, bits: bits + (next === style.separator ? usualSeparatorBits : otherSeparatorBits)};
	}
}

/** Only those that occur in it, in some case: a server's start pays for no others. */
export function wordsOf(text: string): WordIndex {
	const encoder = new TextEncoder();
	const small = text.toLowerCase();
	const byFirst = new Map<number, WrittenWord[]>();
	for (const list of [commonWords, otherWords]) {
		// One bit says which list, then every word of it costs the same.
		const bits = 1 + Math.log2(list.length);
		for (const word of list) {
			if (!small.includes(word)) {
				continue;
			}

			for (const form of Object.keys(written) as Form[]) {
				const octets = encoder.encode(written[form](word));
				const first = octets[0] ?? -1;
				byFirst.set(first, [...byFirst.get(first) ?? [], {octets, form, bits}]);
			}
		}
	}

	return byFirst;
}

function standsAt(word: Uint8Array, octets: Uint8Array, position: number): boolean {
	return word.every((octet, offset) => octets[position + offset] === octet);
}

export function isSeparator(octet: number | undefined): boolean {
	return octet !== undefined && separators.includes(String.fromCharCode(octet));
}
