import {describedTypes} from '../../knowledge/languages.js';

/** Markers stand at the beginning of a line, where nothing that is inside a document can. */
const marker = /^---(?=\s|$)/m;

/**
 * Puts a comment of the same length in the place of each YAML document that describes a type: it sets nothing, and the
 * definitions of custom resources are the largest files of a chart.
 */
export function withoutDescribedTypes(text: string): string {
	if (!describedTypes.test(text)) {
		return text;
	}

	return text.split(marker).map(document => describedTypes.test(document) ? blank(document) : document).join('---');
}

/** The first line may end the marker's, and the last one begins the next. */
function blank(document: string): string {
	const start = document.indexOf('\n') + 1;
	const end = document.endsWith('\n') ? document.length - 1 : document.length;
	return end - start < 1 ? document : `${document.slice(0, start)}${'#'.padEnd(end - start)}${document.slice(end)}`;
}
