import type {Redactor} from './redact/redactor.js';

/**
 * A middleware for Koa that rethrows errors without the secrets. Use it before every other middleware.
 *
 * @example app.use(redactErrors(redactor([secret])));
 */
export function redactErrors(redactor: Redactor) {
	return async (_context: unknown, next: () => Promise<unknown>): Promise<void> => {
		try {
			await next();
		} catch (error) {
			throw redactor.value(error);
		}
	};
}
