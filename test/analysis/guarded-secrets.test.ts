import {testPairs, type Pair} from '../pairs.js';

const guard = `import {requireSecret, requireSecrets, deferSecret} from 'jwt-secrets-guard'; const secret = requireSecret('JWT_SECRET');`;
const crypto = `import {createSecretKey, webcrypto} from 'node:crypto'; const key = createSecretKey(process.env.JWT_SECRET, 'utf8');`;
const logged = (before: string, at: string, twin: string): Pair => ({hole: `${before} console.log(${at});`, twin: `${before} console.log(${twin});`, messageId: 'secretInLog', at});

testPairs('what a secret of the guard shows when its octets are taken out, and not as long as they are in', [
	logged(guard, 'secret.bytes()', 'secret'),
	logged(guard, 'secret.key.export()', 'secret.key'),
	logged(`${guard} const jwt = {secret};`, 'jwt.secret.bytes()', 'jwt'),
	logged(`${guard} const later = deferSecret('JWT_SECRET');`, 'later.bytes()', 'later'),
	logged(`${guard} const {access} = requireSecrets({access: 'JWT_ACCESS_SECRET'});`, 'access.bytes()', 'access'),
	logged(`${guard} const {access} = requireSecrets({access: 'JWT_ACCESS_SECRET', page: 'PAGE_TITLE'});`, 'access.bytes()', '`${access}`'),
	logged(`import {requireSecret} from 'jwt-secrets-guard/web'; const secret = requireSecret('JWT_SECRET', {env});`, 'secret.bytes()', 'secret.length'),
	{
		hole: `${guard} app.get('/config', (req, res) => { res.json({octets: secret.bytes()}); });`, messageId: 'secretInResponse', at: 'secret.bytes()',
		twin: `${guard} app.get('/config', (req, res) => { res.json({secret}); });`,
	},
	{
		hole: `${guard} throw new Error(\`bad: \${Buffer.from(secret.bytes()).toString('hex')}\`);`, messageId: 'secretInError', at: 'secret.bytes()',
		twin: `${guard} throw new Error(\`bad: \${secret}\`);`,
	},
]);

testPairs('what a key of the platform shows', [
	logged(crypto, 'key.export()', 'key'),
	logged(crypto, `key.export({format: 'jwk'})`, 'key.symmetricKeySize'),
	logged(`const key = crypto.subtle.importKey('raw', new TextEncoder().encode(process.env.JWT_SECRET), 'HMAC', true, ['sign']);`, `crypto.subtle.exportKey('raw', key)`, 'key'),
]);
