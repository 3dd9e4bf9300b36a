// What an adapter adds to signing and verifying, against the bare library with the same key, by turns in one run.
// Run: node guard/bench/adapters.mjs (after npm run build)
import {createSigner, createVerifier} from 'fast-jwt';
import {jwtVerify, SignJWT} from 'jose';
import jwt from 'jsonwebtoken';
import {signerOptions, verifierOptions} from '../dist/fast-jwt.js';
import {protectedHeader, verifyOptions as joseVerifyOptions} from '../dist/jose.js';
import {signOptions, verifyOptions} from '../dist/jsonwebtoken.js';
import {testSecret} from '../dist/testing.js';

const secret = testSecret();
const {key} = secret;
const octets = Buffer.from(secret.bytes());
const claims = {sub: 'user', aud: 'us', exp: Math.floor(Date.now() / 1000) + 3600};
const token = jwt.sign(claims, key);
const signer = createSigner({key: octets, algorithm: 'HS256'});
const guardedSigner = createSigner(signerOptions(secret));
const verifier = createVerifier({key: octets, algorithms: ['HS256']});
const guardedVerifier = createVerifier(verifierOptions(secret));

const contests = {
	'jsonwebtoken sign': [() => jwt.sign(claims, key, {algorithm: 'HS256'}), () => jwt.sign(claims, secret.key, signOptions(secret))],
	'jsonwebtoken verify': [() => jwt.verify(token, key, {algorithms: ['HS256']}), () => jwt.verify(token, secret.verifyKey, verifyOptions(secret))],
	'jose sign': [() => new SignJWT(claims).setProtectedHeader({alg: 'HS256'}).sign(key), () => new SignJWT(claims).setProtectedHeader(protectedHeader(secret)).sign(secret.key)],
	'jose verify': [() => jwtVerify(token, key, {algorithms: ['HS256']}), () => jwtVerify(token, secret.verifyKey, joseVerifyOptions(secret))],
	'fast-jwt sign': [() => signer(claims), () => guardedSigner(claims)],
	'fast-jwt verify': [() => verifier(token), () => guardedVerifier(token)],
};

for (const [title, [bare, guarded]] of Object.entries(contests)) {
	const ratios = [];
	for (let round = 0; round < 31; round++) {
		const order = round % 2 === 0 ? [bare, guarded] : [guarded, bare];
		const [first, second] = [await cost(order[0]), await cost(order[1])];
		ratios.push(round % 2 === 0 ? second / first : first / second);
	}

	ratios.sort((a, b) => a - b);
	console.log(`${title.padEnd(20)} ${((ratios[ratios.length >> 1] - 1) * 100).toFixed(1).padStart(5)} %`);
}

async function cost(run) {
	const start = performance.now();
	for (let index = 0; index < 1000; index++) {
		await run();
	}

	return performance.now() - start;
}
