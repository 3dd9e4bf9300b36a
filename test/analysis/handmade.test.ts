import {describe, expect, test} from 'vitest';
import {reportsOf} from '../rule-test.js';

const found = (code: string) => reportsOf({code}, ['no-hardcoded-secret']).map(({text}) => text);
const key = '\'not-a-real-key\'';
const foundInPython = (code: string) => reportsOf({code: `import base64, hashlib, hmac, json\n${code}`, filename: 'app/tokens.py'}, ['no-hardcoded-secret']).map(({text}) => text);
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

describe('a JWT signed by hand in Python', () => {
	test.each([
		'header = b64(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())\nhmac.new(b"not-a-real-key", f"{header}.{payload}".encode(), hashlib.sha256).digest()\n',
		'unsigned = header + b"." + payload\nhmac.new(b"not-a-real-key", unsigned, digestmod=hashlib.sha256)\n',
		'hmac.new(key=b"not-a-real-key", msg=(header + "." + payload).encode("utf-8"), digestmod="sha256")\n',
		'header_b64, payload_b64, signature = token.split(".")\nhmac.digest(b"not-a-real-key", ("%s.%s" % (header_b64, payload_b64)).encode(), "sha256")\n',
		'segments = [header, payload]\nhmac.new(b"not-a-real-key", b".".join(segments), hashlib.sha256)\n',
		'hmac.new(bytes("not-a-real-key", "utf-8"), bytes(f"{header}.{payload}", "utf-8"), hashlib.sha256)\n',
	])('shows its key: %j', code => {
		expect(foundInPython(code)).toEqual([expect.stringMatching(/^b?"not-a-real-key"$/)]);
	});

	test('is told from another signature', () => {
		expect(foundInPython('jwt = None\nhmac.new(b"of-a-webhook", f"{timestamp}.{body}".encode(), hashlib.sha256)\n')).toEqual([]);
		expect(foundInPython('jwt = None\nhmac.new(b"of-a-header", header.encode(), hashlib.sha256)\n')).toEqual([]);
		expect(foundInPython('hmac.new(load(), f"{header}.{payload}".encode(), hashlib.sha256)\n')).toEqual([]);
	});
});
