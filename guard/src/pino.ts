import type {Redactor} from './redact/redactor.js';

/**
 * A destination for pino that lets no secret through: it sees the finished line, so format strings and deep objects are
 * covered, which pino's own `redact` paths miss.
 *
 * @param destination - where the line goes. Default: standard output.
 * @example const log = pino({}, redactedDestination(redactor([secret])));
 */
export function redactedDestination(redactor: Redactor, destination: {write(line: string): unknown} = process.stdout): {write(line: string): void} {
	return {
		write(line) {
			destination.write(redactor.text(line));
		},
	};
}
