import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

it('the index lists every file of the folder', () => {
	const files = readdirSync(new URL('rules', root)).filter(name => name !== 'index.ts').map(name => name.replace('.ts', ''));
	expect(Object.keys(rules).sort()).toEqual(files.sort());
});

describe.each(Object.entries(rules))('%s', (name, {meta}) => {
	it('has a page, a test and a preset', () => {
		expect(existsSync(new URL(`docs/rules/${name}.md`, root))).toBe(true);
		expect(existsSync(new URL(`test/rules/${name}.test.ts`, root))).toBe(true);
		expect(meta.docs.presets).toContain('strict');
	});

	it('names weaknesses as MITRE numbers them', () => {
		for (const weakness of meta.docs.weaknesses) {
			expect(weakness).toMatch(/^CWE-\d+$/);
		}
	});

	it('describes itself in words that ESLint\'s own rules begin with', () => {
		expect(meta.docs.description).toMatch(/^(?:Disallow|Require) [^.]+$/);
	});

	it.each(Object.entries(meta.messages))('says %s in at most two sentences', (_, message) => {
		const plain = message.replaceAll(/`[^`]*`|\{\{subject\}\}/g, 'code').replaceAll(/\{\{\w+\}\}/g, 'x');
		expect(plain).toMatch(/^[A-Zc][^\n]*\.$/);
		expect(plain.match(/\.(?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
		expect(plain).not.toMatch(/!|https?:/);
	});

	it.each(Object.keys(meta.messages))('has a case for %s', messageId => {
		expect(read(`test/rules/${name}.test.ts`)).toContain(`'${messageId}'`);
	});
});
