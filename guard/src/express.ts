import type {Redactor} from './redact/redactor.js';

/**
 * An error middleware for Express that hands on the error without the secrets. Use it before every other error middleware.
 *
 * @example app.use(redactErrors(redactor([secret])));
 */
export function redactErrors(redactor: Redactor) {
	// Express tells error middleware by its four parameters.
	return (error: unknown, _request: unknown, _response: unknown, next: (error: unknown) => void): void => {
		next(redactor.value(error));
	};
}
