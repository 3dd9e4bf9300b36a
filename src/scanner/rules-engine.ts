import type {createRelevance} from '../analysis/relevance.js';
import {isConfig, knownLanguageOf, languageOf} from '../languages/language-of.js';
import type {Engine, EngineOptions, FileReport, SourceText, Unread} from './engine.js';

const endings = /\.[cm]?[jt]sx?$/i;

/**
 * The engine that runs this package's rules. Tables, parser and rules are loaded with the first file that needs them: a
 * scan in which nothing matters, or nothing has changed, does without.
 */
export function createRulesEngine(options: EngineOptions): Engine {
	let matters: ReturnType<typeof createRelevance> | undefined;
	let analyse: ((file: SourceText) => FileReport | Unread) | undefined;
	return {
		canRead: path => endings.test(path) || languageOf(path) !== undefined,
		holdsSettings: path => isConfig(languageOf(path)),
		async mayMatter(text, path) {
			matters ??= await loadRelevance(options);
			return matters(text, knownLanguageOf(path));
		},
		async analyse(file) {
			analyse ??= (await import('./analyse-file.js')).createAnalysis(options);
			return analyse(file);
		},
	};
}

async function loadRelevance({settings}: EngineOptions): Promise<ReturnType<typeof createRelevance>> {
	const [{createRelevance: create}, {libraries}] = await Promise.all([import('../analysis/relevance.js'), import('../knowledge/libraries/index.js')]);
	const modules = [...libraries, ...settings.libraries ?? []].flatMap(row => row.modules);
	return create(new Set(modules), settings.names ?? []);
}
