import {readFileSync} from 'node:fs';
import {parseEnv} from 'node:util';
import {type Environment, isVariableName} from '../environment.js';
import {systemCodeOf} from '../error/system-code.js';
import {loadSecrets} from '../require-secrets.js';
import type {SecretErrorProblem} from '../secret-error.js';
import {readSecretFile} from '../secret-file.js';
import {algorithmArgument, oneOf, readArguments, wholeNumber} from './arguments.js';
import {checkRing} from './check-ring.js';
import {gitStateOf} from './git.js';
import {attempt, exitStatus, processTerminal, type Terminal, UsageError} from './terminal.js';

export const checkUsage = `  check NAME...            judge secrets as a server would at its start; one value for two names is refused
    --alg ALG              the algorithm that they are for (default: HS256)
    --encoding ENCODING    how they are written: utf8, base64, base64url, hex, raw (default: utf8)
    --min-bytes N          ask for more octets than the algorithm does
    --env-file FILE        look there too; the environment comes first (repeatable)
    --wordlist FILE        values to refuse beside the published defaults, one a line
    --ring FILE            tell the keys of the key ring in a file, too, and whether they are good
    --rotate-every TIME    how old its key may get before check warns (default: 30d)
`;

const encodings = ['utf8', 'base64', 'base64url', 'hex', 'raw'] as const;

/**
 * The command `check`.
 *
 * @param argv - what stands behind its name.
 * @returns the exit status: 1 when a secret is missing or bad.
 */
export async function check(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
	return attempt(terminal, async () => {
		const {values, positionals: names} = readArguments({args: [...argv], options: {
			alg: {type: 'string', default: 'HS256'},
			encoding: {type: 'string', default: 'utf8'},
			'min-bytes': {type: 'string'},
			'env-file': {type: 'string', multiple: true, default: []},
			wordlist: {type: 'string'},
			ring: {type: 'string'},
			'rotate-every': {type: 'string', default: '30d'},
			help: {type: 'boolean'},
		}});
		if (values.help) {
			terminal.stdout.write(checkUsage);
			return exitStatus.good;
		}

		if ((names.length === 0 && values.ring === undefined) || !names.every(name => isVariableName(name))) {
			throw new UsageError('`check` takes the names of environment variables, such as JWT_SECRET_KEY: capitals, digits and underscores.');
		}

		const files = values['env-file'];
		const env = {...Object.assign({}, ...files.map(variablesIn)) as Environment, ...terminal.env};
		const {secrets, problems} = loadSecrets(Object.fromEntries(names.map(name => [name, name])), {
			env,
			alg: algorithmArgument(values.alg),
			encoding: oneOf('--encoding', values.encoding, encodings),
			minBytes: wholeNumber('--min-bytes', values['min-bytes'], 1024),
			wordlist: values.wordlist === undefined ? undefined : wordsIn(values.wordlist),
		});
		for (const {secret} of secrets.filter(({secret}) => problems.every(({name}) => name !== secret.name))) {
			terminal.stdout.write(`${secret.name}: good, ${secret.length} bytes for ${secret.alg}.\n`);
		}

		terminal.stdout.write(problems.map(problem => reportOf(problem)).join(''));
		terminal.stderr.write([...names.flatMap(name => fileWarning(name, env)), ...files.flatMap(gitWarning)].map(warning => `warning: ${warning}\n`).join(''));
		const ofRing = values.ring === undefined ? exitStatus.good : await checkRing(values.ring, values['rotate-every'], terminal);
		return problems.length > 0 ? exitStatus.bad : ofRing;
	});
}

function reportOf({name, message, fix, code, command}: SecretErrorProblem): string {
	return `${name}: ${message} ${fix} (${code})\n${command === undefined ? '' : `  ${command}\n`}`;
}

/** A server takes such a file, because Kubernetes and Docker mount it so; somebody may still want to know. */
function fileWarning(name: string, env: Environment): readonly string[] {
	const path = env[`${name}_FILE`];
	const file = path ? readSecretFile(path) : undefined;
	return file?.kind === 'octets' && file.readableByOthers ? [`The file that ${name}_FILE names can be read by every user.`] : [];
}

function gitWarning(path: string): readonly string[] {
	return gitStateOf(path) === 'tracked' ? ['Git tracks the --env-file: what it holds is published with the repository.'] : [];
}

function variablesIn(path: string): Environment {
	return parseEnv(contentOf(path, '--env-file'));
}

function wordsIn(path: string): ReadonlySet<string> {
	return new Set(contentOf(path, '--wordlist').split(/\r?\n/).filter(line => line !== ''));
}

function contentOf(path: string, option: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		const code = systemCodeOf(error);
		throw new UsageError(`The ${option} cannot be read (${code}).`);
	}
}
