import {filesTest} from './files-test.js';

filesTest('.env', {
	silent: [
		'JWT_SECRET=',
		'JWT_SECRET=""',
		'JWT_SECRET=${SECRETS_JWT}',
		'JWT_SECRET=$JWT_FROM_VAULT',
		'JWT_SECRET=${JWT_SECRET:?must be set}',
		'JWT_SECRET=${JWT_SECRET:-}',
		'JWT_SECRET=<your secret>',
		'JWT_SECRET=vault:secret/data/app#jwt',
		'JWT_SECRET=op://vault/app/jwt',
		'JWT_SECRET=%JWT_SECRET%',
		'JWT_SECRET=********',
		'# JWT_SECRET=not-a-real-secret',
		'JWT_SECRET_FILE=/run/secrets/jwt',
		'JWT_EXPIRES_IN=not-a-real-duration',
		'JWT_PUBLIC_KEY=not-a-private-key',
		'SESSION_SECRET=not-ours',
		'AWS_SECRET_ACCESS_KEY=not-ours',
		'ACCESS_TOKEN_KEY=access_token',
		'SECRET_KEY=generic',
		// A description of keys holds one or says where it is published.
		`HASURA_GRAPHQL_JWT_SECRET='{"type": "RS256", "jwk_url": "https://id.example/keys"}'`,
		`HASURA_GRAPHQL_JWT_SECRET='{"type":"HS256","key":"$JWT_SECRET"}'`,
		'HASURA_GRAPHQL_JWT_SECRET={"type":"HS256","key":"${JWT_SECRET}"}',
	],
	found: [
		['JWT_SECRET=not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['JWT_SECRET=changeme', 'hardcoded: changeme'],
		['JWT_SECRET=password', 'hardcoded: password'],
		['export JWT_SECRET = not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['JWT_SECRET: not-a-real-secret', 'hardcoded: not-a-real-secret'],
		['JWT_SECRET="not a real # secret" # but a comment', 'hardcoded: "not a real # secret"'],
		[`JWT_SECRET='not$a-real-secret'`, `hardcoded: 'not$a-real-secret'`],
		['JWT_SECRET=not-a#real-secret # a comment', 'hardcoded: not-a#real-secret'],
		['JWT_KEY=not-a-real-key', 'hardcoded: not-a-real-key'],
		['JWT_SECRET=first-not-real\nJWT_SECRET=second-not-real', 'hardcoded: first-not-real', 'hardcoded: second-not-real'],
		['JWT_PRIVATE_KEY="-----BEGIN not a real key\nof two lines"\nA=b\nAUTH_SECRET=not-real', 'hardcoded: "-----BEGIN not a real key\nof two lines"', 'hardcoded: not-real'],
		['JWT_SECRET=${OTHER:-not-a-real-secret}', 'fallback: not-a-real-secret'],
		['APP_KEY=${JWT_SECRET:=not-a-real-secret}', 'fallback: not-a-real-secret'],
		['JWT_SECRET=${A:-${B:-not-a-real-secret}}', 'fallback: not-a-real-secret'],
		[`HASURA_GRAPHQL_JWT_SECRET='{"type": "HS256", "key": "not-a-real-secret"}'`, 'hardcoded: not-a-real-secret'],
		['PGRST_JWT_SECRET={"kty":"oct","k":"not-a-real-key"}', 'hardcoded: not-a-real-key'],
		['NEXT_PUBLIC_JWT_SECRET=not-a-real-secret', 'client: not-a-real-secret'],
		['\uFEFFJWT_SECRET=not-a-real-secret\r\nX=1\r\n', 'hardcoded: not-a-real-secret'],
		['# jwt-secrets-ignore-next-line no-hardcoded-secret -- shown in the manual\nJWT_SECRET=not-a-real-secret\nAUTH_SECRET=not-real', 'hardcoded: not-real'],
	],
});

for (const filename of ['.env.local', '.env.production.local', 'deploy/staging.env', '.dev.vars', 'templates/env']) {
	filesTest(filename, {silent: ['JWT_SECRET='], found: [['JWT_SECRET=not-a-real-secret', 'hardcoded: not-a-real-secret']]});
}

const random = 'q7Zk2vX9mLw4RtYb8NcJ5hGs1DfP6aUe3oViKxWz';

for (const filename of ['.env.example', 'example.env', '.example.env', 'env.example', '.env.sample', '.env.template', '.env.dist', 'examples/.env', '.env.test']) {
	filesTest(filename, {
		silent: ['JWT_SECRET=changeme', 'JWT_SECRET=your-secret-here'],
		found: [[`JWT_SECRET=${random}`, `hardcoded: ${random}`]],
	});
}
