import type {Redactor} from './redact/redactor.js';

/** What winston calls a format, without its class. */
export interface RedactFormat<Info extends object> {
	transform(info: Info): Info;
}

/**
 * A format for winston that lets no secret through. Put it last, behind the format that writes the line.
 *
 * @example winston.createLogger({format: winston.format.combine(winston.format.json(), redactFormat(redactor([secret])))});
 */
export function redactFormat<Info extends object>(redactor: Redactor): RedactFormat<Info> {
	return {transform: info => redactor.value(info)};
}
