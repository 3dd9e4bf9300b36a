import {spawn} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {mustRun} from './run.mjs';

// The last line that runs on every Node that we support.
const tools = ['verdaccio@6.2.9', 'publint@0.3.25'];
const startUpMs = 30_000;

/**
 * Starts a registry that knows the packed tarballs and asks the registry of this machine's npm for all the rest. The
 * plugin depends on the guard, so only a registry shows that the two install as users will install them.
 */
export async function startRegistry(folder, tarballs) {
	await mkdir(folder, {recursive: true});
	// One of its dependencies asks for a tag, which not every mirror of the public registry keeps.
	await writeFile(join(folder, 'package.json'), '{"private": true, "overrides": {"node-fetch": "2.7.0"}}');
	const {stdout: upstream} = await mustRun('npm', ['config', 'get', 'registry']);
	await mustRun('npm', ['install', '--no-audit', '--no-fund', ...tools], {cwd: folder});
	await writeFile(join(folder, 'config.yaml'), configuration(upstream.trim()));

	const port = await freePort();
	const url = `http://127.0.0.1:${port}/`;
	const server = spawn(
		process.execPath,
		[join(folder, 'node_modules/verdaccio/bin/verdaccio'), '--config', join(folder, 'config.yaml'), '--listen', `127.0.0.1:${port}`],
		{cwd: folder, stdio: 'ignore'},
	);
	const stop = () => server.kill();
	process.once('exit', stop);
	await answered(new URL('-/ping', url));

	// npm publishes only when it has a token, and this registry asks for none.
	const npmrc = join(folder, 'publish.npmrc');
	await writeFile(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=unused\n`);
	for (const tarball of tarballs) {
		await mustRun('npm', ['publish', tarball, '--ignore-scripts', '--userconfig', npmrc], {cwd: folder});
	}

	return {url, stop, publint: join(folder, 'node_modules/publint/src/cli.js')};
}

function configuration(upstream) {
	const ours = '    access: $all\n    publish: $all\n';
	return `storage: ./storage
uplinks:
  upstream:
    url: ${upstream}
    maxage: 60m
packages:
  eslint-plugin-jwt-secrets:
${ours}  jwt-secrets-guard:
${ours}  '**':
    access: $all
    proxy: upstream
max_body_size: 50mb
log: {type: stdout, level: fatal}
`;
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
			const {port} = probe.address();
			probe.close(() => {
				resolve(port);
			});
		});
	});
}

async function answered(url) {
	const deadline = Date.now() + startUpMs;
	while (Date.now() < deadline) {
		const response = await fetch(url).catch(() => undefined);
		if (response?.ok) {
			return;
		}

		await sleep(200);
	}

	throw new Error('The local registry did not start.');
}
