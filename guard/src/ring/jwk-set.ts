import {SecretError} from '../secret-error.js';
import {isKnownAlgorithm, keyOfJwk} from './key-material.js';
import {compareKeys, type StoredKey} from './stored-key.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * The keys in a JSON Web Key Set (RFC 7517) whose keys carry our dates.
 *
 * @throws {SecretError} `SECRET_MALFORMED`; the message tells the place of the key, never what it holds.
 */
export function parseKeySet(text: string): readonly StoredKey[] {
	const keys = membersOf(parsedJson(text))?.['keys'];
	if (!Array.isArray(keys)) {
		throw malformed('It is no JSON Web Key Set.');
	}

	const stored = keys.map((jwk: unknown, index) => storedKeyOf(membersOf(jwk), index + 1));
	if (new Set(stored.map(({kid}) => kid)).size < stored.length) {
		throw malformed('Two of its keys have one `kid`.');
	}

	return stored;
}

/** The text of a set, in the order in which its keys come to sign. */
export function formatKeySet(keys: readonly StoredKey[]): string {
	return `${JSON.stringify({keys: [...keys].sort(compareKeys).map(key => jwkOf(key))}, undefined, 2)}\n`;
}

/** 16 octets, or a thumbprint of RFC 7638, in base64url: nothing else can be ours, or can be recorded. */
const kidForm = /^(?:[\w-]{22}|[\w-]{43})$/;

function storedKeyOf(jwk: Members | undefined, place: number): StoredKey {
	const kid = jwk?.['kid'];
	const alg = jwk?.['alg'];
	if (jwk === undefined || typeof kid !== 'string' || !kidForm.test(kid)) {
		throw malformed(`Key ${place} has no \`kid\` of 16 octets in base64url.`);
	}

	if (typeof alg !== 'string' || !isKnownAlgorithm(alg)) {
		throw malformed(`Key ${place} has no \`alg\` that signs tokens.`);
	}

	if (jwk['use'] !== undefined && jwk['use'] !== 'sig') {
		throw malformed(`Key ${place} is not for signatures.`);
	}

	const createdAt = dateOf(jwk['created_at']);
	const activateAt = dateOf(jwk['activate_at']);
	const maxTokenAge = dateOf(jwk['max_token_age']);
	if (createdAt === undefined || activateAt === undefined || maxTokenAge === undefined) {
		throw malformed(`Key ${place} lacks \`created_at\`, \`activate_at\` or \`max_token_age\`.`);
	}

	const demotedAt = dateOf(jwk['demoted_at']);
	const revokedAt = dateOf(jwk['revoked_at']);
	if (['demoted_at', 'revoked_at'].some(name => jwk[name] !== undefined && dateOf(jwk[name]) === undefined)) {
		throw malformed(`Key ${place} has a date that is none.`);
	}

	// A tombstone that somebody gave its key again stays one.
	const key = revokedAt === undefined ? keyOfJwk(jwk, alg) : undefined;
	if (key === undefined && revokedAt === undefined) {
		throw malformed(`Key ${place} holds no key for its \`alg\`.`);
	}

	return {
		kid, alg, createdAt, activateAt, maxTokenAge,
		...(demotedAt !== undefined && {demotedAt}),
		...(revokedAt !== undefined && {revokedAt}),
		...(key !== undefined && {key}),
	};
}

function jwkOf(stored: StoredKey): Members {
	const {kid, alg, createdAt, activateAt, maxTokenAge, demotedAt, revokedAt, key} = stored;
	return {
		...(key === undefined ? {} : key.export({format: 'jwk'})),
		kid, alg, use: 'sig',
		created_at: createdAt,
		activate_at: activateAt,
		max_token_age: maxTokenAge,
		...(demotedAt !== undefined && {demoted_at: demotedAt}),
		...(revokedAt !== undefined && {revoked_at: revokedAt}),
	};
}

function membersOf(value: unknown): Members | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined;
}

function dateOf(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The error of JSON.parse quotes what it was given.
		throw malformed('It is not JSON.');
	}
}

function malformed(message: string): SecretError {
	return new SecretError([{code: 'SECRET_MALFORMED', name: 'ring', message, fix: 'Restore the last good set; the ring in memory stays as it is.'}]);
}
