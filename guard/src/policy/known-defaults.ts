import {knownTable} from './known-table.js';

/** Where a default is published. Treat it like the value: whoever reads it can look the value up. */
export interface KnownSecret {
	readonly product: string;
	readonly source: string;
}

/**
 * Turn the printable characters by half their circle, and back again. It hides nothing from a reader: it keeps searches
 * and secret scanners from finding the values in the package. Each character is turned by itself, so a value can be
 * looked for in the turned table, and the package still compresses.
 */
export function turn(text: string): string {
	return text.replace(/[!-~]/g, character => String.fromCharCode(0x21 + (character.charCodeAt(0) - 0x21 + 47) % 94));
}

/** Find a value, or the beginning of generated values that it has. Nothing is decoded until one is found. */
export function findKnownDefault(value: string): KnownSecret | undefined {
	// A value of several lines would match where those lines happen to be neighbours.
	if (value === '' || /[\n\t]/.test(value)) {
		return undefined;
	}

	const position = knownTable.indexOf(`\n\t${turn(value)}\n`);
	return placeAt(position === -1 ? prefixPosition(value) : position);
}

/** Every value of the table, in its order; beginnings are none. */
export function * knownValues(): Iterable<string> {
	for (const line of knownTable.split('\n')) {
		const [place, value, kind] = line.split('\t');
		if (place === '' && value !== undefined && kind === undefined) {
			yield turn(value);
		}
	}
}

let prefixes: readonly (readonly [prefix: string, position: number])[] | undefined;

function prefixPosition(value: string): number {
	prefixes ??= Array.from(knownTable.matchAll(/\n\t([^\t\n]+)\t[^\t\n]+(?=\n)/g), ({1: turned = '', index}) => [turn(turned), index] as const);
	return prefixes.find(([prefix]) => value.startsWith(prefix))?.[1] ?? -1;
}

/** The place above a line: the last one that does not begin with a tab. */
function placeAt(position: number): KnownSecret | undefined {
	let end = position;
	while (end > 0) {
		const start = knownTable.lastIndexOf('\n', end - 1);
		const line = knownTable.slice(start + 1, end);
		if (!line.startsWith('\t')) {
			const [product = '', source = ''] = line.split('\t').map(turn);
			return {product, source};
		}

		end = start;
	}

	return undefined;
}
