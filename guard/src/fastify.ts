import type {Redactor} from './redact/redactor.js';

/**
 * An error handler for Fastify that sends on the error without the secrets; Fastify logs and answers that one.
 *
 * @example app.setErrorHandler(redactErrors(redactor([secret])));
 */
export function redactErrors(redactor: Redactor) {
	return (error: unknown, _request: unknown, reply: {send(payload: unknown): unknown}): void => {
		reply.send(redactor.value(error));
	};
}
