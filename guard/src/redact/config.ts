import {redactedCopy} from './copy.js';
import {Redactor, type RedactorOptions} from './redactor.js';
import type {MaskedSecret} from './secret-values.js';

export interface RedactConfigOptions extends RedactorOptions {
	/** Values to mask wherever they stand, beside those under names that tell. At least 8 bytes each. */
	readonly secrets?: Iterable<MaskedSecret> | undefined;
}

const shortestValue = 8;
const replacementText = '[redacted]';

const secretWords = /(?:secret|passw(?:or)?d|passphrase|pwd|token|credential|api_?key|access_?key|private_?key|signing_?key|encryption_?key|jwt_?key|authorization|cookie|dsn|salt)s?(?:$|_)/;
/** Endings that make it something about a secret. */
const harmlessEnding = /_(?:name|file|path|arn|id|url|uri|endpoint|env|ref|ttl|expires|expires_in|expiry|expiration|exp|age|max_age|lifetime|length|size|bytes|version|alg|algorithm|issuer|audience|header|prefix|type|enabled|required|policy)$/;
const privateKeyText = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;
const token = /\beyJ[\w-]{8,}\.[\w-]*\.[\w-]*/g;
const urlPassword = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,256}:)[^\s/@]+(?=@)/gi;

/**
 * A copy of a configuration that may be shown: what stands under a name that tells of a secret is masked, and so is the
 * same value wherever else it stands, each private key, token, and password in a URL.
 *
 * @example app.get('/config', (request, response) => response.json(redactConfig(config)));
 */
export function redactConfig(config: object, {secrets = [], replacement}: RedactConfigOptions = {}): unknown {
	const values = [...secrets, ...valuesBySecretName(config)];
	const redactor = new Redactor(() => values, {replacement: replacement ?? (() => replacementText)}, shortestValue);
	return redactedCopy(config, {
		text: text => redactor.text(byLooks(text)),
		octets: redactor.octets,
		property: (name, value) => tellsOfSecret(name) && canBeSecret(value) ? replacementText : undefined,
	});
}

/** Whether a name says that its value is a secret, in any of the usual spellings. */
function tellsOfSecret(name: string): boolean {
	const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z])([A-Z][a-z])/g, '$1_$2').replace(/[^A-Za-z\d]+/g, '_').toLowerCase();
	return secretWords.test(words) && !harmlessEnding.test(words) && !/(?:^|_)(?:public|pub)_key/.test(words);
}

function canBeSecret(value: unknown): boolean {
	return (typeof value === 'string' && value !== '') || typeof value === 'number' || value instanceof Uint8Array || Array.isArray(value);
}

function byLooks(text: string): string {
	return privateKeyText.test(text) ? replacementText : text.replace(token, replacementText).replace(urlPassword, `$1${replacementText}`);
}

function valuesBySecretName(config: object): readonly string[] {
	const values = new Set<string>();
	redactedCopy(config, {
		text: text => text,
		octets: octets => octets,
		property(name, value) {
			for (const text of tellsOfSecret(name) ? [value].flat() : []) {
				if (typeof text === 'string' && new TextEncoder().encode(text).length >= shortestValue) {
					values.add(text);
				}
			}

			return undefined;
		},
	});
	return [...values];
}
