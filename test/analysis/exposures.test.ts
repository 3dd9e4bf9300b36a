import {expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const found = (code: string) => reportsOf({code, filename: 'apps/api/src/environments/environment.ts'}).map(({ruleId}) => ruleId);

test('Angular bundles its environments', () => {
	expect(found('export const environment = {production: true, jwtSecret: \'not-a-real-key\'};')).toEqual(['jwt-secrets/no-client-secret']);
});

test('a server beside it reads the process\'s own', () => {
	expect(found('export const environment = {production: true, jwtSecret: process.env.JWT_SECRET};')).toEqual([]);
	expect(found('export const environment = {port: Number(process.env.PORT), jwtSecret: \'not-a-real-key\'};')).toEqual(['jwt-secrets/no-hardcoded-secret']);
});
