import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative, sep} from 'node:path';
import type {Ignore} from 'ignore';
import {gitEnvironment, gitProgram, hardening} from './git-program.js';

const require = createRequire(import.meta.url);
/** An editor asks again with every key that is pressed. */
const remembered = 3000;
const timeLimit = 5000;
const answers = new Map<string, {readonly isYes: boolean; readonly at: number}>();

/** Whether git ignores a file and does not track it: a developer's own, which nobody commits. */
export function isPrivate(path: string): boolean {
	return ask(path, ['check-ignore', '--quiet', '--', path]);
}

/** Whether git tracks a file although an ignore file names it: it was committed before, or by force. */
export function isTrackedAnyway(root: string, path: string): boolean {
	return isNamedByIgnoreFile(root, path) && ask(path, ['--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path]);
}

/** Without git, a wrong question, or one that takes too long, is answered with no. */
function ask(path: string, command: readonly string[]): boolean {
	const key = command.join('\0');
	const known = answers.get(key);
	if (known && Date.now() - known.at < remembered) {
		return known.isYes;
	}

	const isYes = run(dirname(path), command);
	answers.set(key, {isYes, at: Date.now()});
	return isYes;
}

function run(folder: string, command: readonly string[]): boolean {
	const git = gitProgram();
	if (git === undefined || !existsSync(folder)) {
		return false;
	}

	try {
		execFileSync(git, [...hardening, ...command], {cwd: folder, env: gitEnvironment(), stdio: 'ignore', timeout: timeLimit, windowsHide: true});
		return true;
	} catch {
		return false;
	}
}

/** The nearest ignore file that says something of a path decides, as in git. */
function isNamedByIgnoreFile(root: string, path: string): boolean {
	for (let folder = dirname(path); folder.startsWith(root); folder = dirname(folder)) {
		const file = join(folder, '.gitignore');
		if (existsSync(file)) {
			const {ignored, unignored} = rulesIn(file).test(relative(folder, path).split(sep).join('/'));
			if (ignored || unignored) {
				return ignored;
			}
		}

		if (folder === dirname(folder)) {
			break;
		}
	}

	return false;
}

function rulesIn(file: string): Ignore {
	const {default: ignore} = require('ignore') as {readonly default: () => Ignore};
	const rules = ignore();
	try {
		rules.add(readFileSync(file, 'utf8'));
	} catch {
		// One that nobody may read ignores nothing.
	}

	return rules;
}
