// Proves the rows of src/knowledge/libraries by running the packages they speak of: what is put at a row's position must
// be the key that node:crypto finds in the token. Prints `N passed, N failed`. Usage: prove-libraries.mjs [NAME]...
// Packages are installed by exact version, without scripts, in a temporary folder.
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {decorators, libraries} from '../dist/src/knowledge/libraries/index.js';
import {checksOf} from '../test/knowledge/proofs/harness/checks.mjs';

const timeLimit = 20_000;
const names = process.argv.slice(2);
const proofs = (await readProofs()).filter(({file}) => names.length === 0 || names.includes(file));
const counts = {passed: 0, failed: 0};
const proven = new Set();

const folder = await mkdtemp(join(tmpdir(), 'jwt-secrets-proofs-'));
try {
	const load = await install(folder, Object.assign({}, ...proofs.map(({packages}) => packages)));
	for (const proof of proofs) {
		await prove(proof, load);
	}
} finally {
	await rm(folder, {recursive: true, force: true, maxRetries: 3});
}

if (names.length === 0) {
	reportUnproven();
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function readProofs() {
	const directory = new URL('../test/knowledge/proofs/', import.meta.url);
	const files = (await readdir(directory)).filter(name => name.endsWith('.mjs')).sort();
	const lists = await Promise.all(files.map(async name => {
		const {default: list} = await import(new URL(name, directory));
		return list.map(proof => ({file: name.replace('.mjs', ''), ...proof}));
	}));
	return lists.flat();
}

async function install(directory, packages) {
	await writeFile(join(directory, 'package.json'), JSON.stringify({private: true, dependencies: packages}));
	// A bare specifier resolves from the file that imports it.
	await writeFile(join(directory, 'load.mjs'), 'export const load = name => import(name);\n');
	await promisify(execFile)(
		'npm',
		['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'],
		{cwd: directory, shell: process.platform === 'win32', maxBuffer: 1e8},
	);
	return (await import(pathToFileURL(join(directory, 'load.mjs')))).load;
}

async function prove(proof, load) {
	const {module, version, rows} = proof;
	const label = version ? `${module} ${version}` : module;
	let library;
	try {
		library = await proof.load(load);
	} catch (error) {
		report(label, error);
		return;
	}

	for (const {id, shape} of shapesOf(module, rows)) {
		const recipe = shape.path === undefined ? proof.calls?.[shape.callee] : proof.decorators?.[shape.path];
		for (const {title, run} of recipe ? checksOf(shape, recipe, library) : []) {
			proven.add(id);
			await check(`${label}: ${shape.path ?? shape.callee} ${title}`, run);
		}
	}
}

/** The shapes of the rows for a module, and of all decorators; `picks` tells rows of several interfaces apart. */
function * shapesOf(module, picks = () => true) {
	for (const [index, row] of libraries.entries()) {
		if (row.modules.includes(module) && picks(row)) {
			for (const [call, shape] of row.calls.entries()) {
				yield {id: `${index}.${call}`, shape};
			}
		}
	}

	for (const [index, row] of decorators.entries()) {
		if (picks(row)) {
			yield {id: `decorator ${index}`, shape: {...row.call, path: row.path}};
		}
	}
}

async function check(title, run) {
	let timer;
	const late = new Promise((resolve, reject) => {
		timer = setTimeout(reject, timeLimit, new Error(`no answer in ${timeLimit} ms`));
	});
	try {
		report(title, await Promise.race([run(), late]) ? undefined : new Error('the library does otherwise'));
	} catch (error) {
		report(title, error);
	} finally {
		clearTimeout(timer);
	}
}

function report(title, error) {
	counts[error ? 'failed' : 'passed']++;
	if (error) {
		console.error(`✗ ${title}: ${error.message}`);
	}
}

/** A shape that no package was run for must name the page that says so. */
function reportUnproven() {
	for (const [index, row] of libraries.entries()) {
		for (const [call, {callee}] of row.calls.entries()) {
			// Those of Python have a proof of their own.
			if (!row.modules[0].startsWith('py:') && !proven.has(`${index}.${call}`) && !/https:|README/.test(row.source)) {
				report(`${row.modules[0]}: ${callee}`, new Error('neither proven nor documented'));
			}
		}
	}
}
