import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

/** The table of the documentation: a name as it stands in a configuration file, and whether it means a JWT secret. */
const page = readFileSync(new URL('../../docs/names.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \| (yes|no) \|/gm)].map(([, name = '', answer]) => [name, answer === 'yes'] as const);

test('the table is long enough to mean something', () => {
	expect(rows.length).toBeGreaterThanOrEqual(60);
	expect(rows.filter(([, isSecret]) => isSecret).length).toBeGreaterThanOrEqual(30);
	expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
});

describe.each(rows)('%s', (name, isSecret) => {
	test(isSecret ? 'means a JWT secret' : 'means something else', () => {
		const code = `${name}=not-a-real-secret`;
		expect(reportsOf({code, filename: 'settings.properties'}).map(({text}) => text)).toEqual(isSecret ? ['not-a-real-secret'] : []);
	});
});
