import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export interface EditedProject {
	readonly root: string;
	readonly path: (name: string) => string;
	readonly save: (name: string, text: string) => void;
	readonly remove: () => void;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A repository of somebody who uses this plugin, its files saved and those that git does not ignore tracked. */
export function makeProject(eslint: string, files: Readonly<Record<string, string>>): EditedProject {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-secrets-editor-')));
	const path = (name: string) => join(root, name);
	const save = (name: string, text: string) => {
		mkdirSync(dirname(path(name)), {recursive: true});
		writeFileSync(path(name), text);
	};

	mkdirSync(path('node_modules/@typescript-eslint'), {recursive: true});
	const installed = {eslint: `node_modules/${eslint}`, '@typescript-eslint/parser': 'node_modules/@typescript-eslint/parser', 'eslint-plugin-jwt-secrets': '.'};
	for (const [name, from] of Object.entries(installed)) {
		symlinkSync(join(repository, from), path(join('node_modules', name)), 'junction');
	}

	for (const [name, text] of Object.entries(files)) {
		save(name, text);
	}

	git(root, 'init', '--quiet');
	git(root, 'add', '.');
	return {
		root, path, save,
		remove() {
			rmSync(root, {recursive: true, force: true, maxRetries: 3});
		},
	};
}

function git(cwd: string, ...args: readonly string[]): void {
	execFileSync('git', args, {cwd, stdio: 'ignore'});
}
