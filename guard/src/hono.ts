import type {Given} from './adapters/given.js';
import {joseHeaderOf} from './adapters/jose-header.js';
import type {Ring} from './adapters/ring.js';
import {hmacOf, type SigningAlgorithm} from './algorithms.js';
import type {Redactor} from './redact/redactor.js';
import type {VerificationKey} from './ring/snapshot.js';
import {SecretError} from './secret-error.js';
import {hmacWebKey, type WebKey} from './web-key.js';

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

interface HonoContext {
	readonly req: {header(name: string): string | undefined};
}

/** What the middleware of hono/jwt verifies with: a key that cannot be exported, or a public one. */
interface HonoKey {
	readonly secret: WebKey | JsonWebKey;
	readonly alg: HonoAlgorithm;
}

/** A JSON Web Key that Hono takes. */
type JsonWebKey = Readonly<Record<string, unknown>>;

type JwtMiddleware<Context, Next, Answer, Options> = (options: Options & HonoKey) => (context: Context, next: Next) => Answer;

/**
 * The middleware `jwt` of hono/jwt with the key that a token names. It reads the token from the `Authorization` header, or
 * from the one that `headerName` names. A token of a key that is gone, or never was, is verified with one that nobody has.
 *
 * @param jwt - the middleware of hono/jwt.
 * @example app.use('/api/*', ringMiddleware(jwt, ring));
 */
export function ringMiddleware<Context extends HonoContext, Next, Answer, const Options extends object = object>(jwt: JwtMiddleware<Context, Next, Answer, Options>, ring: Ring, options: Options & {readonly headerName?: string} = {} as Options) {
	return async (context: Context, next: Next): Promise<Awaited<Answer>> => {
		const token = context.req.header(options.headerName ?? 'Authorization')?.split(/\s+/)[1] ?? '';
		return await jwt({...options, ...await honoKey(ring, token)})(context, next);
	};
}

async function honoKey(ring: Ring, token: string): Promise<HonoKey> {
	try {
		const [key] = await ring.keysFor(joseHeaderOf(token));
		return await converted(key);
	} catch (error) {
		if (error instanceof SecretError && error.code === 'KEY_NOT_FOUND') {
			return {secret: await hmacWebKey(crypto.getRandomValues(new Uint8Array(32)), 'SHA-256'), alg: 'HS256'};
		}

		throw error;
	}
}

const convertedKeys = new WeakMap<VerificationKey['key'], Promise<HonoKey>>();

/** To import a key takes longer than to use it. */
function converted(key: VerificationKey): Promise<HonoKey> {
	const known = convertedKeys.get(key.key) ?? convert(key);
	convertedKeys.set(key.key, known);
	return known;
}

async function convert({key, alg}: VerificationKey): Promise<HonoKey> {
	if (key.type !== 'secret') {
		return {secret: {...key.export({format: 'jwk'})}, alg: (alg === 'Ed25519' ? 'EdDSA' : alg) as HonoAlgorithm};
	}

	const hmac = alg as 'HS256' | 'HS384' | 'HS512';
	return {secret: await hmacWebKey(new Uint8Array(key.export()), hmacOf(hmac).hash), alg: hmac};
}
