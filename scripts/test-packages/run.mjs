import {spawn} from 'node:child_process';

const windows = process.platform === 'win32';

/**
 * Runs a command to its end. A failing exit status is a result, not an error: callers compare it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{status: number | null, stdout: string, stderr: string}>}
 */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		// npm and npx are batch files on Windows, which only a shell starts.
		const child = spawn(command, args, {shell: windows && /^np[mx]$/.test(command), stdio: ['ignore', 'pipe', 'pipe'], ...options});
		const output = {stdout: '', stderr: ''};
		for (const name of ['stdout', 'stderr']) {
			child[name].setEncoding('utf8').on('data', text => {
				output[name] += text;
			});
		}

		child.once('error', reject).once('close', status => {
			resolve({status, ...output});
		});
	});
}

/** Runs a command whose failure ends everything. */
export async function mustRun(command, args, options) {
	const result = await run(command, args, options);
	if (result.status !== 0) {
		throw new Error(`${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
	}

	return result;
}
