// A server that signs, and verifies what all servers signed, until it is told to stop.
import {createHmac, timingSafeEqual} from 'node:crypto';
import process from 'node:process';
import {fileStore, openKeyRing} from '../../../dist/ring/index.js';
import {times} from './times.mjs';

const [path, offset, refresh] = process.argv.slice(2);
const now = () => Date.now() + Number(offset) * 1000;
const ring = await openKeyRing({...times, refresh: Number(refresh), source: fileStore(path, {env: {NODE_ENV: 'test'}}), now});

const pool = [];
let verified = 0;
let unsigned = 0;
const refused = {};
let longestGap = 0;
/** When each key was last accepted, on this clock: what tells that a dropped or revoked one never was. */
const lastAccepted = {};

const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const macOf = (input, key) => createHmac('sha256', key).update(input).digest();

/** A token; none when no key may sign, because the ring was not refreshed for too long. */
function sign() {
	const {signing} = ring.current;
	if (signing === undefined) {
		unsigned++;
		return [];
	}

	const {kid, alg, key, maxTokenAge} = signing;
	const exp = now() / 1000 + maxTokenAge * Math.random();
	const input = `${encode({alg, kid})}.${encode({exp})}`;
	return [`${input}.${macOf(input, key).toString('base64url')}`];
}

function verify({header, exp, input, mac}) {
	// A pause of the machine in between must not make a late token look good, nor a good one late.
	const before = now() / 1000;
	const found = ring.find(header);
	const clock = now() / 1000;
	const isAccepted = found.kind === 'keys' && timingSafeEqual(macOf(input, found.keys[0].key), mac);
	if (isAccepted) {
		lastAccepted[header.kid] = before;
	}

	if (clock <= exp + times.leeway) {
		verified++;
		if (!isAccepted) {
			const why = found.reason ?? found.kind;
			refused[why] = (refused[why] ?? 0) + 1;
		}
	}

	return clock <= exp + 3;
}

function parse(token) {
	const [header, payload, signature] = token.split('.');
	return {
		header: JSON.parse(Buffer.from(header, 'base64url')),
		exp: JSON.parse(Buffer.from(payload, 'base64url')).exp,
		input: `${header}.${payload}`,
		mac: Buffer.from(signature, 'base64url'),
	};
}

setInterval(() => {
	longestGap = Math.max(longestGap, ring.status().refreshedAgo);
}, 50);
setInterval(() => process.send({tokens: [...sign(), ...sign()]}), 20);
setInterval(() => {
	for (let count = 0; count < 40 && pool.length > 0; count++) {
		const index = Math.floor(Math.random() * pool.length);
		if (!verify(pool[index])) {
			pool[index] = pool.at(-1);
			pool.pop();
		}
	}
}, 5);
process.on('message', message => {
	if (message.tokens !== undefined) {
		pool.push(...message.tokens.map(parse));
	} else {
		process.send({verified, unsigned, refused, lastAccepted, longestGap});
	}
});
process.send({ready: true});
