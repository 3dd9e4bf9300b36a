/** What HKDF (RFC 5869) is told of a purpose, so that no two purposes give one key, here and on the web. */
export function derivedInfo(purpose: string): Uint8Array {
	if (purpose === '') {
		throw new TypeError('`derive` takes the purpose that the new secret is for, such as `refresh`.');
	}

	return new TextEncoder().encode(`jwt-secrets-guard/derive/v1\0${purpose}`);
}
