import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm, jsonwebtokenAlgorithms} from './adapters/jsonwebtoken-algorithm.js';
import {isRing, type Ring, signingKeyOf} from './adapters/ring.js';
import {type Life, tokenLife} from './adapters/token-life.js';
import {verificationKeyNow} from './adapters/verification-key.js';
import type {SigningKey} from './ring/snapshot.js';
import type {Secret} from './secret.js';

/** `JwtSecretRequestType.VERIFY` of @nestjs/jwt. */
const verifyRequest = 1;

interface ModuleOptions {
	readonly signOptions?: object;
	readonly verifyOptions?: object;
}

/** What the `JwtModule` of @nestjs/jwt is made of. */
export type NestJwtOptions<Options extends ModuleOptions> = Given<Omit<Options, 'signOptions' | 'verifyOptions'>> & {
	secretOrKeyProvider: (requestType: number, token: string | object | Buffer) => KeyObject;
	signOptions: Given<NonNullable<Options['signOptions']>> & {algorithm: JsonwebtokenAlgorithm};
	verifyOptions: Given<NonNullable<Options['verifyOptions']>> & {algorithms: JsonwebtokenAlgorithm[]};
};

/**
 * Options of the `JwtModule`: the key as `KeyObject`, and its algorithm for both directions. In a factory, because
 * decorators run before configuration exists. With a ring every token names its key and lives no longer than the ring's
 * `maxTokenAge`; one of a key that is gone, or never was, is verified with one that nobody has.
 *
 * @throws {RangeError} for EdDSA, which @nestjs/jwt does not know.
 * @example JwtModule.registerAsync({useFactory: () => jwtModuleOptions(requireSecret('JWT_SECRET_KEY'), {signOptions: {expiresIn: '15m'}})})
 */
export function jwtModuleOptions<const Options extends ModuleOptions = ModuleOptions>(secret: Secret | Ring, options: Options = {} as Options): NestJwtOptions<Options> {
	if (isRing(secret)) {
		return ringOptions(secret, options);
	}

	const algorithm = jsonwebtokenAlgorithm(secret);
	const [signing, verifying] = [secret.key, secret.verifyKey];
	return {
		...options,
		secretOrKeyProvider: requestType => requestType === verifyRequest ? verifying : signing,
		signOptions: {...options.signOptions, algorithm} as NestJwtOptions<Options>['signOptions'],
		verifyOptions: {...options.verifyOptions, algorithms: [algorithm]} as NestJwtOptions<Options>['verifyOptions'],
	};
}

/** @nestjs/jwt copies `signOptions` for each token, then asks for the key, without a pause between: one snapshot serves both. */
function ringOptions<const Options extends ModuleOptions>(ring: Ring, options: Options): NestJwtOptions<Options> {
	const {expiresIn, ...signOptions}: Life = options.signOptions ?? {};
	let signing: SigningKey = signingKeyOf(ring);
	return {
		...options,
		secretOrKeyProvider: (requestType, token) => requestType === verifyRequest ? verificationKeyNow(ring, typeof token === 'string' ? token : {}).key : signing.key,
		signOptions: {
			...signOptions,
			get algorithm() {
				signing = signingKeyOf(ring);
				return jsonwebtokenAlgorithm(signing);
			},
			get keyid() {
				return signing.kid;
			},
			get expiresIn() {
				return tokenLife(expiresIn, signing);
			},
		} as unknown as NestJwtOptions<Options>['signOptions'],
		verifyOptions: {...options.verifyOptions, algorithms: [...jsonwebtokenAlgorithms]} as NestJwtOptions<Options>['verifyOptions'],
	};
}
