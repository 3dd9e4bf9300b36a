import type {Node} from '../ast.js';
import type {SourceFile} from '../source-file.js';
import {asNode, configNodesOf} from './nodes.js';
import {isInert, part} from './settings.js';

const token = /\beyJ[\w-]{5,}\.eyJ[\w-]{5,}\.[\w-]{20,}/g;

/** The parts of a configuration file's values that look like JWTs in compact serialization. */
export function tokenTextsOf(file: SourceFile): {readonly node: Node; readonly text: string}[] {
	return configNodesOf(file, 'ConfigScalar').filter(scalar => !isInert(scalar)).flatMap(scalar => {
		const raw = file.text.slice(...scalar.inner);
		return [...raw.matchAll(token)].map(({0: text, index}) => {
			const start = scalar.inner[0] + index;
			const isWhole = text.length === raw.length;
			return {node: asNode(isWhole ? scalar : part(file, scalar, 'token', [start, start + text.length], [start, start + text.length], 'plain')), text};
		});
	});
}
