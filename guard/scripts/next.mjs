// Builds a real Next.js application without its secret, and starts it with a missing, a bad and a good one.
// Installs Next.js into a folder of its own. Run: node guard/scripts/next.mjs (after npm run build). Prints `N passed, N failed`.
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const guard = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-next-'));
const counts = {passed: 0, failed: 0};
const files = {
	'package.json': '{"name": "application", "private": true}',
	'next.config.mjs': 'export default {};',
	'app/layout.js': 'export default function Layout({children}) { return <html><body>{children}</body></html>; }',
	'app/page.js': 'export default function Page() { return <p>page</p>; }',
	'app/token/route.js': `
		import {deferSecret} from 'jwt-secrets-guard';
		const secret = deferSecret('JWT_SECRET_KEY');
		export const dynamic = 'force-dynamic';
		export function GET() { return Response.json({key: secret.key.type, print: String(secret), json: secret}); }
	`,
	'instrumentation.js': `
		export async function register() {
			if (process.env.NEXT_RUNTIME === 'nodejs') {
				const {guardStart} = await import('jwt-secrets-guard/next');
				await guardStart({access: 'JWT_SECRET_KEY'});
			}
		}
	`,
};

try {
	execFileSync('npm', ['pack', '--pack-destination', folder], {cwd: guard, stdio: 'ignore'});
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), {recursive: true});
		writeFileSync(join(folder, path), content);
	}

	const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
	execFileSync('npm', ['install', '--no-audit', '--no-fund', 'next', 'react', 'react-dom', `./${tarball}`], {cwd: folder, stdio: 'ignore'});
	await testAll();
} finally {
	rmSync(folder, {recursive: true, force: true, maxRetries: 3});
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function testAll() {
	const build = spawnSync(process.execPath, [next(), 'build'], {cwd: folder, env: environment({}), encoding: 'utf8'});
	record('a build without the secret passes', build.status === 0, build.stdout + build.stderr);
	const bad = `short-${process.pid}`;
	for (const [title, env, code] of [['missing', {}, 'SECRET_MISSING'], ['bad', {JWT_SECRET_KEY: bad}, 'SECRET_TOO_SHORT']]) {
		const {status, output} = await start(env);
		record(`a server whose secret is ${title} exits`, status === 1 && output.includes(code) && !output.includes(bad), output);
	}

	const good = randomBytes(32).toString('base64url');
	const {answer, output} = await start({JWT_SECRET_KEY: good});
	record('a server with a good secret answers', answer === '{"key":"secret","print":"Secret(JWT_SECRET_KEY, 43 bytes)","json":"Secret(JWT_SECRET_KEY, 43 bytes)"}' && !output.includes(good), `${answer}\n${output}`);
}

/** Until it ends by itself, or has answered. */
async function start(env) {
	const port = await freePort();
	const server = spawn(process.execPath, [next(), 'start', '--port', String(port)], {cwd: folder, env: environment(env)});
	let output = '';
	server.stdout.on('data', chunk => (output += chunk));
	server.stderr.on('data', chunk => (output += chunk));
	const ended = new Promise(done => server.once('exit', status => done({status, output})));
	const answered = ask(`http://127.0.0.1:${port}/token`).then(answer => ({answer, output}));
	const result = await Promise.race([ended, answered]);
	server.kill('SIGKILL');
	return {output, ...result};
}

async function ask(url) {
	for (let attempt = 0; attempt < 200; attempt++) {
		await new Promise(done => setTimeout(done, 200));
		try {
			const response = await fetch(url);
			return `${response.status === 200 ? '' : response.status}${await response.text()}`;
		} catch {
			// It does not listen yet.
		}
	}

	return 'no answer';
}

async function freePort() {
	const server = createServer();
	await new Promise(done => server.listen(0, '127.0.0.1', done));
	const {port} = server.address();
	await new Promise(done => server.close(done));
	return port;
}

function next() {
	return join(folder, 'node_modules/next/dist/bin/next');
}

function environment(env) {
	const {JWT_SECRET_KEY, NODE_ENV, ...rest} = process.env;
	return {...rest, NEXT_TELEMETRY_DISABLED: '1', ...env};
}

function record(title, isGood, output) {
	counts[isGood ? 'passed' : 'failed']++;
	console.log(`${isGood ? 'ok' : 'not ok'} ${title}`);
	if (!isGood) {
		console.log(output);
	}
}
