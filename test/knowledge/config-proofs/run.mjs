// Runs the proofs, beside the packages that scripts/prove-config.mjs has installed and the tables that it has compiled.
import {readFileSync} from 'node:fs';
import {inspect} from 'node:util';
import environments from './environments.mjs';
import generators from './generators.mjs';
import handlers from './handlers.mjs';
import {canary} from './harness/canary.mjs';
import loggers from './loggers.mjs';
import monitoring from './monitoring.mjs';
import readers from './readers.mjs';
import responses from './responses.mjs';
import schemas from './schemas.mjs';
import sharedObjects from './shared-objects.mjs';
import streams from './streams.mjs';
import transforms from './transforms.mjs';

// Some packages look at the environment when they are imported. `config` is frozen by its first `get`: schemas stand before readers.
Object.assign(process.env, {NODE_CONFIG: JSON.stringify({proof: {secret: canary}}), SUPPRESS_NO_CONFIG_WARNING: '1', SUPPRESS_STRICTNESS_CHECK: '1', ROARR_LOG: 'true'});

// Generators stand before everything that would import a package with the true Math.random in it.
const suites = {generators, environments, schemas, readers, transforms, streams, loggers, monitoring, responses, handlers, sharedObjects};
const tables = ofPackages({
	...await import('./tables/environments.js'),
	...await import('./tables/generators.js'),
	...await import('./tables/handlers.js'),
	...await import('./tables/readers.js'),
	...await import('./tables/schemas.js'),
	...await import('./tables/shared-objects.js'),
	...await import('./tables/sinks.js'),
	...await import('./tables/transforms.js'),
});
const {dependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));
const counts = {passed: 0, failed: 0};
const proven = new Set();

for (const [suite, run] of Object.entries(suites)) {
	await run(tables, (row, title, claim) => prove(`${suite}: ${title}`, row, claim));
}

for (const row of Object.values(tables).flat().filter(({source}) => saysRun(source))) {
	await prove(`${nameOf(row)} says that it was run`, undefined, () => proven.has(row) || 'no proof does so');
	await prove(`${nameOf(row)} names the versions that are run`, undefined, () => wrongVersions(row.source).join(', ') || true);
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

/** Those of Python have proofs of their own. */
function ofPackages(all) {
	const isPython = ({modules = [], module = '', dialect}) => dialect === 'python' || [...modules, module].some(name => name.startsWith('py:'));
	return Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, Array.isArray(rows) ? rows.filter(row => !isPython(row)) : rows]));
}

/** A claim holds when it gives back `true`; anything else says what is wrong. */
async function prove(title, row, claim) {
	let outcome;
	try {
		outcome = await claim();
	} catch (error) {
		outcome = error;
	}

	counts[outcome === true ? 'passed' : 'failed'] += 1;
	if (outcome !== true) {
		console.log(`✗ ${title}: ${outcome instanceof Error ? outcome.message.split('\n')[0] : inspect(outcome, {breakLength: Infinity})}`);
	}

	if (row) {
		proven.add(row);
	}
}

function saysRun(source) {
	return /: run\b/.test(source);
}

function nameOf({modules, module, callees, receivers, path, paths, kind, methods, decorators, exports, members}) {
	return inspect({modules, module, kind, callees, receivers, path, paths, methods, decorators, exports, members}, {breakLength: Infinity, maxArrayLength: 3}).replaceAll(/\w+: undefined,? ?/g, '');
}

/** `joi 18.3, yup 1.7: run` speaks of the major and minor version; what follows `;` is a remark. */
function wrongVersions(source) {
	return [...source.split(': run')[0].matchAll(/(?<name>@?[\w./-]+) (?<version>\d+(?:\.\d+)*)/g)]
		.map(({groups}) => groups)
		.filter(({name, version}) => name !== 'Node.js' && ![dependencies[name], dependencies[`${name}${version.split('.')[0]}`]?.replace(/.*@/, '')].some(installed => `${installed}.`.startsWith(`${version}.`)))
		.map(({name, version}) => `${name} ${version} is not what was installed`);
}
