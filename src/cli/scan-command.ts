import {writeFileSync} from 'node:fs';
import {Command, InvalidArgumentError, Option} from 'commander';
import {summary} from '../report/summary.js';
import type {ScanOptions} from '../scanner/options.js';
import {createRulesEngine} from '../scanner/rules-engine.js';
import {runScan} from '../scanner/scan.js';
import {ScanError} from '../scanner/scan-error.js';
import type {ScanResult} from '../scanner/scan-result.js';
import {exitStatus, exitStatusOf} from './exit-status.js';
import {formats, Outputs, type Output} from './outputs.js';
import {createProgress} from './progress.js';
import {render} from './render.js';
import {stylesFor} from './styles.js';

/** What commander makes of the command line. */
interface Flags {
	readonly config: string | boolean;
	readonly ignores: boolean;
	readonly cache: boolean;
	readonly filter: boolean;
	readonly reportUnusedIgnores?: true;
	readonly includeTests?: true;
	readonly maxWarnings?: number;
	readonly quiet?: true;
}

export function scanCommand(setStatus: (status: number) => void): Command {
	const outputs = new Outputs();
	return new Command('scan')
		.description('scan files and folders: those that git tracks or does not ignore')
		.argument('[PATH...]', 'files and folders (default: the working directory)')
		.addOption(new Option('--format <name>', `what a report looks like: ${formats.join(', ')} (default: stylish)`).argParser(name => outputs.addFormat(name)))
		.addOption(new Option('--output <file>', 'write the report of the --format before it to a file').argParser(file => outputs.addFile(file)))
		.option('--config <file>', 'configuration (default: jwt-secrets.config.json in the root)')
		.option('--no-config', 'read no configuration')
		.option('--no-ignores', 'report also what directives ignore')
		.option('--report-unused-ignores', 'report directives that ignore nothing')
		.option('--include-tests', 'report in tests, examples and documentation as in production')
		.option('--max-warnings <n>', 'exit with 1 when there are more warnings', wholeNumber)
		.option('--no-cache', 'neither use nor write the cache')
		.option('--quiet', 'report errors only, and show no progress')
		.addOption(new Option('--no-filter').hideHelp())
		.action(async (paths: string[], flags: Flags) => {
			setStatus(await scan(paths, flags, outputs.list()));
		});
}

async function scan(paths: readonly string[], flags: Flags, outputs: readonly Output[]): Promise<number> {
	const progress = createProgress(process.stderr);
	const interrupt = (): void => {
		progress.clear();
		process.exit(exitStatus.interrupted);
	};

	process.once('SIGINT', interrupt);
	try {
		const result = await runScan(paths, optionsOf(flags), {
			createEngine: createRulesEngine,
			...!flags.quiet && {onProgress: progress.show},
		});
		progress.clear();
		const reported = flags.quiet ? {...result, findings: result.findings.filter(({severity}) => severity === 'error')} : result;
		for (const output of outputs) {
			await write(output, reported);
		}

		process.stderr.write(summary(result));
		return exitStatusOf(result, flags.maxWarnings);
	} finally {
		progress.clear();
		process.off('SIGINT', interrupt);
	}
}

function optionsOf({config, ignores, cache, filter, reportUnusedIgnores, includeTests}: Flags): ScanOptions {
	return {
		...typeof config === 'string' && {config},
		noConfig: config === false,
		noIgnores: !ignores,
		noCache: !cache,
		noFilter: !filter,
		reportUnusedIgnores: reportUnusedIgnores ?? false,
		includeTests: includeTests ?? false,
	};
}

async function write({format, file}: Output, result: ScanResult): Promise<void> {
	if (file === undefined) {
		process.stdout.write(await render(format, result, await stylesFor(process.stdout)));
		return;
	}

	const text = await render(format, result, await stylesFor({isTTY: false}));
	try {
		writeFileSync(file, text);
	} catch (error) {
		throw new ScanError('BAD_PATH', `The report cannot be written to \`${file}\` (${codeOf(error)}).`);
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) {
		throw new InvalidArgumentError('It must be a whole number, 0 or more.');
	}

	return Number(text);
}
