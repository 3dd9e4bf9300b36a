/** What secrets are made of when people make them. Lower case; sorted; no word twice. */
export const words: readonly string[] = `
1234 12345 123456 12345678 1234567890 123 2020 2021 2022 2023 2024 2025 256 256-bit 32 512 abc abcdef abcdefghijklmnopqrstuvwxyz access account
add admin after all and any api app application asdf asdfghjkl at auth authentication authorization
auto backend base64 be before best bit bits by byte bytes can cat change changed changeit changeme char characters
chars client code company config cookie db deadbeef debug default demo dev develop development docker do dont
ensure env environment example express for from fake foo bar frontend generate generated google graphql hard hash
hello here high hmac hs256 id if in insecure internal is it jsonwebtoken json jwt keep
keyboard key keys length least letmein live local localhost login long longer low manager master me min minimum
mock more must my mysecret mytoken name needs nest nestjs never new node nodejs not of on only openssl or our pass passphrase
passw0rd password phrase placeholder platform please private prod production project public put python qwerty qwertyuiop
random real refresh replace replaced reset s3cr3t safe sample secrete secret secretkey secrets secure security server service
session set share shared should sign signature signing simple some spring staging starter string strong super
supersecret supersecretkey system temp temporary test testing testsecret that the this to todo
token tokens top ultra unique unsafe update use used user users value verification verify very web website which will with
world write xxx xxxx you your zxcvbnm
`.trim().split(/\s+/u);

const separators = '-_ .';

// How a word is written: as listed, with a capital, in capitals. The shares sum to 1.
const forms: ReadonlyArray<readonly [write: (word: string) => string, bits: number]> = [
	[word => word, -Math.log2(0.7)],
	[word => word.charAt(0).toUpperCase() + word.slice(1), -Math.log2(0.2)],
	[word => word.toUpperCase(), -Math.log2(0.1)],
];

// Half of the words carry one of the separators behind them.
const bareBits = 1;
const separatedBits = 1 + Math.log2(separators.length);

export interface WordStep {
	readonly length: number;
	readonly bits: number;
}

interface WrittenWord {
	readonly octets: Uint8Array;
	readonly bits: number;
}

let index: ReadonlyMap<number, readonly WrittenWord[]> | undefined;

/** Every listed word that stands here, alone and with the separator that follows it. */
export function * wordsAt(octets: Uint8Array, position: number): Generator<WordStep> {
	index ??= indexByFirstOctet();
	for (const word of index.get(octets[position] ?? -1) ?? []) {
		if (!standsAt(word.octets, octets, position)) continue;
		const {length} = word.octets;
		yield {length, bits: word.bits + bareBits};
		if (isSeparator(octets[position + length])) yield {length: length + 1, bits: word.bits + separatedBits};
	}
}

function indexByFirstOctet(): ReadonlyMap<number, readonly WrittenWord[]> {
	const encoder = new TextEncoder();
	const byFirst = new Map<number, WrittenWord[]>();
	for (const word of words) {
		for (const [write, formBits] of forms) {
			const octets = encoder.encode(write(word));
			const first = octets[0] ?? -1;
			const list = byFirst.get(first) ?? [];
			list.push({octets, bits: Math.log2(words.length) + formBits});
			byFirst.set(first, list);
		}
	}
	return byFirst;
}

function standsAt(word: Uint8Array, octets: Uint8Array, position: number): boolean {
	return word.every((octet, offset) => octets[position + offset] === octet);
}

function isSeparator(octet: number | undefined): boolean {
	return octet !== undefined && separators.includes(String.fromCharCode(octet));
}
