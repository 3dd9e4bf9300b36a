import {pythonTransforms} from './python/values.js';
import type {TransformRow} from './types.js';

const everyArgument = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;
const ecmaScript = 'ECMA-262, 2023 edition';
const node = 'Node.js 20.20: run';

/** Text and octets from one shape into another. */
const shapes: readonly TransformRow[] = [
	{
		callees: [
			'String', 'new String', 'Object', 'structuredClone', 'encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape', 'unescape',
			'atob', 'btoa', 'new Uint8Array', 'new Buffer', 'Buffer.from', 'JSON.parse', 'Promise.resolve',
			'Object.freeze', 'Object.seal', 'Object.preventExtensions', 'Object.values', 'Object.entries', 'Object.fromEntries',
			'new URLSearchParams', 'new Map', 'new Set', 'String.raw',
		],
		from: ['0'],
		source: `${ecmaScript}; ${node}`,
	},
	{callees: ['Uint8Array.fromBase64', 'Uint8Array.fromHex'], from: ['0'], source: 'https://tc39.es/proposal-arraybuffer-base64/'},
	{callees: ['JSON.stringify'], from: ['0'], keeps: '1', source: ecmaScript},
	{callees: ['Array.from', 'Uint8Array.from'], from: ['0', '1()'], source: `${ecmaScript}; the second argument makes each element`},
	{callees: ['Object.assign'], from: everyArgument, merges: 'last', source: ecmaScript},
	{callees: ['Object.create', 'Object.defineProperties'], from: ['1'], source: ecmaScript},
	{callees: ['Buffer.concat'], from: ['0[]'], source: node},
	{callees: ['Buffer.alloc'], from: ['1'], source: node},
	{callees: ['new TextEncoder#encode', 'new TextDecoder#decode'], from: ['0'], source: node},
	{modules: ['util'], callees: ['new TextEncoder#encode', 'new TextDecoder#decode'], from: ['0'], source: node},
	{modules: ['buffer'], callees: ['Buffer.from', 'new Buffer', 'atob', 'btoa', 'transcode'], from: ['0'], source: node},
	{modules: ['buffer'], callees: ['Buffer.concat'], from: ['0[]'], source: node},
	{modules: ['buffer'], callees: ['Buffer.alloc'], from: ['1'], source: node},
	{modules: ['safe-buffer'], callees: ['Buffer.from', 'Buffer'], from: ['0'], source: 'safe-buffer 5.2: run'},
	{modules: ['util'], callees: ['inspect', 'stripVTControlCharacters', 'toUSVString'], from: ['0'], source: node},
	{modules: ['util'], callees: ['format'], from: everyArgument, source: node},
	{modules: ['util'], callees: ['formatWithOptions'], from: everyArgument.slice(1), source: node},
	{modules: ['querystring'], callees: ['stringify', 'escape', 'unescape', 'encode'], from: ['0'], source: node},
];

const methods: readonly TransformRow[] = [
	{
		methods: [
			'toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'trimLeft', 'trimRight', 'toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase',
			'normalize', 'padEnd', 'padStart', 'repeat', 'toWellFormed',
			'join', 'flat', 'reverse', 'toReversed', 'sort', 'toSorted', 'filter', 'values', 'entries',
		],
		source: ecmaScript,
	},
	{methods: ['toBase64', 'toHex'], source: 'https://tc39.es/proposal-arraybuffer-base64/'},
	{methods: ['concat'], from: everyArgument, source: ecmaScript},
	{methods: ['replace', 'replaceAll'], from: ['1'], source: ecmaScript},
	{methods: ['slice', 'substring', 'substr', 'subarray', 'split', 'at', 'charAt'], isPart: true, source: ecmaScript},
	{modules: ['crypto'], methods: ['export'], reveals: true, source: `${node}; KeyObject#export gives the octets back`},
];

