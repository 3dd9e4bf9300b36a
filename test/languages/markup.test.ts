import {describe, expect, test} from 'vitest';
import {scriptText} from '../../src/languages/markup/script-text.js';
import {createAnalysis} from '../../src/scanner/analyse-file.js';

const analyse = createAnalysis({root: '/project', settings: {}, noIgnores: false});

function said(name: string, text: string): string[] {
	const report = analyse({path: `/project/src/${name}`, root: '/project', text});
	if ('unread' in report) {
		return [report.unread];
	}

	return report.findings.map(({ruleId, span: {start, end}}) => `${ruleId.slice('jwt-secrets/'.length)}: ${(text.split('\n')[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)}`);
}

const secret = `export const jwtSecret: string = 'not-a-real-secret';`;

describe.each([
	['A.vue', `<template>\n<p title="'">{{ a }}</p>\n</template>\n<script setup lang="ts">\nimport a from 'b';\n${secret}\n</script>\n<style>a { b: c }</style>`],
	['B.vue', `<script>\nexport default {data: () => ({jwtSecret: 'not-a-real-secret'})};\n</script>\n<script lang="ts">const a: number = 1;</script>`],
	['A.svelte', `<script lang="ts" context="module">\n${secret}\n</script>\n<h1>{a}</h1>`],
	['a.astro', `---\nimport a from 'b';\n${secret}\n---\n<h1>{a}</h1>\n<script>const b = 1;</script>`],
])('%s', (name, text) => {
	test('gets the rules of its scripts', () => {
		expect(said(name, text)).toEqual([`no-hardcoded-secret: 'not-a-real-secret'`]);
	});

	test('obeys the directives of ESLint in them', () => {
		const rule = 'jwt-secrets/no-hardcoded-secret';
		expect(said(name, text.replace(/^(export .*)$/m, `// eslint-disable-next-line ${rule} -- a demonstration\n$1`))).toEqual([]);
	});
});

test.each([
	['A.vue', `<template><p jwtSecret="not-a-real-secret">const jwtSecret = 'not-a-real-secret';</p></template>`],
	['A.vue', `<script type="application/json">{"jwtSecret": "not-a-real-secret"}</script>`],
	['A.svelte', `<script>export const jwtSecret = import.meta.env.SECRET;</script>`],
	['a.astro', `<p>---</p>\n---\nconst jwtSecret = 'not-a-real-secret';\n---`],
])('%s is silent outside of scripts: %s', (name, text) => {
	expect(said(name, text)).toEqual([]);
});

test('what a bundler publishes is reported in a component', () => {
	expect(said('A.vue', `<script>\nconst secret = import.meta.env.VITE_JWT_SECRET;\n</script>`)).toEqual(['no-client-secret: import.meta.env.VITE_JWT_SECRET']);
});

test('every place stays where it is', () => {
	const text = '<a>\r\n</a><script>\r\nlet a;\n</script>x';
	expect(scriptText('a.vue', text)).toBe('   \r\n            \r\nlet a;\n          ');
});
