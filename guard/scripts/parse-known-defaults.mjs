/**
 * Reads data/known-defaults.tsv. A line `product TAB source` names a place; the lines below it, each behind one tab,
 * are the values that it publishes. `TAB value TAB prefix` is the beginning of generated values. `#` starts a comment.
 *
 * @param {string} text
 * @returns {Array<{product: string, source: string, values: string[], prefixes: string[]}>}
 */
export function parseKnownDefaults(text) {
	const places = [];
	const seen = new Set();
	for (const [index, line] of text.split('\n').entries()) {
		if (line === '' || line.startsWith('#')) {
			continue;
		}

		const fields = line.split('\t');
		if (fields[0] !== '') {
			if (fields.length !== 2 || fields[1] === '') {
				throw new Error(`Line ${index + 1}: a place is \`product TAB source\`.`);
			}

			places.push({product: fields[0], source: fields[1], values: [], prefixes: []});
			continue;
		}

		const place = places.at(-1);
		const [, value, kind] = fields;
		if (place === undefined || !value || fields.length > 3 || (kind !== undefined && kind !== 'prefix')) {
			throw new Error(`Line ${index + 1}: a value is \`TAB value\` or \`TAB value TAB prefix\`, below its place.`);
		}

		if (seen.has(value)) {
			throw new Error(`Line ${index + 1}: this value stands in the table already.`);
		}

		seen.add(value);
		(kind === 'prefix' ? place.prefixes : place.values).push(value);
	}

	return places;
}

/**
 * What the package says of a source: of `owner/repository: path` the repository.
 *
 * @param {string} source
 * @returns {string}
 */
export function publisherOf(source) {
	return /^([\w.-]+\/[\w.-]+): /.exec(source)?.[1] ?? source;
}
