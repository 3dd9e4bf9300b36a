import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of this test alone, removed when it ends. */
export function temporaryTree(files: Files = {}): string {
	const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'jwt-secrets-')));
	onTestFinished(() => {
		rmSync(root, {recursive: true, force: true});
	});
	writeFiles(root, files);
	return root;
}

export function writeFiles(root: string, files: Files): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), {recursive: true});
		writeFileSync(join(root, name), content);
	}
}

/** A git repository whose files are all tracked. */
export function temporaryRepository(files: Files = {}): string {
	const root = temporaryTree(files);
	git(root, 'init', '--quiet');
	git(root, 'add', '--all', '--force');
	return root;
}

export function git(folder: string, ...command: string[]): string {
	return execFileSync('git', ['-C', folder, '-c', 'user.name=test', '-c', 'user.email=test@example.invalid', '-c', 'protocol.file.allow=always', ...command], {encoding: 'utf8', stdio: 'pipe'});
}

/** Runs a task as somebody whom permissions bind; the superuser reads everything. */
export async function asOrdinaryUser<T>(root: string, task: () => Promise<T>): Promise<T> {
	if (process.geteuid?.() !== 0) {
		return task();
	}

	chmodSync(root, 0o755);
	process.seteuid?.(65_534);
	try {
		return await task();
	} finally {
		process.seteuid?.(0);
	}
}
