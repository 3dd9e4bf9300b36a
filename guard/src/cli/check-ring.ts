import type {RingStatus} from '../ring/ring-status.js';
import {SecretError} from '../secret-error.js';
import {exitStatus, type Terminal, UsageError} from './terminal.js';

/** Judge the key ring in a file as a server would at its start, and tell its keys. */
export async function checkRing(path: string, rotateEvery: string, {stdout, stderr, env}: Terminal): Promise<number> {
	const {fileStore, openKeyRing} = await import('../ring/index.js');
	try {
		// No token is verified here, so their life only has to be one.
		const ring = await openKeyRing({source: fileStore(path, {env}), maxTokenAge: 1, rotateEvery});
		const status = ring.status();
		ring.close();
		stdout.write(linesOf(status).map(line => `${line}\n`).join(''));
		stderr.write(status.overdue ? `warning: The key that signs does so for longer than ${rotateEvery}. Run \`rotate\`, and look why nobody did.\n` : '');
		return exitStatus.good;
	} catch (error) {
		if (error instanceof SecretError) {
			stdout.write(`${error.message}\n`);
			return exitStatus.bad;
		}

		if (error instanceof TypeError) {
			throw new UsageError('--rotate-every is a duration such as 12h or 30d.');
		}

		throw error;
	}
}

function linesOf({keys}: RingStatus): readonly string[] {
	return keys.map(({kid, alg, state, age, activatesIn, dropsIn}) => [
		`ring: ${kid} is ${state}, ${alg}`,
		...(age === undefined ? [] : [`made ${durationOf(age)} ago`]),
		...(activatesIn === undefined ? [] : [`signs in ${durationOf(activatesIn)}`]),
		...(dropsIn === undefined ? [] : [`dropped in ${durationOf(dropsIn)}`]),
	].join(', ') + '.');
}

function durationOf(seconds: number): string {
	const [size, unit] = ([[86_400, 'd'], [3600, 'h'], [60, 'min']] as const).find(([size]) => seconds >= size) ?? [1, 's'];
	return `${Math.floor(seconds / size)} ${unit}`;
}
