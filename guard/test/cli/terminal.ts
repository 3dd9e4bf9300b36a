import type {Terminal} from '../../src/cli.js';

/** A terminal that remembers what was printed. */
export function fakeTerminal(isTTY: boolean, env: Record<string, string> = {}): Terminal & {readonly printed: {out: string; err: string}} {
	const printed = {out: '', err: ''};
	return {
		printed,
		env,
		program: 'jwt-secrets-guard',
		stdout: {isTTY, write: text => (printed.out += text)},
		stderr: {write: text => (printed.err += text)},
	};
}
