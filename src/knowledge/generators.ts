import {pythonGenerators} from './python/values.js';
import type {GeneratorRow} from './types.js';

const node = 'Node.js 20.20: run';
const web = 'https://www.w3.org/TR/webcrypto-2/#Crypto-interface';

/** Predictable, however long the result is. */
const weak: readonly GeneratorRow[] = [
	{callees: ['Math.random', 'Date.now', 'Date', 'new Date', 'new Date#getTime', 'new Date#valueOf', 'new Date#toISOString', 'performance.now', 'process.hrtime', 'process.hrtime.bigint', 'process.uptime'], kind: 'weak', source: node},
	{modules: ['process'], callees: ['hrtime', 'hrtime.bigint', 'uptime'], kind: 'weak', source: node},
	{modules: ['perf_hooks'], callees: ['performance.now'], kind: 'weak', source: node},
	{modules: ['lodash', 'lodash-es'], callees: ['random', 'sample', 'sampleSize', 'shuffle', 'uniqueId', 'now'], kind: 'weak', source: 'lodash 4.18: run, follows Math.random'},
	{modules: ['underscore'], callees: ['random', 'sample', 'shuffle', 'uniqueId', 'now'], kind: 'weak', source: 'underscore 1.13: run, follows Math.random'},
	{modules: ['lodash/random', 'lodash.random', 'lodash/uniqueId', 'lodash.uniqueid'], callees: ['()'], kind: 'weak', source: 'lodash 4.18: run, follows Math.random'},
	{modules: ['uuid'], callees: ['v1', 'v3', 'v5'], kind: 'weak', source: 'uuid 14.0: run; v1 is the time and a node that stays, v3 and v5 are a hash of a name'},
	{modules: ['uuid/v1', 'uuid/v3', 'uuid/v5'], callees: ['()'], kind: 'weak', source: 'uuid 3.4: run'},
	{modules: ['nanoid/non-secure'], callees: ['nanoid', 'customAlphabet()'], kind: 'weak', source: 'nanoid 5.1: run, follows Math.random'},
	{modules: ['uid'], callees: ['uid'], kind: 'weak', source: 'uid 2.0: run, follows Math.random'},
	{modules: ['hat', 'uniqid', 'randomatic', 'password-generator', 'randexp'], callees: ['()'], kind: 'weak', source: 'hat 0.0.3: run, follows Math.random'},
	{modules: ['hyperid'], callees: ['()()'], kind: 'weak', source: 'hyperid 4.0: run; a counter behind a fixed UUID'},
	{modules: ['chance'], callees: ['new#string', '()#string', 'new Chance#string', 'new#guid', '()#guid', 'new Chance#guid', 'new#hash', '()#hash', 'new Chance#hash'], kind: 'weak', source: 'chance 1.1: run, follows Math.random'},
	{modules: ['bson', 'mongodb'], callees: ['new ObjectId'], kind: 'weak', source: 'bson 7.3: run; the time, 5 octets a process and a counter'},
	{modules: ['bson', 'mongodb'], callees: ['new ObjectID', 'ObjectId', 'ObjectID'], kind: 'weak', source: 'https://github.com/mongodb/js-bson: spelled so before version 5'},
	{modules: ['mongoose'], callees: ['new Types.ObjectId', 'Types.ObjectId'], kind: 'weak', source: 'https://mongoosejs.com/docs/api/mongoose.html: the ObjectId of bson'},
];

