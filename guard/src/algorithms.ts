import type {HmacAlgorithm} from './policy/octets.js';

/** The `alg` values of RFC 7518 §3.1, RFC 8037 and RFC 9864 that sign with a private key. */
export type PrivateKeyAlgorithm =
	| 'RS256' | 'RS384' | 'RS512'
	| 'PS256' | 'PS384' | 'PS512'
	| 'ES256' | 'ES384' | 'ES512'
	| 'EdDSA' | 'Ed25519';

/** Every `alg` that this package knows. `none` is not among them. */
export type SigningAlgorithm = HmacAlgorithm | PrivateKeyAlgorithm;

type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** All that the rest of the package needs to know of an algorithm. */
export type Algorithm =
	| {readonly kind: 'hmac'; readonly alg: HmacAlgorithm; readonly hash: Hash; readonly octets: number}
	| {readonly kind: 'rsa'; readonly alg: PrivateKeyAlgorithm; readonly keyTypes: readonly string[]; readonly scheme: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS'; readonly hash: Hash}
	| {readonly kind: 'ec'; readonly alg: PrivateKeyAlgorithm; readonly keyTypes: readonly string[]; readonly curve: string; readonly namedCurve: string}
	| {readonly kind: 'okp'; readonly alg: PrivateKeyAlgorithm; readonly keyTypes: readonly string[]};

const rows: readonly Algorithm[] = [
	{kind: 'hmac', alg: 'HS256', hash: 'SHA-256', octets: 32},
	{kind: 'hmac', alg: 'HS384', hash: 'SHA-384', octets: 48},
	{kind: 'hmac', alg: 'HS512', hash: 'SHA-512', octets: 64},
	{kind: 'rsa', alg: 'RS256', keyTypes: ['rsa'], scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'},
	{kind: 'rsa', alg: 'RS384', keyTypes: ['rsa'], scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384'},
	{kind: 'rsa', alg: 'RS512', keyTypes: ['rsa'], scheme: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512'},
	{kind: 'rsa', alg: 'PS256', keyTypes: ['rsa', 'rsa-pss'], scheme: 'RSA-PSS', hash: 'SHA-256'},
	{kind: 'rsa', alg: 'PS384', keyTypes: ['rsa', 'rsa-pss'], scheme: 'RSA-PSS', hash: 'SHA-384'},
	{kind: 'rsa', alg: 'PS512', keyTypes: ['rsa', 'rsa-pss'], scheme: 'RSA-PSS', hash: 'SHA-512'},
	{kind: 'ec', alg: 'ES256', keyTypes: ['ec'], curve: 'P-256', namedCurve: 'prime256v1'},
	{kind: 'ec', alg: 'ES384', keyTypes: ['ec'], curve: 'P-384', namedCurve: 'secp384r1'},
	{kind: 'ec', alg: 'ES512', keyTypes: ['ec'], curve: 'P-521', namedCurve: 'secp521r1'},
	{kind: 'okp', alg: 'EdDSA', keyTypes: ['ed25519', 'ed448']},
	{kind: 'okp', alg: 'Ed25519', keyTypes: ['ed25519']},
];

const byName: ReadonlyMap<string, Algorithm> = new Map(rows.map(row => [row.alg, row]));

/** The names of all algorithms, for messages and for the command line. */
export const algorithmNames: readonly SigningAlgorithm[] = rows.map(({alg}) => alg);

/**
 * Everything about an algorithm.
 *
 * @throws {RangeError} for a name that is none of {@link algorithmNames}.
 */
export function algorithmOf(alg: SigningAlgorithm): Algorithm {
	const algorithm = byName.get(alg);
	if (algorithm === undefined) {
		// What was given stays out of the message: it may be a secret in the wrong place.
		throw new RangeError(`\`alg\` is one of ${algorithmNames.join(', ')}.`);
	}

	return algorithm;
}

/**
 * Everything about an HMAC algorithm.
 *
 * @throws {RangeError} for any other.
 */
export function hmacOf(alg: HmacAlgorithm): Extract<Algorithm, {kind: 'hmac'}> {
	const algorithm = algorithmOf(alg);
	if (algorithm.kind !== 'hmac') {
		throw new RangeError('Only HS256, HS384 and HS512 sign with a shared secret.');
	}

	return algorithm;
}

/** Whether a name is one of ours, for what comes from a command line or from plain JavaScript. */
export function isSigningAlgorithm(name: string): name is SigningAlgorithm {
	return byName.has(name);
}
