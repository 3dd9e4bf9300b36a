import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {lintExample} from './lint-example.js';
import {documentedRules, examplesOf} from './pages.js';

describe.each(documentedRules)('the examples of %s', rule => {
	const examples = examplesOf(rule);
	const named = (verdict: string) => examples
		.filter(example => example.verdict === verdict)
		.map(example => ({title: `line ${example.line}`, ...example}));

	it('show both verdicts', () => {
		expect(named('incorrect').length).toBeGreaterThanOrEqual(2);
		expect(named('correct').length).toBeGreaterThanOrEqual(2);
	});

	it.each(named('incorrect'))('reports the incorrect one in $title, and nothing else', ({code, filename}) => {
		const messages = lintExample(code, filename, rule);
		expect(messages.map(message => message.ruleId ?? message.message)).not.toEqual([]);
		expect(new Set(messages.map(message => message.ruleId ?? message.message))).toEqual(new Set([`jwt-secrets/${rule}`]));
	});

	it.each(named('correct'))('is silent about the correct one in $title', ({code, filename}) => {
		expect(lintExample(code, filename, rule).map(({ruleId, line, message}) => ({ruleId, line, message}))).toEqual([]);
	});
});

it('documents every rule, and no other', () => {
	expect([...documentedRules].sort()).toEqual(Object.keys(rules).sort());
});
