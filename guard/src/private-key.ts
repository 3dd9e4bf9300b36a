import {createPrivateKey, createPublicKey, type KeyObject, sign, verify} from 'node:crypto';
import type {Algorithm} from './algorithms.js';

type AsymmetricAlgorithm = Exclude<Algorithm, {kind: 'hmac'}>;

/** A key that the algorithm can sign with, or why there is none. */
export type PrivateKeyResult =
	| {readonly kind: 'key'; readonly key: KeyObject}
	| {readonly kind: 'problem'; readonly code: 'SECRET_MALFORMED' | 'SECRET_TOO_SHORT'; readonly message: string};

const smallestModulus = 2048;

/** Read a PEM file, also one whose line ends are written `\n`, or a private JSON Web Key (RFC 7517). */
export function readPrivateKey(text: string, algorithm: AsymmetricAlgorithm): PrivateKeyResult {
	const trimmed = text.trim();
	const result = trimmed.startsWith('{') ? fromJwk(trimmed, algorithm) : fromPem(trimmed.replaceAll('\\n', '\n'));
	return result.kind === 'key' ? fitted(result.key, algorithm) : result;
}

function fromPem(pem: string): PrivateKeyResult {
	if (/-----BEGIN (?:[A-Z]+ )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----/.test(pem)) {
		return malformed('It is a public key, which cannot sign.');
	}

	if (pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----') || pem.includes('Proc-Type: 4,ENCRYPTED')) {
		return malformed('It is an encrypted private key.');
	}

	return /^-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/.test(pem)
		? imported(() => createPrivateKey(pem))
		: malformed('It is neither a private key in PEM nor a private JSON Web Key.');
}

function fromJwk(json: string, {alg, keyTypes}: AsymmetricAlgorithm): PrivateKeyResult {
	const jwk = parsed(json);
	if (jwk === undefined) {
		return malformed('It is not JSON.');
	}

	if (jwk['kty'] === 'oct') {
		return malformed(`It is a symmetric key; ${alg} signs with a private one.`);
	}

	if (typeof jwk['d'] !== 'string') {
		return malformed('It is a JSON Web Key without its private part.');
	}

	const intended = jwk['alg'];
	if (intended !== undefined && intended !== alg && !(intended === 'EdDSA' && keyTypes.includes('ed25519'))) {
		return malformed(`It is a JSON Web Key for another \`alg\` than ${alg}.`);
	}

	return jwk['use'] === 'enc' ? malformed('It is a JSON Web Key for encryption.') : imported(() => createPrivateKey({key: jwk, format: 'jwk'}));
}

function parsed(json: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null ? {...value} : undefined;
	} catch {
		// The error of JSON.parse quotes what it was given.
		return undefined;
	}
}

function imported(read: () => KeyObject): PrivateKeyResult {
	try {
		return {kind: 'key', key: read()};
	} catch {
		return malformed('It cannot be read as a private key.');
	}
}

function fitted(key: KeyObject, algorithm: AsymmetricAlgorithm): PrivateKeyResult {
	const {alg, keyTypes} = algorithm;
	const {asymmetricKeyType: type = '', asymmetricKeyDetails: details = {}} = key;
	if (!keyTypes.includes(type)) {
		return malformed(`It is a key of type ${type}; ${alg} needs ${keyTypes.join(' or ')}.`);
	}

	if (algorithm.kind === 'ec' && details.namedCurve !== algorithm.namedCurve) {
		return malformed(`It is on another curve; ${alg} needs ${algorithm.curve} (RFC 7518).`);
	}

	if (algorithm.kind === 'rsa') {
		if ((details.modulusLength ?? 0) < smallestModulus) {
			return {kind: 'problem', code: 'SECRET_TOO_SHORT', message: `It has ${details.modulusLength ?? 0} bits; ${alg} needs at least ${smallestModulus} (RFC 7518).`};
		}

		if (details.hashAlgorithm !== undefined && details.hashAlgorithm !== algorithm.hash.replace('-', '').toLowerCase()) {
			return malformed(`It is limited to another hash than that of ${alg}.`);
		}
	}

	return isWhole(key) ? {kind: 'key', key} : malformed('Its private and its public part do not belong together.');
}

/** A JSON Web Key may join the parts of two keys: it loads, signs, and nobody can verify what it signed. */
function isWhole(key: KeyObject): boolean {
	const probe = new Uint8Array(1);
	// Edwards curves bring their own hash; for the others any will do here.
	const digest = key.asymmetricKeyType?.startsWith('ed') ? undefined : key.asymmetricKeyDetails?.hashAlgorithm ?? 'sha256';
	try {
		return verify(digest, probe, createPublicKey(key), sign(digest, probe, key));
	} catch {
		return false;
	}
}

function malformed(message: string): PrivateKeyResult {
	return {kind: 'problem', code: 'SECRET_MALFORMED', message};
}
