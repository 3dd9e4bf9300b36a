import type {Given} from './adapters/given.js';
import type {SigningAlgorithm} from './algorithms.js';
import type {Redactor} from './redact/redactor.js';
import type {WebKey} from './web-key.js';

/**
 * An error handler for Hono: it calls another one with the error without the secrets.
 *
 * @param handler - what answers.
 * @example app.onError(redactErrors(redactor([secret]), (error, context) => context.text(error.message, 500)));
 */
export function redactErrors<Context, Answer>(redactor: Redactor, handler: (error: Error, context: Context) => Answer) {
	return (error: Error, context: Context): Answer => handler(redactor.value(error), context);
}

/** What both entries of this package call a secret, as far as Hono needs it. */
interface HonoSecret<Alg extends string> {
	readonly name: string;
	readonly alg: Alg;
	cryptoKey(): Promise<WebKey>;
}

type HonoAlgorithm = Exclude<SigningAlgorithm, 'Ed25519'>;

/**
 * Options of the middleware `jwt` of hono/jwt for an HMAC secret, of the Node entry or of `/web`: a key that cannot be
 * exported, and the one algorithm that is accepted.
 *
 * @throws {RangeError} for a private key: the middleware verifies, so it needs the public one.
 * @example app.use('/api/*', jwt(await jwtOptions(secret)));
 */
export async function jwtOptions<const Options extends object = object>(secret: HonoSecret<SigningAlgorithm>, options: Options = {} as Options): Promise<Given<Options> & {secret: WebKey; alg: HonoAlgorithm}> {
	const {alg} = secret;
	if (alg !== 'HS256' && alg !== 'HS384' && alg !== 'HS512') {
		throw new RangeError(`The middleware verifies, and ${secret.name} signs with a private key. Give it the public one.`);
	}

	return {...options, secret: await secret.cryptoKey(), alg};
}
