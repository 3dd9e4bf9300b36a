import {envExpressionsOf, envTextsOf} from '../env-texts.js';
import {exposedOf} from '../exposures.js';
import {originAt} from '../origin.js';
import type {SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';
import {originsOf} from '../trace.js';
import type {Evidence} from './evidence.js';

/** Secrets that a file puts into what browsers get, or into the `.env` files that it writes. */
export function * evidenceOfOutputs(tables: Tables, file: SourceFile): Generator<Evidence> {
	for (const {name, node} of exposedOf(tables, file)) {
		const isSecret = tables.means(name, {isRead: true})
			|| originsOf(tables, file, node).some(origin => origin.kind === 'variable' && tables.means(origin.name, {isRead: true}));
		if (isSecret) {
			yield {origin: {...originAt(file, node), kind: 'variable', name, isClient: true}, name, use: node, isCertain: true};
		}
	}

	for (const {node, name} of envExpressionsOf(tables, file)) {
		for (const origin of originsOf(tables, file, node)) {
			yield {origin, name, use: node, isCertain: true};
		}
	}

	for (const {node, name, text, range} of envTextsOf(tables, file)) {
		yield {origin: {...originAt(file, node), kind: 'text', text}, range, name, use: node, isCertain: false};
	}
}
