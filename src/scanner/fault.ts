import {packageFolder} from './own-package.js';

/** What to say of a bug of ours. The message of a foreign error may quote what was being read, so only its class and place are said. */
export function faultOf(error: unknown): string {
	const name = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : typeof error;
	const frame = error instanceof Error ? error.stack?.split('\n').find(line => /^\s+at /.test(line) && line.includes(packageFolder())) : undefined;
	const place = frame?.replaceAll('\\', '/').match(/[\w.-]+\/[\w.-]+:\d+:\d+/)?.[0];
	return `an error of jwt-secrets itself (${name}${place === undefined ? '' : ` at ${place}`})`;
}
