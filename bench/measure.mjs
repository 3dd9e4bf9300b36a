import {spawn} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Added to the bench's own.
 * @property {number[]} [statuses] Exit statuses of a run that did its work; linters end with 1 when they find something.
 */

/** @typedef {{wall: number, cpu: number, peak: number}} Cost Seconds, seconds, bytes. */

/** Bash counts CPU time in milliseconds, GNU time in hundredths of a second, which is too coarse for a start of Node; only the latter knows the peak. */
const timed = 'TIMEFORMAT="%3U %3S"; { time /usr/bin/time --quiet --format %M --output "$0.peak" "$@" 2>&3; } 3>&2 2>"$0.cpu"';

/**
 * Runs a command under Bash's `time` and GNU time: Node has no `wait4`, and a process that ended has left `/proc`. CPU time
 * is that of the process and of all that it waited for, the peak that of the largest of them.
 *
 * @param {Command} command
 * @returns {Promise<Cost>}
 */
export async function measure({program, args, cwd, env, statuses = [0]}) {
	const file = join(tmpdir(), `bench-${process.pid}`);
	const started = process.hrtime.bigint();
	const {status, stderr} = await finished(spawn('bash', ['-c', timed, file, program, ...args], {
		cwd,
		env: {...clean(process.env), ...env},
		// A pipe would make the tool wait for us; what it says is of no use here except when it fails.
		stdio: ['ignore', 'ignore', 'pipe'],
	}));
	const wall = Number(process.hrtime.bigint() - started) / 1e9;
	if (!statuses.includes(status)) {
		throw new Error(`${program} ended with ${status}: ${stderr.slice(-500)}`);
	}

	const [user, system] = numbersIn(`${file}.cpu`);
	const [kilobytes] = numbersIn(`${file}.peak`);
	return {wall, cpu: user + system, peak: kilobytes * 1024};
}

function numbersIn(file) {
	const numbers = readFileSync(file, 'utf8').trim().split(' ').map(Number);
	rmSync(file);
	return numbers;
}

/** Node reads the file of NODE_EXTRA_CA_CERTS at every start: two to three times the cost of starting it. */
function clean({NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...rest}) {
	return rest;
}

function finished(child) {
	return new Promise((resolve, reject) => {
		let stderr = '';
		child.stderr.setEncoding('utf8').on('data', text => {
			stderr += text;
		});
		child.once('error', error => {
			reject(error.code === 'ENOENT' ? new Error('The bench needs Bash, and GNU time as /usr/bin/time (Debian\'s package is called time).') : error);
		});
		child.once('close', status => {
			resolve({status, stderr});
		});
	});
}
