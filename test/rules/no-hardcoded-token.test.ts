import {createHmac} from 'node:crypto';
import {ruleTest} from '../rule-test.js';

/** Signed when the test runs, so that no token stands in this file. */
function tokenOf(key: string, claims: object, alg: 'HS256' | 'HS384' | 'HS512' = 'HS256'): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const input = `${encode({alg, typ: 'JWT'})}.${encode(claims)}`;
	return `${input}.${createHmac(`sha${alg.slice(2)}`, key).update(input).digest('base64url')}`;
}

const claims = {sub: '1234567890', role: 'admin', iat: 1516239022};
const token = tokenOf('a key of this test alone', claims);
const forgeable = tokenOf('your-256-bit-secret', claims);

ruleTest(import.meta, {
	valid: [
		`const token = request.headers.authorization;`,
		`const header = 'eyJhbGciOiJIUzI1NiJ9';`,
		`const parts = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0';`,
		`const bundle = 'eyJub3QiOiJhIHRva2VuIn0.eyJub3QiOiJhIHRva2VuIn0.bm90LWEtdG9rZW4tYXQtYWxsLW5v';`, // no `alg`
		`const pattern = /^eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]+$/;`,
		// Made to be published, and signed with a key of its owner's.
		`const anonymousKey = '${tokenOf('a key of this test alone', {role: 'anon', iss: 'supabase'})}';`,
		// What an API's description shows.
		`class Session { @ApiProperty({example: '${token}', description: 'The access token'}) accessToken: string; }`,
		`const schema = joi.object().example({login: 'admin', token: '${token}'});`,
		{code: `{"paths": {"/login": {"example": "${token}"}}}`, filename: 'openapi.json'},
		{code: `TOKEN=${token}`, filename: '.env.example'},
		{code: `const token = '${token}';`, filename: 'test/auth.ts'},
		{code: `const token = '${token}';`, filename: 'docs/usage.js'},
	],
	invalid: [
		{code: `const token = '${token}';`, at: `'${token}'`, messageId: 'hardcodedToken', says: 'HS256'},
		{code: `fetch(url, {headers: {authorization: 'Bearer ${token}'}});`, at: `'Bearer ${token}'`, messageId: 'hardcodedToken'},
		{code: `const url = \`https://example.com/?token=${token}&page=\${page}\`;`, at: `\`https://example.com/?token=${token}&page=\${page}\``, messageId: 'hardcodedToken'},
		{code: `const token = '${tokenOf('a key of this test alone', claims, 'HS512')}';`, at: `'${tokenOf('a key of this test alone', claims, 'HS512')}'`, messageId: 'hardcodedToken', says: 'HS512'},
		{code: `const serviceKey = '${tokenOf('a key of this test alone', {role: 'service_role', iss: 'supabase'})}';`, at: `'${tokenOf('a key of this test alone', {role: 'service_role', iss: 'supabase'})}'`, messageId: 'hardcodedToken'},
		{code: `class Session { @ApiProperty({example: '${forgeable}'}) accessToken: string; }`, at: `'${forgeable}'`, messageId: 'forgeableToken'},
		{code: `const example = () => fetch(url, {headers: {authorization: '${token}'}});`, at: `'${token}'`, messageId: 'hardcodedToken'},
		{code: `const token = '${forgeable}';`, at: `'${forgeable}'`, messageId: 'forgeableToken', says: 'published default'},
		{code: `const anonymousKey = '${tokenOf('your-256-bit-secret', {role: 'anon'})}';`, at: `'${tokenOf('your-256-bit-secret', {role: 'anon'})}'`, messageId: 'forgeableToken'},

		{code: `TOKEN=${token}`, filename: '.env', at: token, messageId: 'hardcodedToken'},
		{code: `steps:\n- run: curl -H "Authorization: Bearer ${token}" x`, filename: '.github/workflows/a.yml', at: token, messageId: 'hardcodedToken'},
		{code: `{"token": "${forgeable}"}`, filename: 'a.json', at: `"${forgeable}"`, messageId: 'forgeableToken'},
	],
});
