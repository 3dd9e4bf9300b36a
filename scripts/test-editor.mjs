// Installs a language server of ESLint by name and runs `test/editor/` with it. Prints `N passed, N failed`.
// The server is no dependency: it brings 96 MB, most of it for other languages, and an install script.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {mustRun, run} from './test-packages/run.mjs';

const server = {name: 'vscode-langservers-extracted', version: '4.10.0', program: 'bin/vscode-eslint-language-server'};
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'jwt-secrets-language-server-'));
try {
	await writeFile(join(folder, 'package.json'), '{"private": true}');
	await mustRun('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${server.name}@${server.version}`], {cwd: folder});
	process.exitCode = await testWith(join(folder, 'node_modules', server.name, server.program));
} finally {
	await rm(folder, {recursive: true, force: true, maxRetries: 3});
}

async function testWith(program) {
	const report = join(folder, 'report.json');
	const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/editor/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const {status, stdout, stderr} = await run(process.execPath, vitest, {cwd: root, env: {...process.env, ESLINT_LANGUAGE_SERVER: program}});
	console.log(stdout + stderr);
	const {numPassedTests: passed, numFailedTests: failed} = JSON.parse(await readFile(report, 'utf8'));
	console.log(`${passed} passed, ${failed === 0 && status !== 0 ? 1 : failed} failed`);
	return status === 0 && passed > 0 ? 0 : 1;
}