/** Octets made into keys, and keys made of passphrases. */
const keys: readonly TransformRow[] = [
	{modules: ['crypto'], callees: ['createSecretKey'], from: ['0'], isOpaque: true, source: node},
	{modules: ['crypto'], callees: ['createPrivateKey'], from: ['0', '0.key'], isOpaque: true, source: node},
	{callees: ['crypto.subtle.importKey'], from: ['1', '1.k'], isOpaque: true, source: node},
	{callees: ['crypto.subtle.exportKey'], from: ['1'], reveals: true, source: node},
	{modules: ['jwt-secrets-guard', 'jwt-secrets-guard/web'], methods: ['bytes', 'export'], reveals: true, source: 'https://github.com/jwt-secrets/jwt-secrets/tree/main/guard#readme'},
	{methods: ['bytes'], reveals: true, source: 'https://github.com/jwt-secrets/jwt-secrets/tree/main/guard#readme; of a secret that was handed around'},
	{callees: ['crypto.subtle.digest', 'crypto.subtle.deriveKey', 'crypto.subtle.deriveBits'], from: ['1'], isOneWay: true, source: node},
	{modules: ['crypto'], callees: ['webcrypto.subtle.importKey', 'subtle.importKey'], from: ['1', '1.k'], isOpaque: true, source: node},
	{modules: ['crypto'], callees: ['webcrypto.subtle.exportKey', 'subtle.exportKey'], from: ['1'], reveals: true, source: node},
	{modules: ['crypto'], callees: ['webcrypto.subtle', 'subtle'].flatMap(subtle => [`${subtle}.digest`, `${subtle}.deriveKey`, `${subtle}.deriveBits`]), from: ['1'], isOneWay: true, source: node},
	{modules: ['crypto'], callees: ['createHash#update'], from: ['0'], isOneWay: true, source: node},
	// What a MAC is computed over is no secret of it; its key is.
	{modules: ['crypto'], callees: ['createHmac'], from: ['1'], isOneWay: true, source: node},
	{modules: ['crypto'], methods: ['update', 'digest'], isOneWay: true, source: node},
	{modules: ['crypto'], callees: ['hash'], from: ['1'], isOneWay: true, source: node},
	{modules: ['crypto'], callees: ['scryptSync', 'scrypt', 'pbkdf2Sync', 'pbkdf2'], from: ['0'], isOneWay: true, source: node},
	{modules: ['crypto'], callees: ['hkdfSync', 'hkdf'], from: ['1'], isOneWay: true, source: node},
	{modules: ['@panva/hkdf'], callees: ['()', 'hkdf'], from: ['1'], isOneWay: true, source: '@panva/hkdf 1.2: run'},
	{modules: ['jose', 'jose/key/import'], callees: ['importPKCS8'], from: ['0'], isOpaque: true, source: 'jose 6.2: run'},
	{modules: ['jose', 'jose/key/import'], callees: ['importJWK'], from: ['0', '0.k', '0.d'], source: 'jose 6.2: run; octets come back as they are'},
	{modules: ['jose'], callees: ['base64url.decode', 'base64url.encode'], from: ['0'], source: 'jose 6.2: run'},
	{modules: ['jose/base64url', 'jose/util/base64url'], callees: ['decode', 'encode'], from: ['0'], source: 'jose 6.2: run'},
	{modules: ['jose'], callees: ['JWK.asKey', 'JWK.importKey'], from: ['0', '0.k', '0.d'], source: 'https://github.com/panva/jose/blob/v2.x/docs/README.md#jwk-key-management'},
];

