import {KeyObject} from 'node:crypto';
import {inspect} from 'node:util';

/** The value that every proof sends on its way; visibly no key. */
export const canary = 'not-a-key-canary';
/** The same length, to see that a result follows its input. */
export const other = 'not-a-key-albino';

/** Whether a result, however it is packed or encoded, holds the text. */
export function shows(result, text = canary) {
	return readings(result).some(reading => reading.includes(text));
}

function readings(result) {
	const text = textOf(result);
	const runs = text.match(/[\w+/=%-]{8,}/g) ?? [];
	return [text, ...runs.flatMap(run => [Buffer.from(run, 'base64').toString('latin1'), Buffer.from(run, 'hex').toString('latin1'), unescaped(run)])];
}

function unescaped(run) {
	try {
		return decodeURIComponent(run);
	} catch {
		return run;
	}
}

/** One text for a result of any kind, the same for equal results. */
export function textOf(result) {
	if (typeof result === 'string') {
		return result;
	}

	if (result instanceof KeyObject) {
		return textOf(result.export(result.type === 'secret' ? undefined : {type: 'pkcs8', format: 'der'}));
	}

	if (result instanceof ArrayBuffer || ArrayBuffer.isView(result)) {
		return Buffer.from(result.buffer ?? result).toString('latin1').slice(result.byteOffset ?? 0, (result.byteOffset ?? 0) + result.byteLength);
	}

	if (result instanceof Error) {
		return `${result.message} ${inspect(result, {depth: 9})}`;
	}

	if (Array.isArray(result) && result.every(Number.isInteger)) {
		return Buffer.from(result).toString('latin1');
	}

	const isIterator = typeof result?.next === 'function' || result instanceof Map || result instanceof Set;
	return isIterator ? [...result].map(item => textOf(item)).join(' ') : inspect(result, {depth: 9, maxStringLength: null, breakLength: Infinity});
}
