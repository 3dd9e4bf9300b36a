import {packageVersion} from '../scanner/own-package.js';
import {ScanError} from '../scanner/scan-error.js';
import {printable} from '../report/printable.js';
import {exitStatus} from './exit-status.js';
import {compilePatiently} from './patient-compiler.js';

/** The guard's own, unchanged. A folder of such a name is scanned as `./check`. */
const guardCommands: ReadonlySet<string> = new Set(['generate', 'check', 'audit']);

/**
 * The command `jwt-secrets`.
 *
 * @param argv What stands behind the command's name.
 * @returns The exit status.
 */
export async function main(argv: readonly string[]): Promise<number> {
	// Whoever reads our output may stop before its end, as `head` does.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') {
			throw error;
		}
	});
	if (argv.length === 1 && argv[0] === '--version') {
		process.stdout.write(`${packageVersion()}\n`);
		return exitStatus.clean;
	}

	if (guardCommands.has(argv[0] ?? '')) {
		const guard = await import('jwt-secrets-guard/cli');
		return guard.main(argv);
	}

	compilePatiently();
	try {
		const {run} = await import('./program.js');
		return await run(argv);
	} catch (error) {
		process.stderr.write(lines(error instanceof ScanError ? error.message : await describeFault(error)));
		return exitStatus.failed;
	}
}

async function describeFault(error: unknown): Promise<string> {
	const {faultOf} = await import('../scanner/fault.js');
	return `This is ${faultOf(error)}. Please report it.`;
}

function lines(text: string): string {
	return text.split('\n').map(line => `jwt-secrets: ${printable(line)}\n`).join('');
}
