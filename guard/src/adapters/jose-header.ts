import type {HeaderParameters} from '../ring/snapshot.js';

/** The JOSE Header of a token that nobody has verified yet; an empty one for what is none. */
export function joseHeaderOf(token: string): HeaderParameters {
	try {
		const [encoded = ''] = token.split('.', 1);
		const octets = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));
		const header: unknown = JSON.parse(new TextDecoder().decode(octets));
		return typeof header === 'object' && header !== null ? header : {};
	} catch {
		return {};
	}
}
