// Proves the rows of src/knowledge/python by running the packages they speak of, as prove-libraries.mjs does for npm.
// Packages are installed by exact version in a virtual environment of a temporary folder. Prints `N passed, N failed`, or
// why nothing could be run.
import {execFile, spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {pythonLibraries} from '../dist/src/knowledge/python/libraries.js';
import {pythonReaders, pythonSchemas} from '../dist/src/knowledge/python/settings.js';

const run = promisify(execFile);
const proofs = fileURLToPath(new URL('../test/knowledge/python-proofs/', import.meta.url));
const isWindows = process.platform === 'win32';

const python = await findPython();
if (python === undefined) {
	console.log('skipped: there is no Python 3.10 or later on this machine');
	process.exit(0);
}

const folder = await mkdtemp(join(tmpdir(), 'jwt-secrets-proofs-'));
let status;
try {
	await run(python, ['-m', 'venv', folder]);
	const own = join(folder, isWindows ? 'Scripts/python.exe' : 'bin/python');
	await run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:', '--requirement', join(proofs, 'requirements.txt')], {maxBuffer: 1e8});
	status = await prove(own);
} finally {
	await rm(folder, {recursive: true, force: true, maxRetries: 3});
}

process.exit(status);

async function findPython() {
	for (const name of ['python3', 'python']) {
		try {
			const {stdout} = await run(name, ['-c', 'import sys; print(sys.version_info >= (3, 10))']);
			if (stdout.trim() === 'True') {
				return name;
			}
		} catch {
			// Not there, or no Python 3.
		}
	}

	return undefined;
}

/** The program reads the rows, and says itself what it proved. */
function prove(own) {
	// Outside the repository: a folder of ours must not be taken for a package.
	const child = spawn(own, ['-I', join(proofs, 'prove.py')], {cwd: folder, stdio: ['pipe', 'inherit', 'inherit'], env: {...process.env, PYTHONIOENCODING: 'utf-8'}});
	child.stdin.end(JSON.stringify({libraries: pythonLibraries, defaults: [...pythonReaders, ...pythonSchemas]}));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => resolve(code ?? 1));
	});
}
