const shortest = 6;

/** Runs of six characters of a secret, in raw form, hex and base64 at every alignment, that a text holds. */
export function leaksOf(secret: Uint8Array, text: string): readonly string[] {
	const raw = Buffer.from(secret);
	const forms = [raw.toString('latin1'), raw.toString('hex'), raw.toString('hex').toUpperCase(), ...[0, 1, 2].flatMap(skip => [raw.subarray(skip).toString('base64'), raw.subarray(skip).toString('base64url')])];
	const runs = forms.flatMap(form => Array.from({length: Math.max(0, form.length - shortest)}, (_, start) => form.slice(start, start + shortest)));
	return runs.filter(run => text.includes(run));
}
