import {Buffer} from 'node:buffer';
import {createHash, createPublicKey, createSecretKey, type KeyObject, randomBytes} from 'node:crypto';
import {algorithmOf, type SigningAlgorithm} from '../algorithms.js';
import {randomKey} from '../ephemeral-key.js';

export const secretFormats = ['base64url', 'hex', 'pem', 'env', 'jwk', 'k8s'] as const;
export type SecretFormat = typeof secretFormats[number];

/** What to make, and how to write it. */
export interface NewSecret {
	readonly alg: SigningAlgorithm;
	readonly bytes?: number | undefined;
	readonly format: SecretFormat;
	/** The variable that will hold it. */
	readonly name: string;
}

/** A new secret from the system's random source, in the writing that was asked for, with a line end. */
export function newSecret({alg, bytes, format, name}: NewSecret): string {
	const algorithm = algorithmOf(alg);
	const key = algorithm.kind === 'hmac' ? createSecretKey(randomBytes(Math.max(bytes ?? 0, algorithm.octets))) : randomKey(algorithm);
	switch (format) {
		case 'hex': {
			return `${key.export().toString('hex')}\n`;
		}

		case 'jwk': {
			return `${JSON.stringify({...key.export({format: 'jwk'}), kid: keyIdOf(key), alg, use: 'sig'}, null, '\t')}\n`;
		}

		case 'env': {
			return key.type === 'secret' ? `${name}=${textOf(key)}\n` : `${name}="${textOf(key).trimEnd().replaceAll('\n', '\\n')}"\n`;
		}

		case 'k8s': {
			return manifest(name, textOf(key));
		}

		default: {
			return key.type === 'secret' ? `${textOf(key)}\n` : textOf(key);
		}
	}
}

function textOf(key: KeyObject): string {
	return key.type === 'secret' ? key.export().toString('base64url') : key.export({format: 'pem', type: 'pkcs8'}).toString();
}

/** A thumbprint (RFC 7638) of a public key; its §7 warns against that of a secret one, which gets a random id. */
function keyIdOf(key: KeyObject): string {
	if (key.type === 'secret') {
		return randomBytes(16).toString('base64url');
	}

	const jwk = createPublicKey(key).export({format: 'jwk'});
	const members = Object.entries(jwk).filter(([name]) => ['crv', 'e', 'kty', 'n', 'x', 'y'].includes(name)).sort(([a], [b]) => a < b ? -1 : 1);
	return createHash('sha256').update(JSON.stringify(Object.fromEntries(members))).digest('base64url');
}

function manifest(name: string, text: string): string {
	return [
		'apiVersion: v1',
		'kind: Secret',
		'metadata:',
		`  name: ${name.toLowerCase().replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '')}`,
		'type: Opaque',
		'data:',
		`  ${name}: ${Buffer.from(text).toString('base64')}`,
		'',
	].join('\n');
}
