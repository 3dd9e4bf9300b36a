import {checkSecret} from './policy/check-secret.js';
import {type HmacAlgorithm, minimumBytes} from './policy/octets.js';
import type {SecretEncoding} from './decode-secret.js';
import type {SecretErrorProblem} from './secret-error.js';

/** What an HMAC secret is held to. */
export interface HmacDemands {
	/** The algorithm that the secret is for. Default: `HS256`. */
	readonly alg?: HmacAlgorithm | undefined;
	/** Ask for more octets than the algorithm does. */
	readonly minBytes?: number | undefined;
	/** How the octets are written. `utf8` (default) signs with the text itself. */
	readonly encoding?: SecretEncoding | undefined;
	/** Values to refuse beside the published defaults. */
	readonly wordlist?: Iterable<string> | undefined;
}

/** What the policy says of a value, as problems of the variable that held it. */
export function judgeSecret(name: string, value: string | Uint8Array, demands: HmacDemands): readonly SecretErrorProblem[] {
	return checkSecret(value, demands).map(({code, message}) => ({
		code,
		name,
		message,
		fix: code === 'SECRET_MALFORMED' ? 'Set the secret itself.' : 'Replace it with a random one.',
		command: secretCommand(demands),
	}));
}

/** A command that every Node has and that prints a secret which passes. */
export function secretCommand({alg = 'HS256', minBytes = 0, encoding = 'utf8'}: HmacDemands): string {
	const bytes = Math.max(minimumBytes(alg), minBytes);
	const writing = encoding === 'base64' || encoding === 'hex' ? encoding : 'base64url';
	return `node -p "crypto.randomBytes(${bytes}).toString('${writing}')"`;
}
