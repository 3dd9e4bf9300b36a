import {secretsReady} from './defer-secret.js';
import type {RequireSecretOptions} from './load-secret.js';
import {type NamedSecret, requireSecrets} from './require-secrets.js';
import {SecretError} from './secret-error.js';

/**
 * Check secrets when a Next.js server starts, and every deferred one; a bad one ends the process, because a server whose
 * `register` throws goes on and answers 500. A build checks nothing, so it needs no value.
 *
 * @param names - variables by purpose, as for `requireSecrets`.
 * @example
 * // instrumentation.ts
 * export async function register() {
 * 	if (process.env.NEXT_RUNTIME === 'nodejs') {
 * 		const {guardStart} = await import('jwt-secrets-guard/next');
 * 		await guardStart({access: 'JWT_SECRET_KEY'});
 * 	}
 * }
 */
export async function guardStart(names: Readonly<Record<string, NamedSecret>>, options: RequireSecretOptions = {}): Promise<void> {
	if (process.env['NEXT_PHASE'] === 'phase-production-build') {
		return;
	}

	try {
		requireSecrets(names, options);
		await secretsReady();
	} catch (error) {
		if (!(error instanceof SecretError)) {
			throw error;
		}

		process.stderr.write(`${error.message}\n`);
		process.exit(1);
	}
}
