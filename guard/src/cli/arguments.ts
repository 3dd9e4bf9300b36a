import {parseArgs, type ParseArgsConfig} from 'node:util';
import {algorithmNames, isSigningAlgorithm, type SigningAlgorithm} from '../algorithms.js';
import {UsageError} from './terminal.js';

/**
 * Read a command line. What is wrong is told without repeating what was typed: it may be the secret.
 *
 * @throws {UsageError}
 */
export function readArguments<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config & {strict: true; allowPositionals: true}>> {
	try {
		return parseArgs({...config, strict: true, allowPositionals: true});
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		throw new UsageError(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `There is no such option. Options: ${optionNames(config)}.` : `An option lacks its value, or has one too many. Options: ${optionNames(config)}.`);
	}
}

/** @throws {UsageError} */
export function algorithmArgument(name: string): SigningAlgorithm {
	if (!isSigningAlgorithm(name)) {
		throw new UsageError(`--alg is one of ${algorithmNames.join(', ')}.`);
	}

	return name;
}

/** @throws {UsageError} */
export function oneOf<const Name extends string>(option: string, name: string, names: readonly Name[]): Name {
	const found = names.find(candidate => candidate === name);
	if (found === undefined) {
		throw new UsageError(`${option} is one of ${names.join(', ')}.`);
	}

	return found;
}

/** @throws {UsageError} */
export function wholeNumber(option: string, text: string | undefined, largest: number): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	const value = Number(text);
	if (!/^\d{1,6}$/.test(text) || value > largest) {
		throw new UsageError(`${option} is a whole number up to ${largest}.`);
	}

	return value;
}

function optionNames({options = {}}: ParseArgsConfig): string {
	return Object.keys(options).map(name => `--${name}`).join(', ');
}
