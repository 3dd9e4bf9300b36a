import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const key = '\'not-a-real-key\'';
const found = (code: string) => reportsOf({code}, ['no-hardcoded-secret', 'no-fallback-secret']).map(({text}) => text);

describe('an option of another package is that package\'s', () => {
	test('when it constructs something', () => {
		expect(found(`import {Transloadit} from 'transloadit'; new Transloadit({authKey: 'x', authSecret: process.env.TRANSLOADIT_SECRET || ${key}});`)).toEqual([]);
		expect(found(`const Api = require('twitter-api-v2'); new Api({accessSecret: ${key}});`)).toEqual([]);
	});

	test('unless its name says JWT', () => {
		expect(found(`import {Server} from 'some-server'; new Server({jwtSecret: ${key}});`)).toEqual([key]);
	});

	test('unless the program wrote it', () => {
		expect(found(`import {Tokens} from './tokens.js'; new Tokens({accessSecret: ${key}});`)).toEqual([key]);
		expect(found(`export const config = {authSecret: process.env.AUTH || ${key}};`)).toEqual([key]);
	});
});
