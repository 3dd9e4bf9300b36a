// Scores SARIF against labels, as bench/labels/README.md says.
// Usage: score.mjs --labels labels.tsv --root FOLDER [--list] SARIF...   (FOLDER holds the repositories as owner+name)
import {readFileSync} from 'node:fs';
import {isAbsolute, posix, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

/** A set of labels may be about one kind of files of its repositories only: programs in JavaScript and TypeScript, or all others. */
const script = /\.[cm]?[jt]sx?$/;

/** @typedef {{path: string, line: number, kind: string, scored: string, places: {path: string, line: number}[]}} Label */
/** @typedef {{path: string, start: number, end: number, rule: string}} Result */

/** @returns {Label[]} Paths with the repository's folder in front. */
export function parseLabels(text) {
	const [header, ...lines] = text.trimEnd().split(/\r?\n/).map(line => line.split('\t'));
	return lines.map(cells => {
		const row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
		const path = posix.join(row.repo, row.path);
		const places = row.alt === '' ? [] : row.alt.split(',').map(place => placeOf(place.trim(), row));
		return {path, line: Number(row.line), kind: row.kind, scored: row.scored, places: [{path, line: Number(row.line)}, ...places]};
	});
}

/** `12` is a line of the label's own file, `other/path.ts:12` one of another. */
function placeOf(text, {repo, path}) {
	const colon = text.lastIndexOf(':');
	return {path: posix.join(repo, colon < 0 ? path : text.slice(0, colon)), line: Number(text.slice(colon + 1))};
}

/** @returns {Result[]} Paths below `root`. */
export function parseSarif(text, root) {
	return JSON.parse(text).runs.flatMap(({originalUriBaseIds, results}) => (results ?? []).flatMap(({ruleId, suppressions, locations}) => {
		if (suppressions?.some(({status}) => (status ?? 'accepted') === 'accepted')) {
			return [];
		}

		return locations.map(({physicalLocation: {artifactLocation, region}}) => ({
			path: below(root, artifactLocation, originalUriBaseIds),
			start: region?.startLine ?? 1,
			end: region?.endLine ?? region?.startLine ?? 1,
			rule: ruleId,
		}));
	}));
}

function below(root, {uri, uriBaseId}, bases) {
	const base = bases?.[uriBaseId]?.uri ?? '';
	const whole = uri.startsWith('file:') ? uri : base + uri;
	const path = whole.startsWith('file:') ? fileURLToPath(whole) : decodeURIComponent(whole);
	return (isAbsolute(path) ? relative(resolve(root), path) : path).split(sep).join('/');
}

/**
 * @param {Label[]} labels
 * @param {Result[]} results
 */
export function score(labels, results) {
	const kinds = new Set(labels.map(({path}) => script.test(path)));
	const ours = results.filter(({path}) => kinds.has(script.test(path)));
	const covers = ({path, start, end}, {places}) => places.some(place => place.path === path && place.line >= start && place.line <= end);
	const positives = labels.filter(({scored}) => scored === 'positive');
	const found = positives.filter(label => ours.some(result => covers(result, label)));
	const missed = positives.filter(label => !found.includes(label));

	/** @type {Map<string, Result & {kind: string}>} */
	const wrong = new Map();
	/** @type {Result[]} */
	const unlabelled = [];
	for (const result of ours) {
		const hit = labels.filter(label => covers(result, label));
		if (!hit.some(({scored}) => scored !== 'negative')) {
			// Several rules on one line make one false positive.
			wrong.set(`${result.path}:${result.start}`, {...result, kind: hit[0]?.kind ?? ''});
			if (hit.length === 0) {
				unlabelled.push(result);
			}
		}
	}

	return {found, missed, wrong: [...wrong.values()], unlabelled};
}

/** @param {ReturnType<typeof score>} outcome */
export function summary({found, missed, wrong}) {
	const kinds = [...new Set([...found, ...missed].map(({kind}) => kind))].toSorted();
	const row = (name, right, absent, bad) => `| ${name} | ${right} | ${absent} | ${bad ?? ''} | ${share(right, right + absent)} | ${bad === undefined ? '' : share(right, right + bad)} |`;
	const count = (rows, wanted) => rows.filter(({kind}) => kind === wanted).length;
	return [
		'| kind | found | missed | false positives | recall | precision |',
		'| --- | --: | --: | --: | --: | --: |',
		...kinds.map(kind => row(kind, count(found, kind), count(missed, kind))),
		row('all', found.length, missed.length, wrong.length),
	].join('\n');
}

function share(part, whole) {
	return whole === 0 ? '–' : (part / whole).toFixed(3);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {values, positionals} = parseArgs({
		allowPositionals: true,
		options: {labels: {type: 'string'}, root: {type: 'string'}, list: {type: 'boolean'}},
	});
	const outcome = score(
		parseLabels(readFileSync(values.labels, 'utf8')),
		positionals.flatMap(file => parseSarif(readFileSync(file, 'utf8'), values.root)),
	);
	console.log(summary(outcome));
	if (values.list) {
		for (const [title, rows] of Object.entries({missed: outcome.missed, wrong: outcome.wrong, unlabelled: outcome.unlabelled})) {
			console.log(`\n${title}\n${rows.map(({path, line, start, kind, rule}) => `${path}:${line ?? start} ${kind ?? ''} ${rule ?? ''}`).join('\n')}`);
		}
	}
}
