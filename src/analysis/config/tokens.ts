import type {Node} from '../ast.js';
import type {SourceFile} from '../source-file.js';
import {asNode, configNodesOf} from './nodes.js';
import {isInert, part} from './settings.js';

/** The parts of a configuration file's values that look like JWTs in compact serialization, but for those that only show what one looks like. */
export function tokenTextsOf(file: SourceFile, compact: RegExp): {readonly node: Node; readonly text: string}[] {
	const token = new RegExp(compact, 'g');
	return configNodesOf(file, 'ConfigScalar').filter(scalar => !isInert(scalar)).flatMap(scalar => {
		const raw = file.text.slice(...scalar.inner);
		return [...raw.matchAll(token)].map(({0: text, index}) => {
			const start = scalar.inner[0] + index;
			const isWhole = text.length === raw.length;
			return {node: asNode(isWhole ? scalar : part(file, scalar, 'token', [start, start + text.length], [start, start + text.length], 'plain')), text};
		});
	});
}
