import {createRelevance} from '../analysis/relevance.js';
import {libraries} from '../knowledge/libraries/index.js';
import type {Engine, EngineOptions, FileReport, SourceText, Unread} from './engine.js';

const endings = /\.[cm]?[jt]sx?$/i;

/**
 * The engine that runs this package's rules. Parser and rules are loaded with the first file that needs them: a scan in
 * which nothing matters, or nothing has changed, does without.
 */
export function createRulesEngine(options: EngineOptions): Engine {
	const {settings} = options;
	const modules = [...libraries, ...settings.libraries ?? []].flatMap(row => row.modules);
	let analyse: ((file: SourceText) => FileReport | Unread) | undefined;
	return {
		canRead: path => endings.test(path),
		mayMatter: createRelevance(new Set(modules), settings.names ?? []),
		async analyse(file) {
			analyse ??= (await import('./analyse-file.js')).createAnalysis(options);
			return analyse(file);
		},
	};
}
