import {existsSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/**
 * Settings of a repository that make git run a program or reach for the network, each switched off. What the command
 * line says beats the repository's configuration, and `GIT_ALLOW_PROTOCOL` beats `protocol.*.allow`: a partial clone
 * would otherwise fetch a missing blob through any remote helper that its configuration names.
 */
export const hardening: readonly string[] = [
	'--no-pager',
	'-c', 'core.fsmonitor=false',
	'-c', 'core.hooksPath=/dev/null',
	'-c', 'core.untrackedCache=false',
	'-c', 'core.attributesFile=/dev/null',
	'-c', 'diff.external=',
	'-c', 'core.sshCommand=false',
	'-c', 'protocol.allow=never',
	'-c', 'gc.auto=0',
	'-c', 'maintenance.auto=false',
];

/** The user's own variables that say where git's programs and settings lie; all others could lead to another repository. */
const kept = new Set(['GIT_EXEC_PATH', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);

export function gitEnvironment(): NodeJS.ProcessEnv {
	const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || kept.has(name)));
	return {
		...own,
		GIT_OPTIONAL_LOCKS: '0',
		GIT_NO_LAZY_FETCH: '1',
		GIT_ALLOW_PROTOCOL: 'none',
		GIT_TERMINAL_PROMPT: '0',
		LC_ALL: 'C',
		LANGUAGE: 'C',
	};
}

/** On Windows a bare name is looked up in the current folder first, where a scanned repository may hold a `git.exe`. */
export function gitProgram(): string | undefined {
	if (process.platform !== 'win32') {
		return 'git';
	}

	return (process.env['PATH'] ?? '').split(delimiter).filter(folder => isAbsolute(folder))
		.map(folder => join(folder, 'git.exe'))
		.find(program => existsSync(program));
}
