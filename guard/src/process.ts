import {Buffer} from 'node:buffer';
import type {Redactor} from './redact/redactor.js';

/** How long the beginning of a possible match waits for its rest before it is printed after all. */
const patience = 50;

/**
 * Let no secret out of this process's standard output and standard error, nor out of what Node prints by itself: uncaught
 * exceptions, unhandled rejections and warnings. Whoever writes to the file descriptors directly is not covered.
 *
 * @returns a function that undoes it.
 * @example guardProcess(redactor([secret]));
 */
export function guardProcess(redactor: Redactor): () => void {
	const restores = [guardStream(process.stdout, redactor), guardStream(process.stderr, redactor)];
	const redact = (error: unknown): void => {
		redactInPlace(error, redactor);
	};
	process.on('uncaughtExceptionMonitor', redact);
	// Node's own listener prints the warning, past `stderr.write`, and was there first.
	process.prependListener('warning', redact);
	return () => {
		process.off('uncaughtExceptionMonitor', redact);
		process.off('warning', redact);
		for (const restore of restores) {
			restore();
		}
	};
}

function guardStream(stream: NodeJS.WriteStream, redactor: Redactor): () => void {
	const original = stream.write.bind(stream);
	const own = Object.getOwnPropertyDescriptor(stream, 'write');
	let incremental = redactor.incremental();
	let timer: NodeJS.Timeout | undefined;
	const flush = (): void => {
		clearTimeout(timer);
		const rest = incremental.end();
		incremental = redactor.incremental();
		if (rest.length > 0) {
			original(rest);
		}
	};

	stream.write = (chunk: string | Uint8Array, encodingOrCallback?: BufferEncoding | Callback, callback?: Callback): boolean => {
		const encoding = typeof encodingOrCallback === 'string' ? encodingOrCallback : undefined;
		const done = typeof encodingOrCallback === 'function' ? encodingOrCallback : callback;
		const octets = incremental.write(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
		clearTimeout(timer);
		timer = setTimeout(flush, patience).unref();
		return original(octets, done);
	};

	process.on('exit', flush);
	return () => {
		flush();
		process.off('exit', flush);
		if (own === undefined) {
			Reflect.deleteProperty(stream, 'write');
		} else {
			Object.defineProperty(stream, 'write', own);
		}
	};
}

type Callback = (error?: Error | null) => void;

/** Node prints the error that it has, so a copy would not help. */
function redactInPlace(error: unknown, redactor: Redactor): void {
	if (typeof error !== 'object' || error === null) {
		return;
	}

	const copy: unknown = redactor.value(error);
	if (copy === error) {
		return;
	}

	for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(copy))) {
		Reflect.defineProperty(error, key, descriptor);
	}
}
