// Usage: npm run bench -- PATH [--runs N] [--readme] | PATH --languages [--runs N] | PATH --eslint-stats
// Every tool over the same tree in one run, round by round, so that a noisy minute hits all of them. Prints a markdown
// table of medians, with --readme into the README too, and what each language costs us, each read alone. Ends with 1 when a promise about speed is broken.
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {basename, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {withBlock} from '../scripts/generate/markdown.mjs';
import {eslintShare} from './eslint-share.mjs';
import {languageCosts, languageTable} from './languages.mjs';
import {measure} from './measure.mjs';
import {medianCost, promises, table} from './table.mjs';
import {tools} from './tools.mjs';

const {values, positionals: [path]} = parseArgs({
	allowPositionals: true,
	options: {runs: {type: 'string', default: '5'}, readme: {type: 'boolean'}, languages: {type: 'boolean'}, 'eslint-stats': {type: 'boolean'}},
});
if (path === undefined) {
	console.error('Usage: npm run bench -- PATH [--runs N] [--readme] | PATH --languages [--runs N] | PATH --eslint-stats');
	process.exit(2);
}

const tree = resolve(path);
if (values['eslint-stats']) {
	const {share, seconds, byRule} = await eslintShare(tree);
	console.log(byRule.map(({rule, share}) => `| ${rule} | ${percent(share)} |`).join('\n'));
	console.log(`\nAll our rules: ${percent(share)} of ${seconds.toFixed(1)} s, beside typescript-eslint's recommended preset.`);
	process.exit(share <= 0.05 ? 0 : 1);
}

const byLanguage = languageTable(languageCosts(tree, Number(values.runs)));
if (values.languages) {
	console.log(byLanguage);
	process.exit(0);
}

const rows = await measureAll(tools(tree), Number(values.runs));
const report = `${table(rows)}\n\n${basename(tree)}, median of ${values.runs}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}.`;
console.log(report);
if (values.readme) {
	const readme = new URL('../README.md', import.meta.url);
	writeFileSync(readme, withBlock(readFileSync(readme, 'utf8'), 'performance', report));
}

const kept = promises(rows);
console.log(`\n${kept.map(({text}) => `- ${text}`).join('\n')}\n\n${byLanguage}`);
process.exit(kept.some(({verdict}) => verdict === 'broken') ? 1 : 0);

async function measureAll(all, runs) {
	const costs = new Map(all.map(({name}) => [name, []]));
	// Round 0 warms the file system's cache and ours, and does not count.
	for (let round = 0; round <= runs; round += 1) {
		for (const tool of all) {
			if (tool.absent === undefined) {
				process.stderr.write(`round ${round} of ${runs}: ${tool.name}\n`);
				const cost = await measure(tool);
				if (round > 0) {
					costs.get(tool.name).push(cost);
				}
			}
		}
	}

	return all.map(({name, absent}) => absent === undefined ? {name, cost: medianCost(costs.get(name))} : {name, absent});
}

function percent(share) {
	return `${(100 * share).toFixed(2)} %`;
}
