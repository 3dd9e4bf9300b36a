import {stdout} from 'node:process';
import type {Writable} from 'node:stream';
import {type Audit, auditOver, type AuditOptions} from './audit.js';

/**
 * Write records as JSON Lines to a stream, for a platform that collects it. There is no chain: the platform vouches.
 *
 * @param stream - default: stdout.
 * @example const audit = streamAudit();
 */
export function streamAudit(stream: Writable = stdout, options: AuditOptions = {}): Audit {
	const write = (text: string): Promise<void> => new Promise((resolve, reject) => {
		stream.write(text, error => error ? reject(error) : resolve());
	});
	// A broken pipe is told to the callback, and then as an event that would end the process.
	stream.on('error', () => undefined);
	return auditOver({write: record => write(`${JSON.stringify(record)}\n`), close: () => Promise.resolve()}, options);
}
