import {createPrivateKey, createPublicKey, createSecretKey, type KeyObject} from 'node:crypto';
import {decodeSecret} from '../decode-secret.js';
import {checkSecret, type SecretProblem} from '../policy/check-secret.js';
import type {HmacAlgorithm} from '../policy/octets.js';

type Fit =
	| {readonly kty: 'oct'; readonly alg: HmacAlgorithm}
	| {readonly kty: 'RSA' | 'EC' | 'OKP'; readonly crv?: string};

/** The key type, and the curve, that each `alg` needs (RFC 7518 §3.1, RFC 8037). */
const fits: ReadonlyMap<string, Fit> = new Map<string, Fit>([
	...(['HS256', 'HS384', 'HS512'] as const).map(alg => [alg, {kty: 'oct', alg}] as const),
	...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map(alg => [alg, {kty: 'RSA'}] as const),
	['ES256', {kty: 'EC', crv: 'P-256'}],
	['ES384', {kty: 'EC', crv: 'P-384'}],
	['ES512', {kty: 'EC', crv: 'P-521'}],
	['EdDSA', {kty: 'OKP', crv: 'Ed25519'}],
	['Ed25519', {kty: 'OKP', crv: 'Ed25519'}],
]);

const smallestModulus = 2048;

export function isKnownAlgorithm(alg: string): boolean {
	return fits.has(alg);
}

/** The algorithm, if it is one that a new random key can be made for. */
export function hmacAlgorithm(alg: string): HmacAlgorithm | undefined {
	const fit = fits.get(alg);
	return fit?.kty === 'oct' ? fit.alg : undefined;
}

/** The key of a JSON Web Key, if it fits the algorithm that it names. */
export function keyOfJwk(jwk: Readonly<Record<string, unknown>>, alg: string): KeyObject | undefined {
	const fit = fits.get(alg);
	if (fit === undefined || jwk['kty'] !== fit.kty) {
		return undefined;
	}

	if (fit.kty === 'oct') {
		const octets = typeof jwk['k'] === 'string' ? decodeSecret(jwk['k'], 'base64url') : undefined;
		return octets === undefined ? undefined : createSecretKey(octets);
	}

	if (fit.crv !== undefined && jwk['crv'] !== fit.crv) {
		return undefined;
	}

	try {
		return createPrivateKey({key: {...jwk}, format: 'jwk'});
	} catch {
		return undefined;
	}
}

/** Why a key is too weak for its algorithm, if it is. */
export function weaknessOf(key: KeyObject, alg: string): Pick<SecretProblem, 'code' | 'message'> | undefined {
	const hmac = hmacAlgorithm(alg);
	if (hmac !== undefined) {
		return key.type === 'secret' ? checkSecret(new Uint8Array(key.export()), {alg: hmac})[0] : {code: 'SECRET_MALFORMED', message: `${alg} needs a symmetric key.`};
	}

	const modulus = key.asymmetricKeyDetails?.modulusLength;
	return modulus !== undefined && modulus < smallestModulus
		? {code: 'SECRET_TOO_SHORT', message: `It has ${modulus} bits; ${alg} needs at least ${smallestModulus}.`}
		: undefined;
}

/** What verifies the signatures of a key: itself for HMAC. */
export function verifierOf(key: KeyObject): KeyObject {
	return key.type === 'secret' ? key : createPublicKey(key);
}
