import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ts from 'typescript';

const root = new URL('../../../', import.meta.url);
const sources = ['ast.ts', 'link.ts', 'parse.ts', ...readdirSync(new URL('src/analysis/nesting', root)).map(name => `nesting/${name}`)];

export interface Thread {
	readonly stackSizeMb: number;
	/** What the source believes to run on. */
	readonly platform: NodeJS.Platform;
}

export interface Child extends Disposable {
	/** What each text ended as, in order; a missing one ended the process. */
	readonly parseAll: (texts: readonly Hostile[], thread: Thread) => readonly string[];
}

export interface Hostile {
	readonly name: string;
	readonly text: string;
}

/** A process of its own that may die, with the parser as its source is now. */
export function createChild(): Child {
	const folder = mkdtempSync(join(realpathSync(tmpdir()), 'jwt-secrets-nesting-'));
	mkdirSync(join(folder, 'nesting'));
	symlinkSync(new URL('node_modules', root), join(folder, 'node_modules'), 'junction');
	writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
	for (const path of sources) {
		const {outputText} = ts.transpileModule(readFileSync(new URL(`src/analysis/${path}`, root), 'utf8'), {
			compilerOptions: {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true},
		});
		writeFileSync(join(folder, path.replace(/\.ts$/, '.js')), outputText);
	}

	const script = join(folder, 'main.js');
	writeFileSync(script, main);
	return {
		parseAll(texts, thread) {
			writeFileSync(join(folder, 'task.json'), JSON.stringify({texts, thread}));
			const {stdout} = spawnSync(process.execPath, [script], {encoding: 'utf8', maxBuffer: 1e8});
			return stdout.split('\n').filter(line => line !== '');
		},
		[Symbol.dispose]() {
			rmSync(folder, {recursive: true, force: true});
		},
	};
}

const main = `
import {readFileSync, writeSync} from 'node:fs';
import {Worker, isMainThread} from 'node:worker_threads';
// Loaded while it still knows the platform.
import 'oxc-parser/src-js/bindings.js';
const {texts, thread: {stackSizeMb, platform}} = JSON.parse(readFileSync(new URL('task.json', import.meta.url), 'utf8'));
if (isMainThread) {
	new Worker(new URL(import.meta.url), {resourceLimits: {stackSizeMb}});
} else {
	Object.defineProperty(process, 'platform', {value: platform});
	const {parse} = await import('./parse.js');
	for (const {name, text} of texts) {
		const parsed = parse(name, text, () => undefined);
		writeSync(1, ('unread' in parsed ? parsed.unread : 'read') + '\\n');
	}
}
`;
