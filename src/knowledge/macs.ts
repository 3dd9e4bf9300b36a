import type {Callee, Position} from './types.js';

/** A keyed hash: what signs a JWT by hand when it is computed over `header.payload` (RFC 7515 §5.1). */
export interface MacRow {
	readonly modules?: readonly [string, ...string[]];
	readonly callee: Callee;
	readonly key: Position;
	/** Where the input stands in the call itself; otherwise a method of the result takes it. */
	readonly input?: Position;
	readonly inputMethod?: string;
	readonly source: string;
}

export const macs: readonly MacRow[] = [
	{modules: ['crypto'], callee: 'createHmac', key: '1', inputMethod: 'update', source: 'Node.js 20.20: run'},
	...['crypto.subtle', 'globalThis.crypto.subtle', 'window.crypto.subtle', 'self.crypto.subtle'].flatMap((subtle): MacRow[] => [
		{callee: `${subtle}.sign`, key: '1', input: '2', source: 'https://www.w3.org/TR/webcrypto-2/#subtlecrypto-interface'},
		{callee: `${subtle}.verify`, key: '1', input: '3', source: 'https://www.w3.org/TR/webcrypto-2/#subtlecrypto-interface'},
	]),
	...['webcrypto.subtle', 'subtle'].flatMap((subtle): MacRow[] => [
		{modules: ['crypto'], callee: `${subtle}.sign`, key: '1', input: '2', source: 'Node.js 20.20: run'},
		{modules: ['crypto'], callee: `${subtle}.verify`, key: '1', input: '3', source: 'Node.js 20.20: run'},
	]),
	...['HmacSHA256', 'HmacSHA384', 'HmacSHA512'].map((callee): MacRow => ({modules: ['crypto-js'], callee, key: '1', input: '0', source: 'crypto-js 4.2: run'})),
	{modules: ['crypto-js/hmac-sha256', 'crypto-js/hmac-sha384', 'crypto-js/hmac-sha512'], callee: '()', key: '1', input: '0', source: 'crypto-js 4.2: run'},
	{modules: ['create-hmac'], callee: '()', key: '1', inputMethod: 'update', source: 'https://github.com/browserify/createHmac#readme'},
	{modules: ['@noble/hashes/hmac', '@noble/hashes/hmac.js'], callee: 'hmac', key: '1', input: '2', source: 'https://github.com/paulmillr/noble-hashes#hmac'},
	// `new` alone would be a construction.
	{modules: ['py:hmac'], callee: '().new', key: '0|key=', input: '1|msg=', source: 'Python 3.11: run'},
	{modules: ['py:hmac'], callee: 'digest', key: '0|key=', input: '1|msg=', source: 'Python 3.11: run'},
	{modules: ['jwa'], callee: '().sign', key: '1', input: '0', source: 'https://github.com/auth0/node-jwa#readme'},
];
