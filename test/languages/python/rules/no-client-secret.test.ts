import {ruleTest, type Program} from '../../../rule-test.js';

const filename = 'app/tokens.py';
const py = (code: string): Program => ({code, filename});

// A server in Python often stands beside the client whose `.env` it reads.
ruleTest(import.meta, {
	valid: [
		py('import os\nkey = os.environ["JWT_SECRET"]\n'),
		py('import os\nkey = os.environ["NEXT_PUBLIC_JWT_PUBLIC_KEY"]\n'),
		py('import os\nurl = os.environ["VITE_API_URL"]\n'),
		py('REFUSED = "NEXT_PUBLIC_JWT_SECRET must not exist"\n'),
	],
	invalid: [
		{code: 'import os\nkey = os.environ["NEXT_PUBLIC_JWT_SECRET"]\n', filename, at: 'os.environ["NEXT_PUBLIC_JWT_SECRET"]', messageId: 'clientSecret'},
		{code: 'import jwt, os\njwt.encode(claims, os.environ["VITE_KEY"])\n', filename, at: 'os.environ["VITE_KEY"]', messageId: 'clientSecret'},
	],
});
