import {textOf} from '../policy/octets.js';

const utf8 = new TextEncoder();

/** Every way in which we promise to recognise a value, as octets of a text that holds it. */
export function formsOf(octets: Uint8Array): readonly Uint8Array[] {
	const text = textOf(octets);
	const latin1 = latin1Of(octets);
	const texts = [
		latin1,
		...base64Forms(latin1),
		...hexForms(octets),
		...percentForms(octets),
		...(text === undefined ? [] : escapedForms(text)),
	];
	return [octets, ...[...new Set(texts)].map(form => utf8.encode(form))];
}

function escapedForms(text: string): readonly string[] {
	const json = [text, asciiOnly(text)].flatMap(form => [escapeJson(form), escapeJson(escapeJson(form))]);
	return [...json, ...json.map(form => form.replaceAll('/', '\\/')), ...htmlForms(text), encodeForm(text)].flatMap(form => [form, asciiOnly(form)]);
}

function escapeJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

/** As serialisers write JSON that must be ASCII. */
function asciiOnly(text: string): string {
	return text.replace(/[\u0080-\uFFFF]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function htmlForms(text: string): readonly string[] {
	const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const quotes = [['&quot;', '&#39;'], ['&#34;', '&#39;'], ['&quot;', '&#x27;'], ['&quot;', '&apos;'], ['"', '\'']] as const;
	return quotes.map(([double, single]) => escaped.replaceAll('"', double).replaceAll('\'', single));
}

/** `application/x-www-form-urlencoded`. */
function encodeForm(text: string): string {
	return new URLSearchParams({v: text}).toString().slice(2);
}

function percentForms(octets: Uint8Array): readonly string[] {
	const escape = (octet: number, isUpper: boolean): string => {
		const hex = octet.toString(16).padStart(2, '0');
		return `%${isUpper ? hex.toUpperCase() : hex}`;
	};

	return [/[\w.~!*'()-]/, /[\w.~-]/, /[^]{2}/].flatMap(unreserved => [true, false].map(isUpper =>
		Array.from(octets, octet => unreserved.test(String.fromCharCode(octet)) ? String.fromCharCode(octet) : escape(octet, isUpper)).join('')));
}

function hexForms(octets: Uint8Array): readonly string[] {
	const hex = Array.from(octets, octet => octet.toString(16).padStart(2, '0')).join('');
	return [hex, hex.toUpperCase()];
}

/** What `JSON.stringify` makes of a typed array that is no `Buffer`. */
export function indexedForm(octets: Uint8Array): Uint8Array {
	return utf8.encode(Array.from(octets, (octet, index) => `"${index}":${octet}`).join(','));
}

/** Base64 packs three octets into four digits, so a value looks different at each of three places; also alone, to its end. */
function base64Forms(latin1: string): readonly string[] {
	const alone = btoa(latin1);
	const forms = [alone, alone.replace(/=+$/, ''), ...[0, 1, 2].map(before => alignedBase64(latin1, before))];
	return forms.flatMap(form => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

/** The digits that the value alone decides, with this many octets before it. */
function alignedBase64(latin1: string, before: number): string {
	const first = Math.ceil(before * 8 / 6);
	const end = Math.floor((before + latin1.length) * 8 / 6);
	return btoa('\0'.repeat(before) + latin1).slice(first, end);
}

function latin1Of(octets: Uint8Array): string {
	return Array.from(octets, octet => String.fromCharCode(octet)).join('');
}