/** Octets from a CSPRNG. */
const octets: readonly GeneratorRow[] = [
	{modules: ['crypto'], callees: ['randomBytes', 'pseudoRandomBytes'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: node},
	{modules: ['crypto'], callees: ['randomFillSync', 'randomFill', 'getRandomValues', 'webcrypto.getRandomValues'], kind: 'bytes', size: '0.length', bitsPerUnit: 8, source: node},
	{callees: ['crypto.getRandomValues', 'globalThis.crypto.getRandomValues'], kind: 'bytes', size: '0.length', bitsPerUnit: 8, source: node},
	{callees: ['window.crypto.getRandomValues', 'self.crypto.getRandomValues'], kind: 'bytes', size: '0.length', bitsPerUnit: 8, source: web},
	{modules: ['crypto'], callees: ['generateKeySync', 'generateKey'], kind: 'bytes', size: '1.length', bitsPerUnit: 1, source: node},
	{modules: ['randombytes', 'random-bytes', 'secure-random', 'random-bytes-readable'], callees: ['()', 'sync', 'randomBuffer', 'randomUint8Array'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'secure-random 1.1.2: run'},
	{modules: ['uid-safe'], callees: ['()', 'sync'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'uid-safe 2.1.5: run'},
	{modules: ['crypto-js'], callees: ['lib.WordArray.random'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'crypto-js 4.2: run; versions before 4 follow Math.random'},
	{modules: ['tweetnacl'], callees: ['randomBytes'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'tweetnacl 1.0: run'},
	{modules: ['@noble/hashes/utils', '@noble/hashes/utils.js', '@noble/ciphers/webcrypto'], callees: ['randomBytes'], kind: 'bytes', size: '0', defaultSize: 32, bitsPerUnit: 8, source: '@noble/hashes 2.4: run'},
	{modules: ['node-forge'], callees: ['random.getBytesSync', 'random.getBytes'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'node-forge 1.4: run'},
	{modules: ['expo-crypto'], callees: ['getRandomBytes', 'getRandomBytesAsync'], kind: 'bytes', size: '0', bitsPerUnit: 8, source: 'https://docs.expo.dev/versions/latest/sdk/crypto/'},
	{modules: ['jose'], callees: ['generateSecret'], kind: 'bytes', defaultSize: 32, bitsPerUnit: 8, source: 'jose 6.2: run; as many octets as the `alg` value asks for, 32 at least'},
];

/** Characters of an alphabet, drawn by a CSPRNG. */
const characters: readonly GeneratorRow[] = [
	{modules: ['nanoid'], callees: ['nanoid'], kind: 'bytes', size: '0', defaultSize: 21, bitsPerUnit: 6, source: 'nanoid 5.1: run'},
	{modules: ['nanoid/async'], callees: ['nanoid'], kind: 'bytes', size: '0', defaultSize: 21, bitsPerUnit: 6, source: 'nanoid 3.3: run'},
	{modules: ['nanoid'], callees: ['()'], kind: 'bytes', size: '0', defaultSize: 21, bitsPerUnit: 6, source: 'https://github.com/ai/nanoid: the default export until version 2'},
	{modules: ['shortid'], callees: ['generate', '()'], kind: 'bytes', defaultSize: 9, bitsPerUnit: 6, source: 'shortid 2.2: run; 9 characters, one more within a second'},
	{modules: ['crypto-random-string'], callees: ['()', 'cryptoRandomStringAsync'], kind: 'bytes', size: '0.length', bitsPerUnit: 4, source: 'crypto-random-string 5.0: run; hexadecimal unless `type` says otherwise'},
	{modules: ['unique-string'], callees: ['()'], kind: 'bytes', defaultSize: 32, bitsPerUnit: 4, source: 'unique-string 3.0: run'},
	{modules: ['randomstring'], callees: ['generate'], kind: 'bytes', size: '0', defaultSize: 32, bitsPerUnit: 5.95, source: 'randomstring 1.3: run; 62 characters'},
	{modules: ['rand-token'], callees: ['generate', 'uid'], kind: 'bytes', size: '0', bitsPerUnit: 5.95, source: 'rand-token 1.0: run; 62 characters'},
	{modules: ['rand-token'], callees: ['suid'], kind: 'bytes', size: '0', defaultSize: 16, bitsPerUnit: 5.95, source: 'rand-token 1.0: run; 62 characters behind the time'},
	{modules: ['generate-password'], callees: ['generate'], kind: 'bytes', size: '0.length', defaultSize: 10, bitsPerUnit: 5.7, source: 'generate-password 1.7: run; 52 letters unless more is asked for'},
	{modules: ['uid/secure'], callees: ['uid'], kind: 'bytes', size: '0', defaultSize: 11, bitsPerUnit: 4, source: 'uid 2.0: run'},
	{modules: ['@paralleldrive/cuid2'], callees: ['createId', 'init()'], kind: 'bytes', defaultSize: 24, bitsPerUnit: 5, source: '@paralleldrive/cuid2 3.3: run'},
	{modules: ['cuid'], callees: ['()'], kind: 'bytes', defaultSize: 8, bitsPerUnit: 5.17, source: 'cuid 3.0: run; 8 random characters behind the time, a counter and the host'},
	{modules: ['ulid', 'ulidx'], callees: ['ulid'], kind: 'bytes', defaultSize: 16, bitsPerUnit: 5, source: 'ulid 3.0: run; 16 random characters behind the time'},
];

const uuids: readonly GeneratorRow[] = [
	{modules: ['crypto'], callees: ['randomUUID', 'webcrypto.randomUUID'], kind: 'uuid', source: node},
	{callees: ['crypto.randomUUID', 'globalThis.crypto.randomUUID'], kind: 'uuid', source: node},
	{callees: ['window.crypto.randomUUID', 'self.crypto.randomUUID'], kind: 'uuid', source: web},
	{modules: ['uuid'], callees: ['v4'], kind: 'uuid', source: 'uuid 14.0: run'},
	{modules: ['uuid', 'node-uuid'], callees: ['()', 'v4'], kind: 'uuid', source: 'https://github.com/uuidjs/uuid: version 4 is the default export until version 3'},
	// RFC 9562 §5.7: 48 bits of a version 7 UUID are the time, 74 are random.
	// §5.6: a version 6 one is the time, a clock sequence and a node, here random ones.
	{modules: ['uuid'], callees: ['v6'], kind: 'bytes', defaultSize: 1, bitsPerUnit: 61, source: 'uuid 14.0: run'},
	{modules: ['uuid'], callees: ['v7'], kind: 'bytes', defaultSize: 1, bitsPerUnit: 74, source: 'uuid 14.0: run'},
	{callees: ['Bun.randomUUIDv7'], kind: 'bytes', defaultSize: 1, bitsPerUnit: 74, source: 'https://bun.com/docs/runtime/utils'},
	{modules: ['uuid/v4', 'uuid-random'], callees: ['()'], kind: 'uuid', source: 'uuid 3.4: run'},
	{modules: ['uuidv4'], callees: ['uuid'], kind: 'uuid', source: 'https://github.com/thenativeweb/uuidv4#readme'},
	{modules: ['short-uuid'], callees: ['generate', 'createTranslator#generate'], kind: 'uuid', source: 'short-uuid 6.0: run'},
	{modules: ['short-uuid'], callees: ['()#generate', '()#new', 'uuid'], kind: 'uuid', source: 'https://github.com/oculus42/short-uuid: spelled so before version 6'},
	{modules: ['expo-crypto'], callees: ['randomUUID'], kind: 'uuid', source: 'https://docs.expo.dev/versions/latest/sdk/crypto/'},
];

export const generators: readonly GeneratorRow[] = [...weak, ...octets, ...characters, ...uuids, ...pythonGenerators];
