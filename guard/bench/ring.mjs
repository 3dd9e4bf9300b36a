// What a ring adds to a verification, and for how long a look at a store of 100 keys holds up the event loop.
import {createHmac, createSecretKey, randomBytes, timingSafeEqual} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileStore, openKeyRing} from '../dist/ring/index.js';

const rounds = 15;
const now = Date.now() / 1000;
const keyOf = (_, index) => ({kid: randomBytes(16).toString('base64url'), alg: 'HS256', createdAt: now - 1000, activateAt: now - 500 + index, maxTokenAge: 900, key: createSecretKey(randomBytes(32))});

const folder = await mkdtemp(join(tmpdir(), 'jwt-ring-bench-'));
const path = join(folder, 'jwks.json');
const store = fileStore(path);
await store.write(Array.from({length: 100}, keyOf), (await store.read()).version);
const opening = performance.now();
const ring = await openKeyRing({source: fileStore(path), maxTokenAge: '15m'});
console.log(`first load of 100 keys: ${(performance.now() - opening).toFixed(1)} ms`);
const refreshes = Array.from({length: 100}, () => 0);
for (const index of refreshes.keys()) {
	const start = performance.now();
	await ring.refresh();
	refreshes[index] = performance.now() - start;
}

refreshes.sort((left, right) => left - right);
console.log(`look at 100 keys: median ${refreshes[50].toFixed(2)} ms, longest ${refreshes.at(-1).toFixed(2)} ms`);

const {kid, alg, key} = ring.current.signing;
const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokens = Array.from({length: 10_000}, (_, sub) => {
	const input = `${encode({alg, kid})}.${encode({sub, exp: now + 900})}`;
	return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
});
const decode = part => JSON.parse(Buffer.from(part, 'base64url'));

function verify(token, keyFor) {
	const dot = token.indexOf('.');
	const last = token.lastIndexOf('.');
	const header = decode(token.slice(0, dot));
	const payload = decode(token.slice(dot + 1, last));
	return timingSafeEqual(createHmac('sha256', keyFor(header)).update(token.slice(0, last)).digest(), Buffer.from(token.slice(last + 1), 'base64url')) && payload.exp > now;
}

const ways = {fixed: () => key, ring: header => ring.find(header).keys[0].key};
const times = {fixed: [], ring: []};
for (let round = 0; round < rounds; round++) {
	for (const [name, keyFor] of Object.entries(ways)) {
		const start = performance.now();
		tokens.forEach(token => verify(token, keyFor));
		times[name].push(performance.now() - start);
	}
}

const best = name => Math.min(...times[name]);
console.log(`10,000 tokens: fixed key ${best('fixed').toFixed(1)} ms, ring ${best('ring').toFixed(1)} ms, ratio ${(best('ring') / best('fixed')).toFixed(3)}`);
ring.close();
await rm(folder, {recursive: true});
