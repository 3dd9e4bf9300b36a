import {createHmac} from 'node:crypto';
import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/client.py';
const py = (code: string): Program => ({code, filename});
const found = (code: string, at: string, messageId = 'hardcodedToken') => ({code, filename, at, messageId});

/** Signed when the test runs, so that no token stands in this file. */
function tokenOf(key: string): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const input = `${encode({alg: 'HS256', typ: 'JWT'})}.${encode({sub: '1234567890', role: 'admin', iat: 1516239022})}`;
	return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
}

const token = tokenOf('a key of this test alone');
const [header = '', payload = ''] = token.split('.');

ruleTest(import.meta, {
	valid: [
		py('TOKEN = os.environ["TOKEN"]\n'),
		py(`HEADER = "${header}"\nUNSIGNED = "${header}.${payload}"\n`),
		py(`"""Answers with a token such as ${token}."""\n`),
		py(`# TOKEN = "${token}"\n`),
		py(`TOKEN = f"${header}.${payload}.{signature}"\n`),
		{code: `TOKEN = "${token}"\n`, filename: 'tests/test_client.py'},
	],
	invalid: [
		found(`TOKEN = "${token}"\n`, `"${token}"`),
		found(`headers = {"Authorization": "Bearer ${token}"}\n`, `"Bearer ${token}"`),
		found(`requests.get(url, headers={"Authorization": f"Bearer ${token}"})\n`, `f"Bearer ${token}"`),
		found(`TOKEN = b'${token}'\n`, `b'${token}'`),
		found(`TOKEN = "${tokenOf('your-256-bit-secret')}"\n`, `"${tokenOf('your-256-bit-secret')}"`, 'forgeableToken'),
	],
});
