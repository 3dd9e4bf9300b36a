import {isVariableName} from '../environment.js';
import {algorithmArgument, oneOf, readArguments, wholeNumber} from './arguments.js';
import {newSecret, type SecretFormat, secretFormats} from './new-secret.js';
import {attempt, exitStatus, processTerminal, type Terminal, UsageError} from './terminal.js';
import {writeSecret} from './write-secret.js';

export const generateUsage = `  generate                 make a secret from the system's random source
    --alg ALG              the algorithm that it is for (default: HS256)
    --format FORMAT        base64url, hex, pem, env, jwk, k8s (default: base64url; pem for a private key)
    --name NAME            the variable that will hold it (default: JWT_SECRET_KEY)
    --bytes N              more octets than the algorithm needs
    --output FILE          where to write it; - for standard output even if that is no terminal
`;

/**
 * The command `generate`.
 *
 * @param argv - what stands behind its name.
 * @returns the exit status.
 */
export async function generate(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
	return attempt(terminal, () => {
		const {values, positionals} = readArguments({args: [...argv], options: {
			alg: {type: 'string', default: 'HS256'},
			format: {type: 'string'},
			name: {type: 'string', default: 'JWT_SECRET_KEY'},
			bytes: {type: 'string'},
			output: {type: 'string'},
			help: {type: 'boolean'},
		}});
		if (values.help) {
			terminal.stdout.write(generateUsage);
			return exitStatus.good;
		}

		if (positionals.length > 0) {
			throw new UsageError('`generate` takes options only.');
		}

		const alg = algorithmArgument(values.alg);
		const isPrivateKey = !alg.startsWith('HS');
		const format = oneOf('--format', values.format ?? (isPrivateKey ? 'pem' : 'base64url'), secretFormats);
		const bytes = wholeNumber('--bytes', values.bytes, 1024);
		assertFits(isPrivateKey, format, bytes, values.name);
		return deliver(newSecret({alg, format, name: values.name, bytes}), format === 'env' ? values.name : undefined, values.output, terminal);
	});
}

function assertFits(isPrivateKey: boolean, format: SecretFormat, bytes: number | undefined, name: string): void {
	if (isPrivateKey ? format === 'hex' || format === 'base64url' || bytes !== undefined : format === 'pem') {
		throw new UsageError(isPrivateKey ? 'A private key is written as pem, env, jwk or k8s, and has no --bytes.' : 'A secret for HMAC is written as base64url, hex, env, jwk or k8s.');
	}

	if (!isVariableName(name)) {
		throw new UsageError('--name is a variable: capitals, digits and underscores.');
	}
}

/** Only to where somebody looks or has asked for it: the output of a command in CI is a log. */
function deliver(text: string, addTo: string | undefined, output: string | undefined, {stdout, stderr, program}: Terminal): number {
	if (output !== undefined && output !== '-') {
		const state = writeSecret(output, text, addTo);
		if (state === 'untracked') {
			stderr.write(`${program}: Git does not ignore the file: add it to .gitignore before the next commit.\n`);
		}

		return exitStatus.good;
	}

	if (output === undefined && !stdout.isTTY) {
		throw new UsageError('Standard output is no terminal, and a log is no place for a secret. Name a file with --output, or - to print it.');
	}

	stdout.write(text);
	return exitStatus.good;
}
