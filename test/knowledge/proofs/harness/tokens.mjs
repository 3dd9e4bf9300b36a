import {createCipheriv, createDecipheriv, createHmac, generateKeyPairSync, randomBytes, sign, timingSafeEqual, verify} from 'node:crypto';

/** What node:crypto says of a token: nothing here comes from the packages that are proven. */

const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');

export const ellipticPair = generateKeyPairSync('ec', {namedCurve: 'P-256'});
export const rsaPair = generateKeyPairSync('rsa', {modulusLength: 2048});

function macOf(alg, input, key) {
	return createHmac(alg.replace('HS', 'sha'), key).update(input).digest();
}

export function headerOf(token) {
	return JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString());
}

export function claimsOf(token) {
	return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
}

function inputOf(alg, {header = {}, claims = {}}) {
	const issuedAt = Math.floor(Date.now() / 1000);
	return `${encode({alg, typ: 'JWT', ...header})}.${encode({sub: 'proof', iat: issuedAt, exp: issuedAt + 600, ...claims})}`;
}

/** A JWS in compact form with an HMAC under `key`. */
export function forge(key, {alg = 'HS256', ...members} = {}) {
	const input = inputOf(alg, members);
	return `${input}.${macOf(alg, input, key).toString('base64url')}`;
}

/** The same, signed with the private key of `rsaPair`. */
export function forgeRsa(members = {}) {
	const input = inputOf('RS256', {...members, header: {kid: 'proof', ...members.header}});
	return `${input}.${sign('sha256', Buffer.from(input), rsaPair.privateKey).toString('base64url')}`;
}

/** An Unsecured JWS (RFC 7518 §3.6). */
export function unsecured() {
	return `${inputOf('none', {})}.`;
}

/** Whether the HMAC of a JWS was made with exactly this key. */
export function isSignedWith(token, key) {
	const [header, payload, signature] = token.split('.');
	const actual = Buffer.from(signature, 'base64url');
	const expected = macOf(headerOf(token).alg, `${header}.${payload}`, key);
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Whether a JWS was signed with the private key of `ellipticPair`. */
export function isSignedWithEllipticKey(token) {
	const [header, payload, signature] = token.split('.');
	return verify('sha256', Buffer.from(`${header}.${payload}`), {key: ellipticPair.publicKey, dsaEncoding: 'ieee-p1363'}, Buffer.from(signature, 'base64url'));
}

/** A JWE in compact form, `dir` and A256GCM, under a key of 32 octets. */
export function seal(key, claims = {}) {
	const issuedAt = Math.floor(Date.now() / 1000);
	const header = encode({alg: 'dir', enc: 'A256GCM'});
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header));
	const text = Buffer.concat([cipher.update(JSON.stringify({sub: 'proof', iat: issuedAt, exp: issuedAt + 600, ...claims})), cipher.final()]);
	return [header, '', iv.toString('base64url'), text.toString('base64url'), cipher.getAuthTag().toString('base64url')].join('.');
}

/** Whether a JWE opens with exactly this key: A256GCM, or A256CBC-HS512 (RFC 7518 §5.2) under 64 octets. */
export function isSealedWith(token, key) {
	const [header, , ...rest] = token.split('.');
	const [iv, text, tag] = rest.map(part => Buffer.from(part, 'base64url'));
	try {
		if (headerOf(token).enc === 'A256GCM') {
			const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header)).setAuthTag(tag);
			decipher.update(text);
			decipher.final();
			return true;
		}

		const length = Buffer.alloc(8);
		length.writeBigUInt64BE(BigInt(header.length * 8));
		const mac = createHmac('sha512', key.subarray(0, 32)).update(Buffer.concat([Buffer.from(header), iv, text, length])).digest();
		return timingSafeEqual(mac.subarray(0, 32), tag);
	} catch {
		return false;
	}
}
