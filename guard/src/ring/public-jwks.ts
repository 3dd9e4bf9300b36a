import type {RingSnapshot} from './snapshot.js';

/** A public key of a JSON Web Key Set (RFC 7517 §5). */
export interface PublicJwk {
	readonly kty: string;
	readonly kid: string;
	readonly alg: string;
	readonly use: 'sig';
	readonly [member: string]: string | undefined;
}

const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e'];

/** What others need to verify: no symmetric key and no private member is in it. */
export function publicJwksOf({keys}: RingSnapshot): {readonly keys: readonly PublicJwk[]} {
	return {
		keys: keys.filter(({key}) => key.type === 'public').map(({key, kid, alg}) => {
			const jwk = key.export({format: 'jwk'});
			const members = Object.fromEntries(Object.entries(jwk).filter((entry): entry is [string, string] => publicMembers.includes(entry[0]) && typeof entry[1] === 'string'));
			return {...members, kty: String(jwk.kty), kid, alg, use: 'sig'};
		}),
	};
}
