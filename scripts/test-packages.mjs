// Packs both packages, publishes them to a throw-away registry on this machine, installs them by name into an empty
// project and uses them there as users do, on every Node that can be had. Prints `N passed, N failed`.
// Usage: test-packages.mjs [--eslint VERSION]...
import {mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {nodes} from './test-packages/nodes.mjs';
import {makeProject, sample} from './test-packages/project.mjs';
import {startRegistry} from './test-packages/registry.mjs';
import {mustRun, run} from './test-packages/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
// Both ends of what `peerDependencies` promises.
const {values: {eslint: eslintVersions}} = parseArgs({options: {eslint: {type: 'string', multiple: true, default: ['9.15.0', '10']}}});
const counts = {passed: 0, failed: 0};

const folder = await mkdtemp(join(tmpdir(), 'jwt-secrets-packages-'));
try {
	await testAll();
} finally {
	await rm(folder, {recursive: true, force: true, maxRetries: 3});
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function testAll() {
	const tarballs = await pack(join(folder, 'packed'));
	const registry = await startRegistry(join(folder, 'registry'), tarballs);
	try {
		for (const tarball of tarballs) {
			await check(`publint: ${basename(tarball)}`, {status: 0}, process.execPath, [registry.publint, tarball, '--strict'], {cwd: folder});
		}

		const runtimes = await nodes(join(folder, 'nodes'));
		for (const eslint of eslintVersions) {
			const cwd = join(folder, `eslint-${eslint}`);
			await makeProject(cwd, {registry: registry.url, cache: join(folder, 'cache'), eslint});
			for (const name of ['eslint-plugin-jwt-secrets', 'jwt-secrets-guard']) {
				record(`contents of ${name}`, await contentProblems(join(cwd, 'node_modules', name)));
			}

			for (const node of runtimes) {
				await testOn(node, {cwd, eslint});
			}

			await check(`types, ESLint ${eslint}`, {status: 0}, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', cwd], {cwd});
		}
	} finally {
		registry.stop();
	}
}

async function pack(destination) {
	await mkdir(destination);
	await mustRun('npm', ['pack', '--workspaces', '--include-workspace-root', '--pack-destination', destination], {cwd: root});
	return (await readdir(destination)).map(name => join(destination, name));
}

async function testOn({name, binary, env}, {cwd, eslint}) {
	const options = {cwd, env};
	const npx = ['--no-install', 'jwt-secrets'];
	await check(`${name}: import and require`, {status: 0}, binary, ['entries.mjs'], options);
	await check(`${name}: --version`, {status: 0, says: version}, 'npx', [...npx, '--version'], options);
	await check(`${name}: scan of a hole`, {status: 1, says: 'no-hardcoded-secret'}, 'npx', [...npx, 'scan', 'src'], options);
	await check(`${name}: scan of its twin`, {status: 0}, 'npx', [...npx, 'scan', 'clean'], options);
	for (const config of ['import.config.mjs', 'require.config.cjs']) {
		const lint = (path, expected) =>
			check(`${name}, ESLint ${eslint}, ${config}: ${path}`, expected, binary, ['node_modules/eslint/bin/eslint.js', '--config', config, path], options);
		await lint('src', {status: 1, says: 'jwt-secrets/no-hardcoded-secret'});
		await lint('clean', {status: 0});
	}
}

async function check(title, {status, says = ''}, command, args, options) {
	const result = await run(command, args, options);
	const output = result.stdout + result.stderr;
	const problems = [
		result.status !== status && `exit status ${result.status} instead of ${status}`,
		!output.includes(says) && `does not say ${says}`,
		output.includes(sample) && 'prints the secret',
	].filter(Boolean);
	record(title, problems, output);
}

/** What a package must bring, and what is of no use to who installs it. */
async function contentProblems(installed) {
	const files = (await readdir(installed, {recursive: true})).filter(name => !name.startsWith('node_modules'));
	return [
		...['LICENSE', 'README.md', 'package.json'].filter(name => !files.includes(name)).map(name => `${name} is missing`),
		...files.filter(name => /\.tsbuildinfo$|\.map$|(?<!\.d)\.[cm]?ts$|(?:^|[\\/])test[\\/]/.test(name)).map(name => `${name} does not belong there`),
	];
}

function record(title, problems, output = '') {
	const isGood = problems.length === 0;
	counts[isGood ? 'passed' : 'failed'] += 1;
	console.log(isGood ? `✓ ${title}` : `✗ ${title}: ${problems.join(', ')}\n${output}`);
}
