import {Buffer} from 'node:buffer';
import {algorithmOf, type SigningAlgorithm} from './algorithms.js';
import {randomKey} from './ephemeral-key.js';
import {Secret} from './secret.js';

/** Options of {@link testSecret}. */
export interface TestSecretOptions {
	/** The algorithm that it is for. Default: `HS256`. */
	readonly alg?: SigningAlgorithm | undefined;
	/** The name that it prints. Default: `TEST_SECRET`. */
	readonly name?: string | undefined;
}

/**
 * A new random secret for a test, so that none is written down anywhere.
 *
 * @throws {Error} when `NODE_ENV` is `production`.
 * @throws {RangeError} when `alg` is not known.
 * @example const token = jwt.sign(claims, testSecret().key);
 */
export function testSecret({alg = 'HS256', name = 'TEST_SECRET'}: TestSecretOptions = {}): Secret {
	if (process.env['NODE_ENV'] === 'production') {
		throw new Error('`testSecret` is for tests, and `NODE_ENV` is `production`. Use `requireSecret`.');
	}

	return new Secret(name, alg, randomKey(algorithmOf(alg)));
}

/**
 * The text of a new random HMAC secret, for the environment of a program under test.
 *
 * @example spawn('node', ['server.js'], {env: {JWT_SECRET_KEY: testSecretText()}});
 */
export function testSecretText(options: TestSecretOptions = {}): string {
	return Buffer.from(testSecret({alg: 'HS512', ...options}).bytes()).toString('base64url');
}
