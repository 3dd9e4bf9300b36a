import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readPage, repository} from './pages.js';

const pages = ['', 'docs/', 'docs/rules/', 'docs/decisions/']
	.flatMap(folder => readdirSync(new URL(folder || '.', repository)).map(name => `${folder}${name}`))
	.filter(path => path.endsWith('.md'));

describe.each(pages)('%s', path => {
	const text = readPage(path);

	it('links only to files and headings that exist', () => {
		const broken = linksOf(text)
			.filter(link => !/^[a-z]+:/.test(link))
			.filter(link => !leadsSomewhere(path, link));
		expect(broken).toEqual([]);
	});

	it('never tells a reader to run a package of our name from the network', () => {
		expect(text.match(/npx (?!--no-install)(?:\S+ )*jwt-secrets/g) ?? []).toEqual([]);
	});
});

function linksOf(markdown: string): readonly string[] {
	const prose = markdown.replaceAll(/^```[^]*?^```/gm, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '');
}

function leadsSomewhere(from: string, link: string): boolean {
	const target = new URL(link, new URL(from, repository));
	const anchor = decodeURIComponent(target.hash.slice(1));
	target.hash = '';
	return existsSync(target) && (anchor === '' || anchorsOf(readFileSync(target, 'utf8')).includes(anchor));
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(markdown: string): readonly string[] {
	return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(/\s/g, '-'));
}
