import {readdirSync, readFileSync} from 'node:fs';
import {fencesOf, type Fence} from './fences.js';

/** The root of the repository. */
export const repository = new URL('../../', import.meta.url);

export function readPage(path: string): string {
	return readFileSync(new URL(path, repository), 'utf8');
}

/** The ids, without prefix, of the rules that have a page. */
export const documentedRules: readonly string[] = readdirSync(new URL('docs/rules/', repository))
	.filter(name => name.endsWith('.md'))
	.map(name => name.slice(0, -'.md'.length));

export interface Example extends Fence {
	readonly rule: string;
	readonly verdict: 'incorrect' | 'correct';
	readonly filename: string;
}

const languages = new Set(['js', 'jsx', 'ts', 'tsx', 'dotenv', 'yaml', 'json', 'jsonc', 'dockerfile', 'hcl', 'toml', 'properties', 'sh']);

/** Every example of a rule's page; code outside the two sections is prose and has no verdict. */
export function examplesOf(rule: string): readonly Example[] {
	return fencesOf(readPage(`docs/rules/${rule}.md`))
		.filter(fence => languages.has(fence.language) && fence.headings.includes('Examples'))
		.map(fence => ({...fence, rule, verdict: verdictOf(fence), filename: fence.settings['filename'] ?? 'src/server.ts'}));
}

function verdictOf(fence: Fence): Example['verdict'] {
	const heading = fence.headings.at(-1)?.toLowerCase();
	if (heading !== 'incorrect' && heading !== 'correct') {
		throw new Error(`The example in line ${fence.line} stands under neither "Incorrect" nor "Correct".`);
	}

	return heading;
}
