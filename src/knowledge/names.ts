/** Names that mean a JWT secret though no word of them says so, as lower-case words joined by `_`; with what reads them. */
export const listedNames: ReadonlySet<string> = new Set([
	'auth_secret', // Auth.js
	'nextauth_secret', 'next_auth_secret', // next-auth
	'better_auth_secret', // better-auth
	'payload_secret', // Payload
	'feathers_secret', // Feathers
	'refresh_secret', 'access_secret', // LoopBack, many Express starters
	'token_secret', 'token_secret_key', 'secret_token_key', // many Express starters
	'authjwt_secret_key', // fastapi-jwt-auth
	'reset_password_token_secret', // fastapi-users
	'hasura_graphql_jwt_secret', 'pgrst_jwt_secret', 'gotrue_jwt_secret', // Hasura, PostgREST, GoTrue
]);

/** Listed names that are another service's where the other half of the pair that it hands out stands beside them. */
export const otherHalves: ReadonlyMap<string, readonly string[]> = new Map([
	['access_secret', ['access_key', 'access_key_id', 'access_id']], // ACRCloud, Aliyun, object stores
]);

/** Words that make a *token* a signed one when they stand directly before it. */
export const tokenKinds: ReadonlySet<string> = new Set(['access', 'refresh', 'auth', 'id', 'reset', 'verification']);

/** A name that ends so names something about a secret, not the secret. */
export const nameEndings: ReadonlySet<string> = new Set([
	'name', 'names', 'file', 'path', 'arn', 'id', 'url', 'uri', 'endpoint', 'env', 'ref', 'ttl', 'expires', 'expiry', 'expiration', 'exp', 'in',
	'length', 'size', 'version', 'alg', 'algs', 'algorithm', 'algorithms', 'curve', 'curves', 'issuer', 'audience', 'header', 'prefix', 'suffix', 'min', 'max', 'regex', 'pattern',
	'error', 'message', 'msg', 'warning', 'label', 'title', 'description', 'placeholder', 'hint', 'help', 'required', 'missing', 'enabled',
	'service', 'provider', 'manager', 'module', 'loader', 'factory', 'type', 'types', 'schema', 'options', 'option', 'field', 'input',
	'count', 'index', 'hash', 'fingerprint', 'masked', 'redacted', 'rotation', 'status', 'source', 'date', 'at', 'days', 'minutes', 'hours', 'seconds',
	'exists', 'set', 'valid', 'configured', 'present', 'defined', 'strength', 'entropy', 'bytes', 'bits', 'interval', 'policy', 'handler', 'flag',
]);

/** Words of what stands beside a key and is none, among members that are asked for by a name known only at run time. */
export const limitWords: ReadonlySet<string> = new Set(['expire', 'expires', 'expiry', 'expiration', 'exp', 'ttl', 'alg', 'algorithm', 'algorithms']);

/** Words that make of a name a question about a secret, or name an object that holds one: `hasJwtSecret`, `existingSecret`. */
export const switchWords: ReadonlySet<string> = new Set(['no', 'has', 'is', 'use', 'existing']);

/** Words at the end of a name that say nothing more of it: `TOKEN_SECRET_VALUE`. */
export const emptyEndings: ReadonlySet<string> = new Set(['value', 'string', 'str', 'const', 'constant']);

/** Words in a row that name something else: an OAuth client's method of authentication (RFC 7523). */
export const otherMeanings: readonly string[] = ['private_key_jwt', 'client_secret_jwt'];

/** Words of other systems whose secrets are theirs. */
export const foreignSystems: ReadonlySet<string> = new Set([
	'aws', 'amazon', 'twitter', 'twit', 'google', 'github', 'gitlab', 'bitbucket', 'facebook', 'instagram', 'linkedin', 'stripe', 'paypal', 'twilio', 'slack',
	'discord', 'shopify', 'zoom', 'spotify', 'dropbox', 'mailgun', 'sendgrid', 'cloudinary', 'pusher', 'webhook', 'webhooks', 'oauth', 'consumer', 'client',
	'tumblr', 'trello', 'flickr', 'discogs', 'livekit', 'algolia', 'plaid', 'square', 'xero', 'quickbooks', 'hubspot', 'intercom', 'zendesk', 'csrf', 'cookie', 'session',
]);

/** Prefixes of names that a bundler writes into what every visitor downloads, with the bundler's own documentation as source. */
export const publicPrefixes: readonly string[] = [
	'NEXT_PUBLIC_', 'VITE_', 'REACT_APP_', 'EXPO_PUBLIC_', 'NUXT_PUBLIC_', 'NUXT_ENV_', 'GATSBY_', 'VUE_APP_', 'PUBLIC_',
];
