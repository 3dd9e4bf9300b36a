import {describe, expect, test} from 'vitest';
import {recommendedRules} from '../recommended-rules.js';
import {reportsOf} from '../rule-test.js';

/** Programs in which several rules fit one place, with what is reported, and where. */
const programs: readonly {readonly code: string; readonly reports: readonly (readonly [rule: string, at: string])[]}[] = [
	{code: `const key = process.env.NEXT_PUBLIC_JWT_SECRET;`, reports: [['no-client-secret', 'process.env.NEXT_PUBLIC_JWT_SECRET']]},
	{
		// Two places: what is published is the variable, what is written down is the default.
		code: `const key = process.env.NEXT_PUBLIC_JWT_SECRET || 'dev';`,
		reports: [['no-client-secret', 'process.env.NEXT_PUBLIC_JWT_SECRET'], ['no-fallback-secret', `'dev'`]],
	},
	{code: `export const JWT_SECRET = process.env.JWT_SECRET || 'dev';`, reports: [['no-fallback-secret', `'dev'`]]},
	{code: `import jwt from 'jsonwebtoken'; const JWT_SECRET = 'dev'; jwt.sign(claims, JWT_SECRET); jwt.verify(token, JWT_SECRET);`, reports: [['no-hardcoded-secret', `'dev'`]]},
	{code: `import jwt from 'jsonwebtoken'; const key = process.env.JWT_SECRET ?? 'dev'; jwt.sign(claims, key); jwt.verify(token, key);`, reports: [['no-fallback-secret', `'dev'`]]},
	{
		code: `const DEFAULT_SECRET = 'dev'; export const config = {jwt: {secret: process.env.JWT_SECRET || DEFAULT_SECRET}, refresh: process.env.REFRESH_SECRET || DEFAULT_SECRET};`,
		reports: [['no-fallback-secret', `'dev'`]],
	},
	{code: `window.__ENV = {JWT_SECRET: 'dev'};`, reports: [['no-client-secret', `'dev'`]]},
	{code: `const jwtSecret = process.env.JWT_SECRET || Math.random().toString(36);`, reports: [['no-weak-secret', 'Math.random()']]},
	{
		// A leak is another place, and another finding.
		code: `const jwtSecret = process.env.JWT_SECRET || 'dev'; console.log(jwtSecret);`,
		reports: [['no-fallback-secret', `'dev'`], ['no-secret-in-log', 'jwtSecret']],
	},
];

describe.each(programs)('$code', ({code, reports}) => {
	test('is reported once a place', () => {
		expect(reportsOf({code}).map(({ruleId, text}) => [ruleId, text])).toEqual(reports.map(([rule, at]) => [`jwt-secrets/${rule}`, at]));
	});

	test.each(recommendedRules)('does not change for the others when %s is off', off => {
		const others = recommendedRules.filter(rule => rule !== off);
		expect(reportsOf({code}, others).map(({ruleId, text}) => [ruleId, text]))
			.toEqual(reports.filter(([rule]) => rule !== off).map(([rule, at]) => [`jwt-secrets/${rule}`, at]));
	});
});
