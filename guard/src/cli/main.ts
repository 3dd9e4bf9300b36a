import {createRequire} from 'node:module';
import {audit, auditUsage} from './audit.js';
import {check, checkUsage} from './check.js';
import {generate, generateUsage} from './generate.js';
import {exitStatus, processTerminal, type Terminal} from './terminal.js';

const usage = `Makes JWT signing secrets, checks those that a server would start with, and verifies audit logs.

${generateUsage}
${checkUsage}
${auditUsage}
Exit status: 0 good, 1 a secret, a ring or a log is missing or bad, 2 could not do what was asked.
`;

/**
 * The command `jwt-secrets-guard`.
 *
 * @param argv - what stands behind the command's name.
 * @returns the exit status.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
	const [command, ...rest] = argv;
	switch (command) {
		case 'generate': {
			return generate(rest, terminal);
		}

		case 'check': {
			return check(rest, terminal);
		}

		case 'audit': {
			return audit(rest, terminal);
		}

		case '--version': {
			terminal.stdout.write(`${version()}\n`);
			return exitStatus.good;
		}

		case '--help': {
			terminal.stdout.write(usage);
			return exitStatus.good;
		}

		default: {
			terminal.stderr.write(usage);
			return exitStatus.failed;
		}
	}
}

function version(): string {
	// By its name, which holds wherever this file is bundled to.
	const manifest: unknown = createRequire(import.meta.url)('jwt-secrets-guard/package.json');
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
