import {readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {documentedRules, readPage, repository} from './pages.js';

const decisions = readdirSync(new URL('docs/decisions/', repository)).filter(name => name !== 'README.md');

describe('a page has the sections that readers of the others expect', () => {
	it.each(documentedRules)('%s', rule => {
		const sections = sectionsOf(readPage(`docs/rules/${rule}.md`)).filter(section => section !== 'Options');
		expect(sections).toEqual(['Why', 'Examples', 'What it does not see', 'When not to use it', 'References']);
	});

	it.each(decisions)('%s', name => {
		const page = readPage(`docs/decisions/${name}`);
		expect(sectionsOf(page)).toEqual(['Context', 'Decision', 'Consequences']);
		expect(page.split('\n').length).toBeLessThan(60);
	});
});

it('the index of decisions names every page once', () => {
	const linked = [...readPage('docs/decisions/README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
	expect(linked.sort()).toEqual([...decisions].sort());
});

function sectionsOf(markdown: string): readonly string[] {
	return [...markdown.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
}
