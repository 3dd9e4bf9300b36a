import {expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const key = '\'not-a-real-key\'';
const found = (code: string, files = {}) => reportsOf({code, files}, ['no-hardcoded-secret']).map(({text}) => text);

test('a constant of a namespace', () => {
	expect(found(`import jwt from 'jsonwebtoken'; namespace Keys { export const SIGNING = ${key}; } jwt.sign(claims, Keys.SIGNING);`)).toEqual([key]);
	expect(found('import jwt from \'jsonwebtoken\'; import {Keys} from \'./keys\'; jwt.sign(claims, Keys.SIGNING);', {'src/keys.ts': `export namespace Keys { export const SIGNING = ${key}; export const OTHER = 'x'; }`})).toEqual(['Keys.SIGNING']);
});

test('another constant of the namespace', () => {
	expect(found(`import jwt from 'jsonwebtoken'; namespace Keys { export const ISSUER = ${key}; export const SIGNING = process.env.KEY; } jwt.sign(claims, Keys.SIGNING, {issuer: Keys.ISSUER});`)).toEqual([]);
});
