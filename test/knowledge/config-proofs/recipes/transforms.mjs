import {generateKeyPairSync} from 'node:crypto';
import {canary, other} from '../harness/canary.mjs';

const octets = text => new TextEncoder().encode(text);
const base64 = text => Buffer.from(text).toString('base64');
const member = text => ({key: text});
const hmac = {name: 'HMAC', hash: 'SHA-256'};
const pbkdf2 = {name: 'PBKDF2', hash: 'SHA-256', salt: octets('salt'), iterations: 1};

const privateKeys = new Map([canary, other].map(text => [text, generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey]));
const pem = text => privateKeys.get(text).export({type: 'pkcs8', format: 'pem'});
export const jwk = text => privateKeys.get(text).export({format: 'jwk'});

/** Several callees, each with the arguments that `write` makes of a text. */
function all(callees, write) {
	return callees.map(callee => [callee, write]);
}

function ofSubtle(verb, write) {
	return all(['crypto.subtle', 'webcrypto.subtle', 'subtle'].map(subtle => `${subtle}.${verb}`), write);
}

/** The arguments that carry a text to `module callee position`, `callee position` or `callee`, where the text alone will not do. */
export const recipes = new Map([
	...all(['new Uint8Array', 'Uint8Array.from', 'Array.from', 'new TextDecoder#decode', 'fromUint8Array'], text => [octets(text)]),
	...all(['Uint8Array.from 1()', 'Array.from 1()'], text => [{length: octets(text).length}, (_, index) => octets(text)[index]]),
	...all(['atob', 'Base64.decode', 'decode', 'fromBase64', 'toUint8Array', 'base64url.decode', 'toBuffer', 'enc.Base64.parse', 'enc.Base64url.parse'], text => [base64(text)]),
	...all(['Object', 'Object.values', 'Object.entries', 'Object.freeze', 'Object.seal', 'Object.preventExtensions', 'new URLSearchParams'], text => [member(text)]),
	...all(['querystring stringify 0', 'querystring encode 0', 'omit'], text => [member(text)]),
	...all(['Object.fromEntries', 'new Map'], text => [[['key', text]]]),
	...all(['Object.create', 'Object.defineProperties'], text => [{}, {key: {value: text, enumerable: true}}]),
	['new Set', text => [[text]]],
	['String.raw', text => [{raw: [text]}]],
	['JSON.parse', text => [JSON.stringify(text)]],
	['Buffer.concat', text => [[Buffer.from(text)]]],
	['Buffer.alloc', text => [32, text]],
	['transcode', text => [Buffer.from(text), 'utf8', 'latin1']],
	['pickBy', text => [member(text), Boolean]],
	['omitBy', text => [member(text), value => value === undefined]],
	['pick', text => [member(text), ['key']]],
	['enc.Hex.parse', text => [Buffer.from(text).toString('hex')]],
	...all(['Utf8', 'Hex', 'Base64', 'Base64url', 'Latin1'].map(encoding => `enc.${encoding}.stringify`), async text => [(await import('crypto-js')).default.enc.Utf8.parse(text)]),
	['base64url toBase64 0', text => [Buffer.from(text).toString('base64url')]],

	['createSecretKey 0', text => [Buffer.from(text)]],
	['createPrivateKey 0', text => [pem(text)]],
	['createPrivateKey 0.key', text => [{key: pem(text)}]],
	['importPKCS8 0', text => [pem(text), 'RS256', {extractable: true}]],
	['importJWK 0', text => [{kty: 'oct', k: base64(text)}, 'HS256']],
	['importJWK 0.k', text => [{kty: 'oct', k: base64(text)}, 'HS256']],
	['importJWK 0.d', text => [jwk(text), 'RS256', {extractable: true}]],
	...ofSubtle('importKey 1', text => ['raw', octets(text), hmac, true, ['sign']]),
	...ofSubtle('importKey 1.k', text => ['jwk', {kty: 'oct', k: Buffer.from(text).toString('base64url')}, hmac, true, ['sign']]),
	...ofSubtle('exportKey', async text => ['raw', await crypto.subtle.importKey('raw', octets(text), hmac, true, ['sign'])]),
	...ofSubtle('digest', text => ['SHA-256', octets(text)]),
	...ofSubtle('deriveKey', async text => [pbkdf2, await crypto.subtle.importKey('raw', octets(text), 'PBKDF2', false, ['deriveKey']), hmac, true, ['sign']]),
	...ofSubtle('deriveBits', async text => [pbkdf2, await crypto.subtle.importKey('raw', octets(text), 'PBKDF2', false, ['deriveBits']), 256]),

	...all(['createHmac', 'hash'], text => ['sha256', text]),
	...all(['scrypt', 'scryptSync'], text => [text, 'salt', 32]),
	...all(['pbkdf2', 'pbkdf2Sync'], text => [text, 'salt', 1, 32, 'sha256']),
	...all(['hkdf', 'hkdfSync', '@panva/hkdf () 1'], text => ['sha256', text, 'salt', 'info', 32]),
	['PBKDF2', text => [text, 'salt']],
	...all(['HmacMD5', 'HmacSHA1', 'HmacSHA256', 'HmacSHA384', 'HmacSHA512'], text => ['text', text]),

	...all(['merge', 'defaults', 'defaultsDeep', 'assign', 'extend', 'Object.assign'], (text, index) => Array.from({length: index + 1}, (_, position) => position === index ? member(text) : {})),
	['defaultTo', (text, index) => index === 0 ? [text] : [undefined, text]],
	...all(['inspect', 'format', 'formatWithOptions'], (text, index) => Array.from({length: index + 1}, (_, position) => position === index ? member(text) : {})),

	['createEnv 0.runtimeEnv', async text => [{...await serverSchema(), runtimeEnv: {KEY: text}}]],
	['createEnv 0.runtimeEnvStrict', async text => [{...await serverSchema(), runtimeEnvStrict: {KEY: text}}]],
	...all(['firstValueFrom', 'lastValueFrom'], async text => [(await import('rxjs')).of(text)]),
	['rxjs from 0', text => [Promise.resolve(text)]],
	['registerAs 1', text => ['proof', () => text]],
	...all(['memoize', 'once', 'lodash/memoize () 0', 'lodash/once () 0'], text => [() => text]),
	['joi attempt 0', async text => [text, (await import('joi')).default.string()]],
	['valibot parse 1', async text => [(await import('valibot')).string(), text]],
	...all(['valibot safeParse 1', 'valibot safeParseAsync 1'], async text => [(await import('valibot')).string(), text]),
	['valibot parseAsync 1', async text => [(await import('valibot')).string(), text]],
	...all(['superstruct create 0', 'superstruct mask 0'], async text => [member(text), await structOf()]),
	['cleanEnv 0', async text => [member(text), {key: (await import('envalid')).str()}]],
	['parseEnv 0', async text => [member(text), {key: (await import('znv')).z.string()}]],
]);

async function serverSchema() {
	const {z} = await import('zod');
	return {server: {KEY: z.string()}};
}

async function structOf() {
	const {string, type} = await import('superstruct');
	return type({key: string()});
}

/** Methods are called on what their module gives, with the text in place. */
export const receivers = new Map([
	['crypto export', async text => (await import('node:crypto')).createSecretKey(Buffer.from(text))],
	['crypto update', async text => (await import('node:crypto')).createHmac('sha256', text)],
	['crypto digest', async text => (await import('node:crypto')).createHash('sha256').update(text)],
	...['zod', 'zod/v3', 'zod/v4'].flatMap(module => ['parse', 'parseAsync', 'safeParse', 'safeParseAsync', 'spa'].map(method => [`${module} ${method}`, async () => (await import(module === 'zod' ? 'zod' : module === 'zod/v3' ? 'zod3' : 'zod/v4')).z.string()])),
	['joi validate', async () => (await import('joi')).default.string()],
	...['validateSync', 'cast'].map(method => [`yup ${method}`, async () => (await import('yup')).string()]),
]);
