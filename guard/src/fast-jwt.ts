import type {Buffer} from 'node:buffer';
import type {Given} from './adapters/given.js';
import {type FastJwtAlgorithm, fastJwtAlgorithm, fastJwtAlgorithms} from './adapters/fast-jwt-algorithm.js';
import {plainKey} from './adapters/plain-key.js';
import {isRing, type Ring, signingKeyOf} from './adapters/ring.js';
import {type Life, tokenLife} from './adapters/token-life.js';
import {verificationKey} from './adapters/verification-key.js';
import type {HeaderParameters} from './ring/snapshot.js';
import type {Secret} from './secret.js';

export type {FastJwtAlgorithm} from './adapters/fast-jwt-algorithm.js';

/**
 * Options of `createSigner`: the key and its algorithm. fast-jwt takes no `KeyObject`, so it holds the value itself.
 *
 * @example const sign = createSigner(signerOptions(secret, {expiresIn: '15m'}));
 */
export function signerOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {key: Buffer | string; algorithm: FastJwtAlgorithm} {
	return {...options, key: plainKey(secret.key), algorithm: fastJwtAlgorithm(secret)};
}

/** What a verifier of fast-jwt is made of: with a function for the key it gives a promise. */
type VerifierKey<From> = From extends Ring ? (decoded: {readonly header: HeaderParameters}) => Promise<Buffer | string> : Buffer | string;

/**
 * Options of `createVerifier`: the key and the one algorithm that is accepted. With `cache`, fast-jwt goes on accepting a
 * token of a key that was withdrawn until `cacheTTL` is over. With a ring the verifier gives a promise, and a token of a
 * key that is gone, or never was, is verified with one that nobody has.
 *
 * @example const verify = createVerifier(verifierOptions(secret, {allowedIss: 'https://example.com'}));
 */
export function verifierOptions<From extends Secret | Ring, const Options extends object = object>(secret: From, options: Options = {} as Options): Given<Options> & {key: VerifierKey<From>; algorithms: FastJwtAlgorithm[]} {
	const key = isRing(secret) ? async ({header}: {readonly header: HeaderParameters}) => plainKey((await verificationKey(secret, header)).key) : plainKey(secret.verifyKey);
	return {...options, key: key as VerifierKey<From>, algorithms: isRing(secret) ? [...fastJwtAlgorithms] : [fastJwtAlgorithm(secret)]};
}

type CreateSigner<Claims, Options> = (options: Options & {key: Buffer | string; algorithm: FastJwtAlgorithm; kid: string; expiresIn: number}) => (claims: Claims) => string;

/**
 * A signer that takes the key of a ring that signs now, and names it: fast-jwt's own keeps the first.
 *
 * @param options - without `expiresIn` a token lives as long as the ring's `maxTokenAge` allows.
 * @throws {RangeError} when it would live longer.
 * @throws {SecretError} `KEY_NOT_FOUND` when no key signs.
 * @example const sign = ringSigner(createSigner, ring, {expiresIn: '15m'});
 */
export function ringSigner<Claims, const Options extends object = object>(createSigner: CreateSigner<Claims, Omit<Options, 'expiresIn'>>, ring: Ring, options: Options & Life = {} as Options): (claims: Claims) => string {
	const {expiresIn, ...rest} = options;
	let made: {readonly kid: string; readonly sign: (claims: Claims) => string} | undefined;
	return claims => {
		const signing = signingKeyOf(ring);
		if (made?.kid !== signing.kid) {
			const {kid} = signing;
			made = {kid, sign: createSigner({...rest, key: plainKey(signing.key), algorithm: fastJwtAlgorithm(signing), kid, expiresIn: tokenLife(expiresIn, signing) * 1000})};
		}

		return made.sign(claims);
	};
}
