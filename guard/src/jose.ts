import type {Given} from './adapters/given.js';
import type {Secret} from './secret.js';

/**
 * A JWS Protected Header that names the secret's algorithm.
 *
 * @example await new SignJWT(claims).setProtectedHeader(protectedHeader(secret)).setExpirationTime('15m').sign(secret.key);
 */
export function protectedHeader<const Header extends object = object>(secret: Secret, header: Header = {} as Header): Given<Header> & {alg: string} {
	return {...header, alg: secret.alg};
}

/**
 * Options of `jwtVerify` that fix the algorithm, so that a token cannot choose it.
 *
 * @example await jwtVerify(token, secret.verifyKey, verifyOptions(secret, {issuer: 'https://example.com'}));
 */
export function verifyOptions<const Options extends object = object>(secret: Secret, options: Options = {} as Options): Given<Options> & {algorithms: string[]} {
	return {...options, algorithms: [secret.alg]};
}
