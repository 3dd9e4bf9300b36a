import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {languageEndings, languageNames} from '../dist/src/knowledge/languages.js';
import {median} from './table.mjs';

const program = fileURLToPath(new URL('language.mjs', import.meta.url));
/** A language that no file is written in: what listing the tree takes. */
const none = 'none';
const languages = ['ecmascript', ...new Set([...Object.values(languageEndings), ...languageNames.map(({language}) => language)])].sort();

/** @typedef {{language: string, files: number, analysed: number, milliseconds: number}} LanguageCost CPU time over that of listing alone. */

/**
 * What each language of a tree costs a cold scan, read alone.
 *
 * @param {string} path
 * @param {number} runs
 * @returns {LanguageCost[]}
 */
export function languageCosts(path, runs) {
	const listing = costOf(path, none, runs).milliseconds;
	return languages
		.map(language => ({language, ...costOf(path, language, runs)}))
		.filter(({files}) => files > 0)
		.map(cost => ({...cost, milliseconds: Math.max(0, cost.milliseconds - listing)}));
}

function costOf(path, language, runs) {
	const {NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...env} = process.env;
	const found = Array.from({length: runs}, () => JSON.parse(execFileSync(process.execPath, [program, path, language], {encoding: 'utf8', env})));
	return {...found[0], milliseconds: median(found.map(({milliseconds}) => milliseconds))};
}

/** @param {LanguageCost[]} costs */
export function languageTable(costs) {
	const total = costs.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
	const rows = costs
		.toSorted((a, b) => b.milliseconds - a.milliseconds)
		.map(({language, files, analysed, milliseconds}) => [language, files, analysed, `${milliseconds.toFixed(0)} ms`, `${(100 * milliseconds / total).toFixed(0)} %`]);
	return [['language', 'files', 'analysed', 'CPU', 'share'], ['---', '--:', '--:', '--:', '--:'], ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
