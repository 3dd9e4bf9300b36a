import type {Buffer} from 'node:buffer';
import type {Given} from './adapters/given.js';
import {type FastJwtAlgorithm, fastJwtAlgorithm} from './adapters/fast-jwt-algorithm.js';
import {plainSigningKey, plainVerifyingKey} from './adapters/plain-key.js';
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
	const [signing, verifying] = [plainSigningKey(secret), plainVerifyingKey(secret)];
	return {
		...options,
		secret: typeof signing === 'string' ? {private: signing, public: String(verifying)} : signing,
		sign: {...options.sign, algorithm} as FastifyJwtOptions<Options>['sign'],
		verify: {...options.verify, algorithms: [algorithm]} as FastifyJwtOptions<Options>['verify'],
	};
}
