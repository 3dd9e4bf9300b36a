import {ruleTest} from '../rule-test.js';

const messageId = 'unguardedSecret';
const at = 'process.env.JWT_SECRET';
const guarded = (code: string) => `import {requireSecret} from 'jwt-secrets-guard';\n${code.replace(at, 'requireSecret(\'JWT_SECRET\').key')}`;
const suggestion = (code: string) => [{messageId: 'useGuard', output: guarded(code)}];
const use = `import jwt from 'jsonwebtoken'; jwt.sign(claims, process.env.JWT_SECRET);`;
const constant = `const secret = process.env.JWT_SECRET; export default secret;`;

ruleTest(import.meta, {
	valid: [
		`import {requireSecret} from 'jwt-secrets-guard'; const secret = requireSecret('JWT_SECRET');`,
		`const secret = process.env.JWT_SECRET; if (!secret) { throw new Error('JWT_SECRET is not set'); }`,
		`if (!process.env.JWT_SECRET) { process.exit(1); } const secret = process.env.JWT_SECRET;`,
		`const {JWT_SECRET} = process.env; if ((JWT_SECRET ?? '').length < 32) { throw new Error('JWT_SECRET is too short'); }`,
		`import assert from 'node:assert'; assert(process.env.JWT_SECRET); const secret = process.env.JWT_SECRET;`,
		`const required = ['JWT_SECRET']; check(required); const secret = process.env.JWT_SECRET;`,
		`const schema = z.object({JWT_SECRET: z.string().min(32)}); schema.parse(process.env); const secret = process.env.JWT_SECRET;`,
		`const isSet = Boolean(process.env.JWT_SECRET ? 1 : 0); if (process.env.JWT_SECRET) { start(); }`,
		`const secret = process.env.JWT_SECRET ?? fail('JWT_SECRET is not set');`,
		// Another rule says what is wrong with these.
		`const secret = process.env.JWT_SECRET || 'not-a-real-secret';`,
		`const secret = import.meta.env.VITE_JWT_SECRET; const other = process.env.NEXT_PUBLIC_JWT_SECRET;`,
		`'use client'; const secret = process.env.JWT_SECRET;`,
		// The guard is for Node.
		{code: 'import os\nsecret = os.environ["JWT_SECRET"]', filename: 'app.py'},
		// Other variables.
		`const secret = process.env.SESSION_SECRET; const key = process.env.JWT_PUBLIC_KEY;`,
		`const secret = config.getOrThrow('JWT_SECRET');`,
		`process.env.JWT_SECRET = secretOf(vault);`,
	],
	invalid: [
		{code: use, at, messageId, name: 'JWT_SECRET', suggestions: suggestion(use)},
		{code: constant, at, messageId, suggestions: suggestion(constant)},
		{code: `const {JWT_SECRET} = process.env; export {JWT_SECRET};`, at: 'JWT_SECRET', messageId},
		{code: `const secret: string = process.env.JWT_SECRET!;`, at, messageId},
		// The check is about another variable, or does not stop anything.
		{code: `if (!process.env.DATABASE_URL) { throw new Error('no database'); } f({secret: process.env.JWT_SECRET + suffix, other: process.env.JWT_SECRET});`, at, messageId},
		{code: `const secret = process.env.JWT_SECRET; if (!secret) { console.warn('no secret'); } use(secret);`, at, messageId},
		// Whatever it is called, it becomes a key.
		{code: `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.KEY);`, at: 'process.env.KEY', messageId, name: 'KEY'},
	],
});
