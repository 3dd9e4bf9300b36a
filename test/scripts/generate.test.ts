import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {pageHeader, ruleTable, withBlock} from '../../scripts/generate/markdown.mjs';
import {ruleIndex} from '../../scripts/generate/rule-index.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('what is generated is up to date', () => {
	it('the index of rules', () => {
		const names = readdirSync(new URL('../../rules', import.meta.url)).map(name => name.replace(/\.ts$/, '')).filter(name => name !== 'index');
		expect(read('rules/index.ts')).toBe(ruleIndex(names));
	});

	it.each(Object.entries(rules))('the page of %s', (name, {meta}) => {
		const page = read(`docs/rules/${name}.md`);
		expect(page).toBe(withBlock(page, 'header', pageHeader(name, meta)));
	});

	it('the table of rules', () => {
		const readme = read('README.md');
		expect(readme).toBe(withBlock(readme, 'rules', ruleTable(rules)));
	});
});

describe('withBlock', () => {
	const page = 'above\n<!-- begin generated x -->\nold\n<!-- end generated x -->\nbelow\n';

	it('replaces the block and nothing else', () => {
		expect(withBlock(page, 'x', 'new')).toBe('above\n<!-- begin generated x -->\n\nnew\n\n<!-- end generated x -->\nbelow\n');
	});

	it('refuses a page without the block', () => {
		expect(() => withBlock(page, 'y', 'new')).toThrow('There is no generated block of the name y.');
	});
});
