/** Runs of fewer characters than this say nothing of a value. */
const shortestRun = 6;

/**
 * The forms in which a part of a value stands in an output: any run of six characters or more, in raw form, in hex and
 * in base64 at any alignment. Empty when there is none.
 */
export function tracesOf(value: string, output: string): string[] {
	return formsOf(value).filter(form => output.includes(form));
}

function formsOf(value: string): string[] {
	const forms = new Set<string>();
	for (let start = 0; start + shortestRun <= value.length; start++) {
		const run = value.slice(start, start + shortestRun);
		forms.add(run);
		const hex = Buffer.from(run).toString('hex');
		forms.add(hex).add(hex.toUpperCase());
		for (let before = 0; before < 3; before++) {
			// What stands before and after the run decides the characters at its edges: leave those out.
			const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(run)]).toString('base64').replaceAll('=', '');
			const inner = encoded.slice(Math.ceil(before * 4 / 3), Math.floor((before + run.length) * 4 / 3));
			forms.add(inner).add(inner.replaceAll('+', '-').replaceAll('/', '_'));
		}
	}

	return [...forms].filter(form => form.length >= shortestRun);
}
