/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const variableName = /^[A-Z_][A-Z0-9_]*$/;

/** Whether a text is the name of an environment variable, as far as this package takes one. */
export function isVariableName(name: string): boolean {
	return variableName.test(name);
}

/**
 * Refuse what is no name of a variable. The argument stays out of the message: `requireSecret(process.env.JWT_SECRET_KEY)`
 * hands over the secret.
 *
 * @throws {TypeError}
 */
export function assertVariableName(name: string): void {
	if (!isVariableName(name)) {
		throw new TypeError('A secret is asked for by the name of an environment variable: capitals, digits and underscores.');
	}
}

/** An allow list: an unset `NODE_ENV` is production, and so is `staging`. */
export function isDevelopment({NODE_ENV: mode}: Environment): boolean {
	return mode === 'development' || mode === 'test';
}
