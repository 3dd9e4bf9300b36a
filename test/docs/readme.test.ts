import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {fencesOf, generatedBlock} from './fences.js';
import {lintExample} from './lint-example.js';
import {readPage} from './pages.js';

const readme = readPage('README.md');
const fences = fencesOf(readme);
const programs = fences
	.filter(({language}) => language === 'js')
	.map(fence => ({title: `line ${fence.line}`, ...fence, filename: fence.settings['filename'] ?? ''}));
const [pitch, ...others] = programs;

describe('the first example', () => {
	const messages = pitch ? lintExample(pitch.code, pitch.filename) : [];
	const shown = generatedBlock(readme, 'pitch');

	it('is reported', () => {
		expect(messages.map(({ruleId}) => ruleId)).toEqual(['jwt-secrets/no-fallback-secret', 'jwt-secrets/no-secret-in-log']);
	});

	it.each(messages.map(message => ({title: message.ruleId ?? message.message, message})))('shows what is said of $title', ({message}) => {
		expect(shown).toContain(message.message);
		expect(shown).toContain(message.ruleId);
	});

	it('does not show the value in its output', () => {
		expect(shown).not.toContain('dev-secret');
	});
});

it.each(others)('the example in $title is silent', ({code, filename}) => {
	expect(lintExample(code, filename)).toEqual([]);
});

it('switches on in oxlint what `recommended` holds', () => {
	const config = fences.find(({settings}) => settings['filename'] === '.oxlintrc.json');
	const {rules: listed} = JSON.parse(config?.code ?? '{}') as {readonly rules: unknown};
	const recommended = Object.entries(rules)
		.filter(([, {meta}]) => meta.docs.presets.includes('recommended'))
		.map(([name, {meta}]) => [`jwt-secrets/${name}`, meta.docs.recommendedAs]);
	expect(listed).toEqual(Object.fromEntries(recommended));
});
