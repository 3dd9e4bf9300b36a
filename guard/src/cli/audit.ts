import {SecretError} from '../secret-error.js';
import {readArguments} from './arguments.js';
import {attempt, exitStatus, processTerminal, type Terminal, UsageError} from './terminal.js';

export const auditUsage = `  audit verify FOLDER      tell whether an audit log is whole
    --anchor FILE          the heads that were kept apart: without them nobody sees a cut end or a removed file
`;

/**
 * The command `audit`.
 *
 * @param argv - what stands behind its name.
 * @returns the exit status: 1 when the log does not verify.
 */
export async function audit(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
	return attempt(terminal, async () => {
		const {values: {anchor, help}, positionals} = readArguments({args: [...argv], options: {anchor: {type: 'string'}, help: {type: 'boolean'}}});
		if (help) {
			terminal.stdout.write(auditUsage);
			return exitStatus.good;
		}

		const [command, folder, ...others] = positionals;
		if (command !== 'verify' || folder === undefined || others.length > 0) {
			throw new UsageError('It is `audit verify FOLDER`.');
		}

		return verify(folder, anchor, terminal);
	});
}

async function verify(folder: string, anchor: string | undefined, {stdout, stderr}: Terminal): Promise<number> {
	const {verifyAudit} = await import('../audit/index.js');
	try {
		const {ok, records, chains, problems} = await verifyAudit(folder, {anchor});
		const torn = chains.filter(({tornBytes}) => tornBytes > 0);
		const lines = [
			...problems.map(({chain, record, message}) => `${[chain ?? 'the log', ...(record === undefined ? [] : [`record ${record}`])].join(', ')}: ${message}`),
			`${ok ? 'good' : 'bad'}: ${records} records in ${chains.length} chains${anchor === undefined ? '' : `, ${chains.reduce((sum, {anchored}) => sum + anchored, 0)} vouched for by the anchor`}.`,
		];
		stdout.write(lines.map(line => `${line}\n`).join(''));
		stderr.write(torn.map(({chain}) => `warning: ${chain} ends inside a record, as after a crash.\n`).join(''));
		return ok ? exitStatus.good : exitStatus.bad;
	} catch (error) {
		if (error instanceof SecretError) {
			stdout.write(`${error.message}\n`);
			return exitStatus.bad;
		}

		throw error;
	}
}
