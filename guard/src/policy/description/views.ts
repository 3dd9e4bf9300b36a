// Each alphabet, with padding (RFC 4648 §3.2) or without, is a view of its own: with the view known, the decoded
// octets give back the value, so what describes them describes the value.
const padded = '(?=(?:.{4})*$)';
const base64Forms = [
	/^[0-9A-Za-z+/]*$/,
	new RegExp(`^${padded}[0-9A-Za-z+/]*={1,2}$`),
	/^[0-9A-Za-z_-]*$/,
	new RegExp(`^${padded}[0-9A-Za-z_-]*={1,2}$`),
] as const;

const hexForms = [/^(?:[0-9a-f]{2})*$/, /^(?:[0-9A-F]{2})*$/] as const;

/** Bits that say which view a description is of: the value itself, or one of the forms above. */
export const viewBits = Math.log2(1 + base64Forms.length + hexForms.length);

/** What the text decodes to, for each form that it has and that gives printable text. */
export function decodedViews(text: string): readonly Uint8Array[] {
	const views = [
		...base64Forms.filter(form => form.test(text)).map(() => fromBase64(text)),
		...hexForms.filter(form => form.test(text)).map(() => fromHex(text)),
	];
	return views.filter(view => view !== undefined).filter(isPrintable);
}

function fromBase64(text: string): Uint8Array | undefined {
	const canonical = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
	if (canonical.length % 4 === 1) {
		return undefined;
	}

	const decoded = atob(canonical);
	// Stray bits in the last character would let two texts decode to one.
	if (btoa(decoded).replace(/=+$/, '') !== canonical) {
		return undefined;
	}

	return Uint8Array.from(decoded, character => character.charCodeAt(0));
}

function fromHex(text: string): Uint8Array {
	return Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
}

/** ASCII that a terminal shows, line ends and tabs included: `echo` leaves one. */
function isPrintable(octets: Uint8Array): boolean {
	return octets.every(octet => (octet >= 0x20 && octet <= 0x7E) || octet === 0x0A || octet === 0x0D || octet === 0x09);
}
