import type {HmacAlgorithm} from 'jwt-secrets-guard/policy';
import type {Node} from '../ast.js';
import type {Origin} from '../origin.js';

/** A value that stands where a JWT secret is meant, to be judged. */
export interface Evidence {
	readonly origin: Origin;
	/** What the secret is called. */
	readonly name: string | undefined;
	/** Where the file makes a key of it, or names it so. */
	readonly use: Node;
	/** The value becomes a key, or stands behind a read that means a secret: then its looks count for nothing. */
	readonly isCertain: boolean;
	readonly acceptsEmptyKey?: boolean | undefined;
	/** What it signs with, where that is known. */
	readonly alg?: HmacAlgorithm | undefined;
	/** Where the value stands inside its node, when it is only a part of a longer text. */
	readonly range?: readonly [number, number];
}

/** `jwt.secret`: a `secret` says nothing by itself. */
export function nameIn(parents: readonly string[], name: string): string {
	return parents.length > 0 && name.toLowerCase() === 'secret' ? `${parents.at(-1)}.${name}` : name;
}
