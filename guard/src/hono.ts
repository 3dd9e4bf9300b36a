import type {Redactor} from './redact/redactor.js';

/**
 * An error handler for Hono: it calls another one with the error without the secrets.
 *
 * @param handler - what answers.
 * @example app.onError(redactErrors(redactor([secret]), (error, context) => context.text(error.message, 500)));
 */
export function redactErrors<Context, Answer>(redactor: Redactor, handler: (error: Error, context: Context) => Answer) {
	return (error: Error, context: Context): Answer => handler(redactor.value(error), context);
}