const packages: readonly TransformRow[] = [
	{modules: ['base64url'], callees: ['()', 'encode', 'decode', 'toBase64', 'fromBase64', 'toBuffer'], from: ['0'], source: 'base64url 3.0.1: run'},
	{modules: ['js-base64'], callees: ['Base64.encode', 'Base64.decode', 'encode', 'decode', 'toBase64', 'fromBase64', 'toUint8Array', 'fromUint8Array'], from: ['0'], source: 'js-base64 3.9: run'},
	{modules: ['crypto-js'], callees: ['Utf8', 'Hex', 'Base64', 'Base64url', 'Latin1'].flatMap(encoding => [`enc.${encoding}.parse`, `enc.${encoding}.stringify`]), from: ['0'], source: 'crypto-js 4.2: run'},
	{modules: ['crypto-js'], callees: ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA3', 'SHA384', 'SHA512', 'RIPEMD160', 'PBKDF2'], from: ['0'], isOneWay: true, source: 'crypto-js 4.2: run'},
	{modules: ['crypto-js'], callees: ['HmacMD5', 'HmacSHA1', 'HmacSHA256', 'HmacSHA384', 'HmacSHA512'], from: ['1'], isOneWay: true, source: 'crypto-js 4.2: run'},
	{modules: ['crypto-js/sha256', 'crypto-js/sha512', 'crypto-js/md5', 'md5'], callees: ['()'], from: ['0'], isOneWay: true, source: 'crypto-js 4.2: run'},
	{modules: ['js-sha256', 'js-sha512'], callees: ['()', 'sha256', 'sha512'], from: ['0'], isOneWay: true, source: 'https://github.com/emn178/js-sha256#readme'},
	{modules: ['lodash', 'lodash-es'], callees: ['toString', 'trim', 'cloneDeep', 'clone', 'identity', 'constant', 'padEnd', 'padStart'], from: ['0'], source: 'lodash 4.18: run'},
	{modules: ['lodash', 'lodash-es'], callees: ['pick', 'pickBy'], from: ['0'], keeps: '1', source: 'lodash 4.18: run'},
	{modules: ['lodash', 'lodash-es'], callees: ['omit', 'omitBy'], from: ['0'], drops: '1', source: 'lodash 4.18: run'},
	{modules: ['lodash', 'lodash-es'], callees: ['defaultTo'], from: everyArgument, source: 'lodash 4.18: run'},
	{modules: ['lodash', 'lodash-es'], callees: ['defaults', 'defaultsDeep'], from: everyArgument, merges: 'first', source: 'lodash 4.18: run'},
	{modules: ['lodash', 'lodash-es'], callees: ['merge', 'assign', 'extend'], from: everyArgument, merges: 'last', source: 'lodash 4.18: run'},
	{modules: ['zod', 'zod/v3', 'zod/v4'], methods: ['parse', 'parseAsync'], from: ['0'], source: 'zod 4.6.7, zod 3.25.76: run'},
	{modules: ['zod', 'zod/v3', 'zod/v4'], methods: ['safeParse', 'safeParseAsync', 'spa'], from: ['0'], at: 'data', source: 'zod 4.6.7, zod 3.25.76: run'},
	{modules: ['joi', '@hapi/joi'], methods: ['validate'], from: ['0'], at: 'value', source: 'joi 18.3: run'},
	{modules: ['valibot'], callees: ['safeParse', 'safeParseAsync'], from: ['1'], at: 'output', source: 'valibot 1.5: run'},
	{modules: ['effect'], callees: ['Config.succeed'], from: ['0'], source: 'https://effect.website/docs/configuration/'},
	{modules: ['effect'], callees: ['Redacted.make'], from: ['0'], isOpaque: true, source: 'https://effect.website/docs/data-types/redacted/'},
	{modules: ['firebase-functions/params'], methods: ['value'], source: 'https://firebase.google.com/docs/functions/config-env'},
	{modules: ['@nestjs/config'], callees: ['registerAs'], from: ['1'], source: '@nestjs/config 12.0: run; the function, under a token'},
	{modules: ['lodash', 'lodash-es'], callees: ['memoize', 'once'], from: ['0'], source: 'lodash 4.18: run; a function that does the same'},
	{modules: ['lodash/memoize', 'lodash/once', 'lodash.memoize', 'lodash.once', 'lodash-es/memoize', 'lodash-es/once'], callees: ['()'], from: ['0'], source: 'lodash 4.18: run'},
	{modules: ['yup'], methods: ['validateSync', 'cast'], from: ['0'], source: 'yup 1.7: run'},
	{modules: ['joi'], callees: ['attempt'], from: ['0'], source: 'joi 18.3: run'},
	{modules: ['valibot'], callees: ['parse', 'parseAsync'], from: ['1'], source: 'valibot 1.5: run'},
	{modules: ['superstruct'], callees: ['create', 'mask'], from: ['0'], source: 'superstruct 2.0: run'},
	{modules: ['envalid'], callees: ['cleanEnv'], from: ['0'], source: 'envalid 8.2: run'},
	{modules: ['znv'], callees: ['parseEnv'], from: ['0'], source: 'znv 0.5: run'},
	{modules: ['@t3-oss/env-core', '@t3-oss/env-nextjs', '@t3-oss/env-nuxt'], callees: ['createEnv'], from: ['0.runtimeEnv', '0.runtimeEnvStrict'], source: '@t3-oss/env-core 0.13: run'},
	{modules: ['@t3-oss/env-nextjs'], callees: ['createEnv'], from: ['0.experimental__runtimeEnv'], source: 'https://env.t3.gg/docs/nextjs'},
	{modules: ['rxjs'], callees: ['of', 'firstValueFrom', 'lastValueFrom', 'from'], from: ['0'], source: 'rxjs 7.8: run'},
	{modules: ['awilix'], callees: ['asValue'], from: ['0'], source: 'https://github.com/jeffijoe/awilix#readme'},
];

export const transforms: readonly TransformRow[] = [...shapes, ...methods, ...keys, ...packages, ...pythonTransforms];
