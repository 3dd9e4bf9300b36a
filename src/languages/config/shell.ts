import {linesOf} from './lines-of.js';
import type {Reader} from './reader.js';

/**
 * Scripts of a shell. The tree holds the script as one text: what is set in it is found by the same reading that finds
 * assignments in the commands of a workflow, a Dockerfile or `package.json`, here-documents included.
 */
export const readShell: Reader = (text, tree) => {
	for (const {text: line, start} of linesOf(text)) {
		const comment = /^\s*#(?!!)(.*)$/.exec(line);
		if (comment) {
			const from = start + line.indexOf('#');
			tree.comment([from, start + line.length], comment[1] ?? '');
		}
	}

	return text === '' ? [] : [tree.scalar([0, text.length], {style: 'script'})];
};
