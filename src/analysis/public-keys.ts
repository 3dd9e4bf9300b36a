/** Text of a public key, which may be committed: RFC 7517 §9.2 asks privacy of private and symmetric keys only. */
export function isPublicKeyText(text: string): boolean {
	return /^\s*(?:-----BEGIN (?:RSA |EC )?PUBLIC KEY|-----BEGIN CERTIFICATE|ssh-(?:rsa|ed25519) |ecdsa-sha2-)/.test(text);
}
