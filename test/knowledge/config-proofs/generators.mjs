import {find, load} from './harness/callee.mjs';
import {textOf} from './harness/canary.mjs';

const asked = 40;
const samples = 2000;
let timesAsked = 0;
const words = ['not', 'a', 'key'];

/** What some callees need before they make a value; `size` is put where the row says. */
const requests = new Map([
	...['generateKey', 'generateKeySync'].map(name => [name, ['hmac']]),
	['generateSecret', ['HS256', {extractable: true}]],
	...['sample', 'sampleSize', 'shuffle'].map(name => [name, [words]]),
	['random', [1e9]],
	...['v3', 'v5', 'uuid/v3', 'uuid/v5'].map(name => [name, ['proof', '6ba7b810-9dad-11d1-80b4-00c04fd430c8']]),
]);
const builders = new Map([['customAlphabet()', ['0123456789abcdef', 21]]]);

/** The random part, where the time, a counter or fixed marks stand beside it. */
const randomParts = {
	'cuid ()': text => text.slice(-8),
	'ulid ulid': text => text.slice(10),
	'rand-token suid': text => text.slice(8),
	'uuid v6': text => text.slice(19),
	'uuid v7': text => text.slice(14),
	'shortid generate': text => text.slice(0, 9),
	'shortid ()': text => text.slice(0, 9),
};

/**
 * Math.random is a constant here and the clock goes on by one millisecond a call. A weak generator asks Math.random, or
 * is foreseen from what it made before; what any other makes varies in as many bits as its row says.
 */
export default async function proofs({generators}, prove) {
	const {random} = Math;
	const {now} = Date;
	let time = now();
	Math.random = () => {
		timesAsked++;
		return 0.5;
	};

	Date.now = () => ++time;
	for (const row of generators.filter(({source}) => source.includes(': run'))) {
		for (const callee of row.callees) {
			await prove(row, `${row.modules ?? ''} ${callee}`, async () => {
				const outcomes = [];
				for (const specifier of row.modules ?? ['']) {
					const module = specifier === '' ? globalThis : await load(specifier);
					const make = module && maker(module, specifier, callee, row);
					outcomes.push(make ? await claims[row.kind](make, row, `${specifier} ${callee}`) : `${specifier} has no ${callee}`);
				}

				return outcomes.includes(true) || outcomes;
			});
		}
	}

	Math.random = random;
	Date.now = now;
}

function maker(module, specifier, callee, row) {
	const name = callee.split(/[.#]/).at(-1);
	const build = () => find(module, callee, {build: builders.get(callee)});
	const built = build();
	// An instance is built anew for every call, so that it starts from its seed again; hyperid's counter must go on.
	const call = specifier === 'hyperid' ? () => built : build;
	const values = withSize(requests.get(callee) ?? requests.get(name) ?? requests.get(specifier) ?? [], name, row);
	return built && (() => settled(call(), name, values));
}

function withSize(base, name, {size}) {
	if (size === undefined) {
		return base;
	}

	const units = /random(?:Fill|Values)|getRandomValues/.test(name) ? new Uint8Array(asked) : name.startsWith('generateKey') ? {length: asked * 8} : size.endsWith('.length') ? {length: asked} : asked;
	const values = [...base];
	values[Number.parseInt(size, 10)] = units;
	return values;
}

/** Callbacks of Node.js as promises. */
async function settled(call, name, values) {
	if (['randomFill', 'generateKey'].includes(name)) {
		return new Promise((resolve, reject) => {
			call(...values, (error, result) => error ? reject(error) : resolve(result));
		});
	}

	const made = await call(...values);
	return made instanceof CryptoKey ? new Uint8Array(await crypto.subtle.exportKey('raw', made)) : made;
}

const claims = {
	async weak(make) {
		const before = timesAsked;
		const [first, second] = [await make(), await make()];
		return timesAsked > before || isForeseen(first, second) || [first, second];
	},

	async uuid(make) {
		const [first, second] = [textOf(await make()), textOf(await make())];
		return distance(first, second) > 12 || [first, second];
	},

	async bytes(make, row, title) {
		const expected = (row.size ? units(row) : row.defaultSize) * row.bitsPerUnit;
		const found = row.bitsPerUnit === 8 || row.bitsPerUnit === 1 ? await octetsOf(make) * 8 : await bitsOf(make, randomParts[title] ?? (text => text));
		if (Math.abs(found - expected) / expected > 0.1) {
			return `${Math.round(found)} bits instead of ${expected}`;
		}

		return distance(textOf(await make()), textOf(await make())) > 3 || 'repeats itself';
	},
};

function units(row) {
	return row.bitsPerUnit === 1 ? asked * 8 : asked;
}

async function octetsOf(make) {
	const made = await make();
	if (typeof made === 'string') {
		// Base64url, or one character an octet.
		return /^[\w-]+$/.test(made) ? Buffer.from(made, 'base64url').length : made.length;
	}

	return made.symmetricKeySize ?? made.sigBytes ?? made.length;
}

/** How many bits the characters of many results vary in, one position after the other. */
async function bitsOf(make, randomPart) {
	const seen = [];
	for (let sample = 0; sample < samples; sample++) {
		for (const [position, character] of [...randomPart(textOf(await make()))].entries()) {
			(seen[position] ??= new Set()).add(character);
		}
	}

	return seen.reduce((bits, characters) => bits + Math.log2(characters.size), 0);
}

function isForeseen(first, second) {
	if (first instanceof Date || typeof first === 'number' || typeof first === 'bigint') {
		return Math.abs(Number(second) - Number(first)) < 1e9;
	}

	const [before, after] = [textOf(first), textOf(second)];
	return before === after || before.length === after.length && distance(before, after) < 8;
}

function distance(left, right) {
	return [...left].filter((character, index) => character !== right[index]).length + Math.abs(left.length - right.length);
}
