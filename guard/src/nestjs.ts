import type {KeyObject} from 'node:crypto';
import type {Given} from './adapters/given.js';
import {type JsonwebtokenAlgorithm, jsonwebtokenAlgorithm} from './adapters/jsonwebtoken-algorithm.js';
import type {Secret} from './secret.js';

/** `JwtSecretRequestType.VERIFY` of @nestjs/jwt. */
const verifyRequest = 1;

interface ModuleOptions {
	readonly signOptions?: object;
	readonly verifyOptions?: object;
}

/** What the `JwtModule` of @nestjs/jwt is made of. */
export type NestJwtOptions<Options extends ModuleOptions> = Given<Omit<Options, 'signOptions' | 'verifyOptions'>> & {
	secretOrKeyProvider: (requestType: number) => KeyObject;
	signOptions: Given<NonNullable<Options['signOptions']>> & {algorithm: JsonwebtokenAlgorithm};
	verifyOptions: Given<NonNullable<Options['verifyOptions']>> & {algorithms: JsonwebtokenAlgorithm[]};
};

/**
 * Options of the `JwtModule`: the key as `KeyObject`, and its algorithm for both directions. In a factory, because
 * decorators run before configuration exists.
 *
 * @throws {RangeError} for EdDSA, which @nestjs/jwt does not know.
 * @example JwtModule.registerAsync({useFactory: () => jwtModuleOptions(requireSecret('JWT_SECRET_KEY'), {signOptions: {expiresIn: '15m'}})})
 */
export function jwtModuleOptions<const Options extends ModuleOptions = ModuleOptions>(secret: Secret, options: Options = {} as Options): NestJwtOptions<Options> {
	const algorithm = jsonwebtokenAlgorithm(secret);
	const [signing, verifying] = [secret.key, secret.verifyKey];
	return {
		...options,
		secretOrKeyProvider: requestType => requestType === verifyRequest ? verifying : signing,
		signOptions: {...options.signOptions, algorithm} as NestJwtOptions<Options>['signOptions'],
		verifyOptions: {...options.verifyOptions, algorithms: [algorithm]} as NestJwtOptions<Options>['verifyOptions'],
	};
}
