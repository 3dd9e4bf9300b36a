import {octetsOf} from '../policy/octets.js';
import type {Pattern} from './automaton.js';

/** What `node:crypto` gives, as far as we need it, so that this module also runs where there is none. */
interface ExportableKey {
	readonly type: string;
	export(options?: object): unknown;
}

interface SecretLike {
	readonly name: string;
	bytes(): Uint8Array;
	readonly key?: ExportableKey;
}

/** A secret of ours, or a value to mask that is none. */
export type MaskedSecret = SecretLike | string | Uint8Array;

/** The values that a secret consists of. A private key has several: its file, and each member that must stay private. */
export function valuesOf(secret: MaskedSecret): readonly Pattern[] {
	if (typeof secret === 'string' || secret instanceof Uint8Array) {
		return [{name: 'secret', octets: octetsOf(secret)}];
	}

	const {name, key} = secret;
	const octets = key === undefined || key.type === 'secret' ? [secret.bytes()] : privateValues(secret.bytes(), key);
	return octets.map(value => ({name, octets: value}));
}

/** Lines of PEM are base64 of the file, cut: each is found by itself. */
export function pemLinesOf(secret: MaskedSecret): readonly Pattern[] {
	if (typeof secret === 'string') {
		return linesOf('secret', secret);
	}

	if (secret instanceof Uint8Array || secret.key?.type !== 'private') {
		return [];
	}

	const {name, key} = secret;
	const types = [{format: 'pem', type: 'pkcs8'}, {format: 'pem', type: 'pkcs1'}, {format: 'pem', type: 'sec1'}];
	const {n} = jwkOf(key);
	const modulus = typeof n === 'string' ? decoded(n) : '';
	// A private key's file also holds the public modulus, which answers such as a JSON Web Key Set must show.
	return types.flatMap(options => linesOf(name, textExport(key, options))).filter(({octets}) => !modulus.includes(decoded(String.fromCharCode(...octets))));
}

function linesOf(name: string, text: string): readonly Pattern[] {
	return text.includes('-----BEGIN') && text.includes('PRIVATE KEY-----')
		? text.split(/\r?\n|\\n/).filter(line => line.length >= 16 && !line.startsWith('-----')).map(line => ({name, octets: octetsOf(line)}))
		: [];
}

/** Not every kind of key has every form. */
function textExport(key: ExportableKey, options: object): string {
	try {
		return String(key.export(options));
	} catch {
		return '';
	}
}

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'];

function privateValues(pkcs8: Uint8Array, key: ExportableKey): readonly Uint8Array[] {
	const members = Object.entries(jwkOf(key)).filter(([member]) => privateMembers.includes(member));
	return [pkcs8, ...members.map(([, value]) => Uint8Array.from(decoded(String(value)), character => character.charCodeAt(0)))];
}

function jwkOf(key: ExportableKey): Readonly<Record<string, unknown>> {
	const jwk = key.export({format: 'jwk'});
	return typeof jwk === 'object' && jwk !== null ? {...jwk} : {};
}

/** The octets of base64 or base64url, one a character. */
function decoded(text: string): string {
	return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
