/** Seconds as a number, or a text such as `500ms`, `30s`, `15m`, `12h` or `30d`. */
export type Duration = number | string;

const secondsIn: ReadonlyMap<string, number> = new Map([['ms', 0.001], ['s', 1], ['m', 60], ['h', 3600], ['d', 86_400]]);

/**
 * The seconds of a duration.
 *
 * @param option - the option that it was given for, to be named in the error.
 * @throws {TypeError} for anything else than a finite number of seconds, zero or more.
 */
export function secondsOf(duration: Duration, option: string): number {
	const seconds = typeof duration === 'number' ? duration : secondsOfText(duration);
	if (seconds === undefined || !Number.isFinite(seconds) || seconds < 0) {
		throw new TypeError(`\`${option}\` is a duration: seconds, or a text such as \`30s\`, \`15m\` or \`30d\`.`);
	}

	return seconds;
}

function secondsOfText(text: string): number | undefined {
	const [, amount, unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)(ms|s|m|h|d)$/.exec(text) ?? [];
	const factor = secondsIn.get(unit);
	return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}
