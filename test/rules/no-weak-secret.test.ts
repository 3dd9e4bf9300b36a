import {expect, test} from 'vitest';
import {createAnalysis} from '../../src/scanner/analyse-file.js';
import {ruleTest} from '../rule-test.js';

const predictable = 'predictableSecret';
const short = 'shortSecret';

ruleTest(import.meta, {
	valid: [
		{code: 'export JWT_SECRET=$(openssl rand -base64 32)', filename: 'deploy/run.sh'},
		{code: 'export JWT_SECRET=$(openssl rand -hex 32)', filename: 'deploy/run.sh'},
		{code: 'export PORT=$RANDOM\nexport JWT_SECRET=$1', filename: 'deploy/run.sh'},
		{code: '# openssl rand -hex 8\n\n# JWT_SECRET is set elsewhere\nJWT_SECRET=', filename: '.env.example'},
		{code: `JWT_SECRET=$(python -c 'import secrets; print(secrets.token_urlsafe(32))')`, filename: 'run.sh'},
		{code: '$env:JWT_SECRET = Get-SecureRandom -Count 32', filename: 'a.ps1'},
		{code: 'Run `openssl rand -hex 8` for JWT_SECRET.', filename: 'README.md'},
		{code: '```js\nconst JWT_SECRET = Math.random();\n```\n', filename: 'README.md'},
		{code: '```sh\nopenssl rand -hex 8\n```\n\nThe JWT_SECRET is another.\n', filename: 'README.md'},
		{code: '```sh\nJWT_SECRET=not-a-real-secret-but-Q7zX9pLm2Vt4Rw8Ks1Hd\n```\n', filename: 'README.md'},
		`import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(32);`,
		`import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(32).toString('hex');`,
		`import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(48).toString('base64url');`,
		`import {randomBytes} from 'node:crypto'; const bytes = 64; const jwtSecret = randomBytes(bytes).toString('hex');`,
		`import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(size).toString('hex');`, // size unknown: stay quiet
		`import {randomBytes} from 'node:crypto'; import jwt from 'jsonwebtoken'; jwt.sign(claims, randomBytes(64), {algorithm: 'HS512'});`,
		`import {nanoid} from 'nanoid'; const jwtSecret = nanoid(64);`,
		`import {generateSecret} from 'jose'; const jwtSecret = await generateSecret('HS256');`,
		`const jwtSecret = crypto.getRandomValues(new Uint8Array(32));`,

		// A member of an unknown name is none of those that say when or how.
		`import jwt from 'jsonwebtoken'; let keys = {}; keys = Object.assign({}, keys, {expiresAt: new Date(Date.now() + 1000)}); jwt.verify(token, keys[kid], {algorithms: ['RS256']});`,

		// Weak, and no secret.
		`const id = Math.random().toString(36).slice(2);`,
		`const jwtId = crypto.randomUUID();`,
		`import {randomUUID} from 'crypto'; import jwt from 'jsonwebtoken'; jwt.sign({jti: randomUUID(), iat: Date.now()}, process.env.KEY);`,
		`import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.KEY, {jwtid: Math.random().toString()});`,
		`const jwtSecretVersion = Date.now();`,
		`const sessionId = Math.random().toString(36);`,
		`const loadedAt = Date.now(); const jwtSecret = await load(name);`,

		// What nobody can guess is not weak because of the clock in it.
		'const jwtSecret = `${process.env.JWT_SECRET}-${Date.now()}`;',

		// Only an allow list reaches it.
		`const jwtSecret = process.env.NODE_ENV === 'test' ? Math.random().toString() : process.env.JWT_SECRET;`,
	],
	invalid: [
		{code: `import jwt from 'jsonwebtoken'; const keys = {current: Date.now().toString()}; jwt.verify(token, keys[kid], {algorithms: ['HS256']});`, at: `Date.now()`, messageId: predictable},
		{code: `const jwtSecret = Math.random().toString(36);`, at: `Math.random()`, messageId: predictable, name: 'jwtSecret'},
		{code: `const jwtSecret = Math.random().toString(36).substring(2, 15) + Math.random().toString(36).substring(2, 15);`, at: [`Math.random()`, `Math.random()`], messageId: predictable},
		{code: 'const jwtSecret = `secret-${Date.now()}`;', at: `Date.now()`, messageId: predictable},
		{code: `const jwtSecret = String(Date.now());`, at: `Date.now()`, messageId: predictable},
		{code: `const jwtSecret = new Date().getTime().toString();`, at: `new Date().getTime()`, messageId: predictable},
		{code: `const JWT_SECRET = Buffer.from(Math.random().toString()).toString('base64');`, at: `Math.random()`, messageId: predictable},
		{code: `import {createHash} from 'crypto'; const jwtSecret = createHash('sha256').update(String(Date.now())).digest('hex');`, at: `Date.now()`, messageId: predictable},
		{code: `import jwt from 'jsonwebtoken'; const key = Math.random().toString(36); jwt.sign(claims, key);`, at: `Math.random()`, messageId: predictable, name: 'key'},
		{code: `function generateJwtSecret() { return Math.random().toString(36).slice(2); }`, at: `Math.random()`, messageId: predictable},
		{code: `const generate = () => { let text = ''; for (let i = 0; i < 32; i++) { text += alphabet[Math.floor(Math.random() * alphabet.length)]; } return text; }; const jwtSecret = generate();`, at: `Math.random()`, messageId: predictable},
		{code: `const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'; const jwtSecret = Array.from({length: 64}, () => alphabet.charAt(Math.floor(Math.random() * 26))).join('');`, at: `Math.random()`, messageId: predictable},
		{code: `const jwtSecret = [...Array(32)].map(() => Math.random().toString(36)[2]).join('');`, at: `Math.random()`, messageId: predictable},
		{code: `import {v1} from 'uuid'; const jwtSecret = v1();`, at: `v1()`, messageId: predictable},
		{code: `import _ from 'lodash'; const jwtSecret = _.uniqueId('secret');`, at: `_.uniqueId('secret')`, messageId: predictable},

		{code: `const jwtSecret = crypto.randomUUID();`, at: `crypto.randomUUID()`, messageId: short, says: '122'},
		{code: `import {randomUUID} from 'node:crypto'; export const jwtSecret = randomUUID();`, at: `randomUUID()`, messageId: short},
		{code: `import {v4 as uuid} from 'uuid'; const jwtSecret = uuid();`, at: `uuid()`, messageId: short},
		{code: `const {v4: uuidv4} = require('uuid'); module.exports = {jwtSecret: uuidv4()};`, at: `uuidv4()`, messageId: short},
		{code: `import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(16);`, at: `randomBytes(16)`, messageId: short, says: '128'},
		{code: `import {randomBytes} from 'node:crypto'; const jwtSecret = randomBytes(16).toString('hex');`, at: `randomBytes(16)`, messageId: short},
		{code: `import crypto from 'crypto'; const size = 8; const jwtSecret = crypto.randomBytes(size).toString('base64');`, at: `crypto.randomBytes(size)`, messageId: short},
		{code: `const crypto = require('crypto'); const jwt = require('jsonwebtoken'); jwt.sign(claims, crypto.randomBytes(10).toString('hex'));`, at: `crypto.randomBytes(10)`, messageId: short},
		{code: `import {nanoid} from 'nanoid'; const jwtSecret = nanoid();`, at: `nanoid()`, messageId: short, says: '126'},
		{code: `import {nanoid} from 'nanoid'; const jwtSecret = nanoid(10);`, at: `nanoid(10)`, messageId: short},
		{code: `const jwtSecret = crypto.getRandomValues(new Uint8Array(16));`, at: `crypto.getRandomValues(new Uint8Array(16))`, messageId: short},

		// As a default: nothing is written down, so the generator is what is wrong.
		{code: `const key = process.env.JWT_SECRET || Math.random().toString(36);`, at: `Math.random()`, messageId: predictable, name: 'JWT_SECRET'},
		{code: `import {randomUUID} from 'crypto'; const key = process.env.JWT_SECRET ?? randomUUID();`, at: `randomUUID()`, messageId: short, name: 'JWT_SECRET'},

		// Too few octets for the algorithm that signs with them.
		{code: `import {randomBytes} from 'node:crypto'; import jwt from 'jsonwebtoken'; jwt.sign(claims, randomBytes(32), {algorithm: 'HS512'});`, at: `randomBytes(32)`, messageId: short, says: 'HS512'},
		{code: `import {randomBytes} from 'node:crypto'; import {SignJWT} from 'jose'; const key = randomBytes(32); await new SignJWT(claims).setProtectedHeader({alg: 'HS384'}).sign(key);`, at: `randomBytes(32)`, messageId: short, says: 'HS384'},

		// A generator of `.env` files, and tests, from which people copy.
		{code: 'import {writeFileSync} from \'node:fs\'; writeFileSync(\'.env\', `JWT_SECRET=${Math.random().toString(36)}`);', at: `Math.random()`, messageId: predictable, name: 'JWT_SECRET'},
		{code: `const jwtSecret = Math.random().toString(36);`, filename: 'test/auth.ts', at: `Math.random()`, messageId: predictable},
		{code: `import {randomUUID} from 'crypto'; const jwtSecret = randomUUID();`, filename: 'examples/server.js', at: `randomUUID()`, messageId: short},

		{
			code: `import jwt from 'jsonwebtoken'; import {makeKey} from './keys.js'; jwt.sign(claims, makeKey());`,
			files: {'src/keys.ts': `export const makeKey = () => Math.random().toString(36);`},
			at: `makeKey()`, messageId: predictable, says: 'src/keys.ts:1',
		},

		// Commands: in scripts, in comments of configuration, and in manuals.
		{code: 'export JWT_SECRET=$RANDOM$RANDOM', filename: 'deploy/run.sh', at: ['$RANDOM', '$RANDOM'], messageId: 'predictableCommand', name: 'JWT_SECRET', says: 'openssl rand -base64 32'},
		{code: 'JWT_SECRET=$(date | md5sum)', filename: 'deploy/run.sh', at: 'date | md5sum', messageId: 'predictableCommand'},
		{code: 'JWT_SECRET="$(openssl rand -hex 16)"', filename: 'deploy/run.sh', at: 'openssl rand -hex 16', messageId: 'shortCommand', says: '128 random bits'},
		{code: 'JWT_SECRET=$(uuidgen) \\\n  node .', filename: 'deploy/run.sh', at: 'uuidgen', messageId: 'shortCommand', says: '122'},
		{code: '# JWT_SECRET: make one with\n#   openssl rand -base64 8\nJWT_SECRET=', filename: '.env.example', at: 'openssl rand -base64 8', messageId: 'shortCommand'},
		{code: 'jobs:\n  a:\n    steps:\n    - run: echo "JWT_SECRET=$(uuidgen)" >> .env', filename: '.github/workflows/a.yml', at: 'uuidgen', messageId: 'shortCommand'},
		{code: `JWT_SECRET=$(python -c 'import random; print(random.choices("abc", k=32))')`, filename: 'run.sh', at: 'random.choices', messageId: 'predictableCommand', says: 'secrets.token_urlsafe'},
		{code: '$env:JWT_SECRET = -join ((65..90) | Get-Random -Count 32)', filename: 'a.ps1', at: 'Get-Random', messageId: 'unprovenRandom', says: 'RandomNumberGenerator'},
		{code: '$env:JWT_SECRET = Get-Random -SetSeed 42', filename: 'a.ps1', at: 'Get-Random -SetSeed', messageId: 'seededRandom'},
		{code: '# Set up\n\n```sh\nexport JWT_SECRET=$(openssl rand -hex 8)\n```\n', filename: 'README.md', at: 'openssl rand -hex 8', messageId: 'shortCommand'},
		{code: '```console\n$ openssl rand -hex 8\n$ export JWT_SECRET=…\n```\n', filename: 'docs/a.md', at: 'openssl rand -hex 8', messageId: 'shortCommand'},
	],
});

test('the scanner takes what nobody promises, and what a manual says, for a warning', () => {
	const analyse = createAnalysis({root: '/project', settings: {}, noIgnores: false});
	const severityOf = (name: string, text: string) => {
		const report = analyse({path: `/project/${name}`, root: '/project', text});
		return 'unread' in report ? [] : report.findings.map(({severity}) => severity);
	};

	expect(severityOf('a.ps1', '$env:JWT_SECRET = Get-Random')).toEqual(['warning']);
	expect(severityOf('a.ps1', '$env:JWT_SECRET = Get-Random -SetSeed 1')).toEqual(['error']);
	expect(severityOf('a.sh', 'JWT_SECRET=$RANDOM')).toEqual(['error']);
	expect(severityOf('README.md', '```sh\nJWT_SECRET=$RANDOM\n```\n')).toEqual(['warning']);
});
