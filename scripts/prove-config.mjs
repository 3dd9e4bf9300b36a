// Installs the packages that the tables of settings, transforms, generators, sinks and handlers speak of, at exact
// versions and in a temporary folder, and runs what the tables say. Prints `N passed, N failed`.
// Usage: prove-config.mjs [--in FOLDER]   FOLDER is kept, so that a second run need not install again.
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import typescript from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const {values: {in: kept}} = parseArgs({options: {in: {type: 'string'}}});
const folder = kept ?? mkdtempSync(join(tmpdir(), 'jwt-secrets-config-'));
try {
	process.exitCode = prove(join(folder, 'config-proofs'));
} finally {
	if (kept === undefined) {
		rmSync(folder, {recursive: true, force: true, maxRetries: 3});
	}
}

function prove(proofs) {
	const source = join(root, 'test/knowledge');
	cpSync(join(source, 'config-proofs'), proofs, {recursive: true});
	cpSync(join(source, 'proofs/harness'), join(folder, 'proofs/harness'), {recursive: true});
	compileTables(join(root, 'src/knowledge'), join(proofs, 'tables'));
	// Peer ranges are about what the packages do together; here each one is alone.
	execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error'], {cwd: proofs, stdio: ['ignore', 2, 2]});
	return spawnSync(process.execPath, ['run.mjs'], {cwd: proofs, stdio: 'inherit', env: {...process.env, NODE_ENV: 'production'}}).status ?? 1;
}

/** The tables are data: taking their types away is all it takes to import them. */
function compileTables(from, to) {
	for (const name of readdirSync(from, {recursive: true}).filter(name => name.endsWith('.ts'))) {
		const target = join(to, name.replace(/\.ts$/, '.js'));
		mkdirSync(dirname(target), {recursive: true});
		const {outputText} = typescript.transpileModule(readFileSync(join(from, name), 'utf8'), {
			compilerOptions: {module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022, verbatimModuleSyntax: true},
		});
		writeFileSync(target, outputText);
	}
}
