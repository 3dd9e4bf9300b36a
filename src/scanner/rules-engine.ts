import type {Engine, EngineOptions, FileReport, SourceText, Unread} from './engine.js';

const endings = /\.[cm]?[jt]sx?$/i;

/**
 * The engine that runs this package's rules. Tables, parser and rules are loaded with the first file that needs them: a
 * scan in which nothing matters, or nothing has changed, does without.
 */
export function createRulesEngine(options: EngineOptions): Engine {
	let matters: ((text: string) => boolean) | undefined;
	let analyse: ((file: SourceText) => FileReport | Unread) | undefined;
	return {
		canRead: path => endings.test(path),
		async mayMatter(text) {
			matters ??= await loadRelevance(options);
			return matters(text);
		},
		async analyse(file) {
			analyse ??= (await import('./analyse-file.js')).createAnalysis(options);
			return analyse(file);
		},
	};
}

async function loadRelevance({settings}: EngineOptions): Promise<(text: string) => boolean> {
	const [{createRelevance}, {libraries}] = await Promise.all([import('../analysis/relevance.js'), import('../knowledge/libraries/index.js')]);
	const modules = [...libraries, ...settings.libraries ?? []].flatMap(row => row.modules);
	return createRelevance(new Set(modules), settings.names ?? []);
}
