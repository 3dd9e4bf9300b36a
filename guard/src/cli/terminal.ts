import type {Environment} from '../environment.js';

/** What a command touches of the process. */
export interface Terminal {
	readonly stdout: {readonly isTTY?: boolean | undefined; write(text: string): unknown};
	readonly stderr: {write(text: string): unknown};
	readonly env: Environment;
	/** What messages begin with. */
	readonly program: string;
}

export const exitStatus = {good: 0, bad: 1, failed: 2} as const;

/** What was asked cannot be done. The message never repeats an argument: it may be the secret. */
export class UsageError extends Error {}

/** The terminal that the process has. */
export function processTerminal(program = 'jwt-secrets-guard'): Terminal {
	return {stdout: process.stdout, stderr: process.stderr, env: process.env, program};
}

/** Run a command, and say what it could not do. */
export async function attempt(terminal: Terminal, run: () => number | Promise<number>): Promise<number> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof UsageError) {
			terminal.stderr.write(`${terminal.program}: ${error.message}\n`);
			return exitStatus.failed;
		}

		throw error;
	}
}
