import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const found = (code: string) => reportsOf({code}, ['no-hardcoded-secret']).map(({text}) => text);
const key = '\'not-a-real-key\'';
const imported = `await crypto.subtle.importKey('raw', new TextEncoder().encode(${key}), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign'])`;

describe('a JWT signed with the Web Crypto API', () => {
	test('shows its key', () => {
		expect(found(`const header = btoa(JSON.stringify({alg: 'HS256', typ: 'JWT'})); const key = ${imported}; await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(header + '.' + payload));`)).toEqual([key]);
		expect(found(`const key = ${imported}; const [h, p, s] = token.split('.'); const data = encoder.encode(\`\${header}.\${p}\`); await crypto.subtle.verify('HMAC', key, signatureOf(s, 'JWT'), data);`)).toEqual([key]);
	});

	test('is told from another signature', () => {
		expect(found(`const alg = 'jwt'; const key = ${imported}; await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(timestamp + '.' + body));`)).toEqual([]);
		expect(found(`const alg = 'jwt'; const key = ${imported}; await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(header));`)).toEqual([]);
	});
});
