import {Command, CommanderError} from 'commander';
import {packageVersion} from '../scanner/own-package.js';
import {printable} from '../report/printable.js';
import {exitStatus} from './exit-status.js';
import {scanCommand} from './scan-command.js';

/** Reads the command line and runs the command that it names; `scan` when it names none. */
export async function run(argv: readonly string[]): Promise<number> {
	let status: number = exitStatus.clean;
	const program = new Command('jwt-secrets');
	const scan = scanCommand(found => {
		status = found;
	});
	program
		.description('Finds JWT signing secrets that are hardcoded, guessable, defaulted or leaked.')
		.version(packageVersion(), '--version', 'print the version')
		.helpOption('--help', 'print this help')
		.addCommand(scan, {isDefault: true})
		.helpCommand(false)
		.addHelpText('after', () => `\n${scan.helpInformation()}\ngenerate, check, audit: the commands of jwt-secrets-guard; see \`jwt-secrets generate --help\`.\n\nExit status: 0 clean, 1 findings, 2 could not do what was asked, 130 interrupted.\n`);
	for (const command of [program, scan]) {
		command
			.helpOption('--help', 'print this help')
			.exitOverride()
			.configureOutput({
				outputError(text, write) {
					write(text.replace(/^error: /, 'jwt-secrets: ').split('\n').map(line => printable(line)).join('\n'));
				},
			});
	}

	try {
		await program.parseAsync(argv, {from: 'user'});
		return status;
	} catch (error) {
		if (error instanceof CommanderError) {
			return error.exitCode === 0 ? exitStatus.clean : exitStatus.failed;
		}

		throw error;
	}
}
