import type {Callee} from './types.js';

/** Calls that make or accept an Unsecured JWS (RFC 7518 §3.6) by their very nature. */
export interface UnsecuredRow {
	readonly modules: readonly [string, ...string[]];
	readonly callees: readonly Callee[];
	readonly source: string;
}

export const unsecured: readonly UnsecuredRow[] = [
	{modules: ['jose', 'jose/jwt/unsecured'], callees: ['UnsecuredJWT.decode', 'new UnsecuredJWT'], source: 'jose 6.2, docs/jwt/unsecured'},
];
