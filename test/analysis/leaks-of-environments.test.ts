import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const names = ['no-secret-in-log', 'no-secret-in-response'];
const shown = (code: string) => reportsOf({code, files: {'package.json': '{"dependencies": {"jose": "6"}}'}}, names).map(({text}) => text);

describe('a parameter that is called `env`', () => {
	test('is shown with the secret that is read from it', () => {
		expect(shown('export default {async fetch(request, env) { console.log(env); return sign(claims, env.JWT_SECRET); }};')).toEqual(['env']);
	});

	test('may be anything where no secret is read from it', () => {
		expect(shown('for (const env of clientEnvs) { console.log(` * ${env}`); }')).toEqual([]);
		expect(shown('environments.map(env => { console.log(\'deploy to\', env, {...env}); });')).toEqual([]);
	});
});

test('the environment of the process is shown with every variable', () => {
	expect(shown('console.log(process.env);')).toEqual(['process.env']);
	expect(shown('app.get(\'/\', (req, res) => res.json({env: process.env}));')).toEqual(['process.env']);
	expect(shown('console.log({...process.env});')).toEqual(['process.env']);
});

test('a loop over its names shows names', () => {
	expect(shown('for (const name in process.env) { console.log(name); }')).toEqual([]);
	expect(shown('for (const name in process.env) { console.log(process.env[name]); }')).toEqual(['process.env[name]']);
});
