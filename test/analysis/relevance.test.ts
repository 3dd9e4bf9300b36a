import {describe, expect, it} from 'vitest';
import {reexports} from '../../src/analysis/relevance.js';
import {tablesOf} from '../../src/analysis/tables.js';
import {configFiles} from '../../src/knowledge/config-files.js';
import {decorators, libraries} from '../../src/knowledge/libraries/index.js';
import {listedNames} from '../../src/knowledge/names.js';

const {mayMatter} = tablesOf();

describe('a text may matter', () => {
	it.each([...libraries, ...decorators].flatMap(({examples}) => examples).filter(({keys}) => keys.length > 0).map(({code}) => code))('when it calls a library: %s', code => {
		expect(mayMatter(code)).toBe(true);
	});

	it.each(configFiles.flatMap(({examples}) => examples).filter(({keys}) => keys.length > 0).map(({code}) => code))('when it configures a framework: %s', code => {
		expect(mayMatter(code)).toBe(true);
	});

	it.each([...listedNames].flatMap(name => [name, name.toUpperCase(), name.replaceAll('_', '-'), name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]))('when it holds the name %s', name => {
		expect(mayMatter(`const a = process.env['${name}'];`)).toBe(true);
	});

	it.each([
		`const key = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';`,
		`console.log(process.env);`,
		`createHmac('sha256', key).update(header + "." + body)`,
		`hmac(sha256, key, encode({alg: 'HS256'})); import {hmac} from '@noble/hashes/hmac';`,
		`server.auth.strategy('jwt', 'jwt', {key: 'not-a-real-key'});`,
		`import {decode} from 'json-web-token';`,
		`const header = {alg: 'none', typ: 'JWT'};`,
		`export const accessTokenSecret = 'a';`,
		`const {signing_key: key} = options; const token = resetToken;`,
		`import * as jose from 'npm:jose@5'; jose.decodeJwt(token);`,
		`import {sign} from 'https://deno.land/x/jose@v4.14.4/index.ts';`,
	])('%s', text => {
		expect(mayMatter(text)).toBe(true);
	});

	it('when it holds a name of the user\'s own', () => {
		expect(tablesOf({names: ['ACME_SIGNING']}).mayMatter(`const a = ACME_SIGNING;`)).toBe(true);
		expect(mayMatter(`const a = ACME_SIGNING;`)).toBe(false);
	});
});

describe('a text cannot matter', () => {
	it.each([
		`export const add = (a, b) => a + b;`,
		`const port = process.env.PORT || 3000;`,
		`import express from 'express'; const app = express();`,
		`const secret = process.env.SESSION_SECRET;`,
		`const data = 'https://example.com/jose';`,
		`export interface Subscriber {token: ISubscriberJwt}`,
		`headers.set('authorization', await fetchJWT(design));`,
		`createHmac('sha256', key).update(body)`,
		`const {clientSecret} = provider; exchange(accessToken, clientSecret);`,
	])('%s', text => {
		expect(mayMatter(text)).toBe(false);
	});
});

describe('a text passes on exports', () => {
	it.each([
		`export * from './tokens.js';`, `export*from'./tokens.js'`, `export {sign} from './tokens.js';`, `export * as tokens from './tokens.js';`,
		`module.exports = require('./tokens');`, `module.exports = {...require('./tokens')};`, `__exportStar(require('./tokens'), exports);`,
	])('%s', text => {
		expect(reexports(text)).toBe(true);
	});

	it.each([`export const a = 1;`, `export default class {}`, `import {a} from './a.js';`])('but not: %s', text => {
		expect(reexports(text)).toBe(false);
	});
});
