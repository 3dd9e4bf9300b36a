import {Buffer} from 'node:buffer';
import {constants, createHmac, timingSafeEqual, verify} from 'node:crypto';
import {algorithmOf, isSigningAlgorithm} from '../algorithms.js';
import type {VerificationKey} from '../ring/snapshot.js';

/** Whether a key made the signature of a compact JWS (RFC 7515 §5.2). What it says is still to be verified. */
export function isSignedBy(token: string, {alg, key}: VerificationKey): boolean {
	const [header = '', payload = '', encoded = ''] = token.split('.');
	if (!isSigningAlgorithm(alg)) {
		return false;
	}

	const input = Buffer.from(`${header}.${payload}`);
	const signature = Buffer.from(encoded, 'base64url');
	const algorithm = algorithmOf(alg);
	const hash = `sha${alg.slice(2)}`;
	switch (algorithm.kind) {
		case 'hmac': {
			const mac = createHmac(hash, key).update(input).digest();
			return mac.length === signature.length && timingSafeEqual(mac, signature);
		}

		case 'rsa': {
			const padding = algorithm.scheme === 'RSA-PSS' ? {padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST} : {};
			return verify(hash, input, {key, ...padding}, signature);
		}

		case 'ec': {
			return verify(hash, input, {key, dsaEncoding: 'ieee-p1363'}, signature);
		}

		case 'okp': {
			return verify(null, input, key, signature);
		}
	}
}
