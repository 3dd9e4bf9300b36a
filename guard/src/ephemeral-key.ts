import {createSecretKey, generateKeyPairSync, type KeyObject, randomBytes} from 'node:crypto';
import type {Algorithm} from './algorithms.js';

const made = new Map<string, KeyObject>();

/** A random key that lives as long as this process: the same one for every part of it that asks. */
export function ephemeralKey(name: string, algorithm: Algorithm): KeyObject {
	const id = `${name} ${algorithm.alg}`;
	const existing = made.get(id);
	if (existing !== undefined) {
		return existing;
	}

	const key = randomKey(algorithm);
	made.set(id, key);
	process.emitWarning(`${name} is not set, so this process signs with a random secret: its tokens end with it.`, {type: 'SecretWarning', code: 'EPHEMERAL_SECRET'});
	return key;
}

/** A new key that an algorithm can sign with. */
export function randomKey(algorithm: Algorithm): KeyObject {
	switch (algorithm.kind) {
		case 'hmac': {
			return createSecretKey(randomBytes(algorithm.octets));
		}

		case 'rsa': {
			return generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey;
		}

		case 'ec': {
			return generateKeyPairSync('ec', {namedCurve: algorithm.namedCurve}).privateKey;
		}

		case 'okp': {
			return generateKeyPairSync('ed25519').privateKey;
		}
	}
}
