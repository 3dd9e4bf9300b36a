import type {Buffer} from 'node:buffer';
import type {Given} from './adapters/given.js';
import {type FastJwtAlgorithm, fastJwtAlgorithm, fastJwtAlgorithms} from './adapters/fast-jwt-algorithm.js';
import {plainKey} from './adapters/plain-key.js';
import type {Ring} from './adapters/ring.js';
import {verificationKey} from './adapters/verification-key.js';
import type {HeaderParameters} from './ring/snapshot.js';
import type {Secret} from './secret.js';

interface PluginOptions {
	readonly sign?: object;
	readonly verify?: object;
}

/** What @fastify/jwt is registered with. */
export type FastifyJwtOptions<Options extends PluginOptions> = Given<Omit<Options, 'secret' | 'sign' | 'verify'>> & {
	secret: Buffer | {private: string; public: string};
	sign: Given<NonNullable<Options['sign']>> & {algorithm: FastJwtAlgorithm};
	verify: Given<NonNullable<Options['verify']>> & {algorithms: FastJwtAlgorithm[]};
};

/**
 * Options of @fastify/jwt: the key, and its algorithm for both directions. The plugin takes no `KeyObject`, so it holds
 * the value itself.
 *
 * @example await app.register(fastifyJwt, jwtOptions(secret, {sign: {expiresIn: '15m'}}));
 */
export function jwtOptions<const Options extends PluginOptions = PluginOptions>(secret: Secret, options: Options = {} as Options): FastifyJwtOptions<Options> {
	const algorithm = fastJwtAlgorithm(secret);
	const [signing, verifying] = [plainKey(secret.key), plainKey(secret.verifyKey)];
	return {
		...options,
		secret: typeof signing === 'string' ? {private: signing, public: String(verifying)} : signing,
		sign: {...options.sign, algorithm} as FastifyJwtOptions<Options>['sign'],
		verify: {...options.verify, algorithms: [algorithm]} as FastifyJwtOptions<Options>['verify'],
	};
}

interface Decoded {
	readonly header: HeaderParameters;
}

/** What @fastify/jwt is registered with to verify by a ring. */
export type FastifyRingOptions<Options extends PluginOptions> = Given<Omit<Options, 'secret' | 'decode' | 'sign' | 'verify'>> & {
	secret: {public: (request: unknown, decoded: unknown) => Promise<Buffer | string>};
	decode: {complete: true};
	verify: Given<NonNullable<Options['verify']>> & {algorithms: FastJwtAlgorithm[]};
};

/**
 * Options of @fastify/jwt for `request.jwtVerify()` with a ring. The plugin keeps one `kid` for all that it signs, so it
 * is in verify mode: sign with `ringSigner` of `/fast-jwt`. A token of a key that is gone, or never was, is verified with
 * one that nobody has.
 *
 * @example await app.register(fastifyJwt, ringOptions(ring, {verify: {allowedIss: 'https://example.com'}}));
 */
export function ringOptions<const Options extends Omit<PluginOptions, 'sign'> = Omit<PluginOptions, 'sign'>>(ring: Ring, options: Options = {} as Options): FastifyRingOptions<Options> {
	return {
		...options,
		secret: {
			// `request.jwtVerify` shows the request before what it decoded, `app.jwt.verify` does not.
			public: async (request, decoded) => {
				const {header} = (isDecoded(decoded) ? decoded : request) as Decoded;
				return plainKey((await verificationKey(ring, header)).key);
			},
		},
		decode: {complete: true},
		verify: {...options.verify, algorithms: [...fastJwtAlgorithms]} as FastifyRingOptions<Options>['verify'],
	};
}

function isDecoded(value: unknown): value is Decoded {
	return typeof value === 'object' && value !== null && 'header' in value;
}
