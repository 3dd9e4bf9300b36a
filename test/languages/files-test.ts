import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

/** What is found in a file: `rule: text`, in order. */
type Found = `${'hardcoded' | 'fallback' | 'client' | 'token' | 'weak'}: ${string}`;

const rules: Readonly<Record<string, string>> = {
	hardcoded: 'jwt-secrets/no-hardcoded-secret',
	fallback: 'jwt-secrets/no-fallback-secret',
	client: 'jwt-secrets/no-client-secret',
	token: 'jwt-secrets/no-hardcoded-token',
	weak: 'jwt-secrets/no-weak-secret',
};

/** Runs all rules over texts of one file name, in ESLint and in the scanner: pairs of a hole and its nearest safe neighbour. */
export function filesTest(filename: string, {silent, found}: {readonly silent: readonly string[]; readonly found: readonly (readonly [code: string, ...found: Found[]])[]}): void {
	describe(filename, () => {
		test.each(silent.map(code => [code.replaceAll(/\s+/g, ' '), code]))('is silent about %s', (_, code) => {
			expect(saidOf(filename, code)).toEqual([]);
		});

		test.each(found.map(([code, ...places]) => [code.replaceAll(/\s+/g, ' '), code, places] as const))('reports %s', (_, code, places) => {
			expect(saidOf(filename, code)).toEqual(places);
		});
	});
}

function saidOf(filename: string, code: string): string[] {
	return reportsOf({code, filename}).map(({ruleId, text}) => `${Object.keys(rules).find(name => rules[name] === ruleId) ?? ruleId}: ${text}`);
}
