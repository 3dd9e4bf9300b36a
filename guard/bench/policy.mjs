// What the policy refuses of a list of known secrets, one a line, and what a check costs.
// Run: node guard/bench/policy.mjs LIST (after npm run build)
import {randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {argv, exit} from 'node:process';
import {newSecret} from '../dist/cli.js';
import {checkSecret} from '../dist/policy.js';

const [, , list] = argv;
if (list === undefined) {
	console.error('usage: node guard/bench/policy.mjs LIST');
	exit(2);
}

const values = [...new Set(readFileSync(list, 'utf8').split('\n').map(line => line.replace(/\r$/, '')).filter(line => line !== ''))];
const verdicts = values.map(value => ({bytes: Buffer.byteLength(value), codes: checkSecret(value).map(({code}) => code)}));

report('all values', verdicts);
report('values of 32 bytes or more', verdicts.filter(({bytes}) => bytes >= 32));
reportCost();

function report(title, some) {
	const refusedBy = code => some.filter(({codes}) => codes.includes(code)).length;
	console.log(`\n${title}: ${some.length}`);
	for (const code of ['SECRET_MALFORMED', 'SECRET_TOO_SHORT', 'SECRET_LOW_ENTROPY', 'SECRET_KNOWN']) {
		line(`refused as ${code}`, refusedBy(code), some.length);
	}

	line('refused', some.filter(({codes}) => codes.length > 0).length, some.length);
	line('get through', some.filter(({codes}) => codes.length === 0).length, some.length);
}

function line(label, count, total) {
	console.log(`  ${label.padEnd(34)} ${String(count).padStart(7)}  ${(100 * count / total).toFixed(2).padStart(6)} %`);
}

/** What generators of good secrets make must never be refused. */
function reportCost() {
	const count = 100_000;
	const generators = {
		'jwt-secrets-guard generate': () => newSecret({alg: 'HS256', format: 'base64url', name: 'X'}).trimEnd(),
		'48 random bytes in base64': () => randomBytes(48).toString('base64'),
		'32 random bytes in base64url': () => randomBytes(32).toString('base64url'),
		'32 random bytes in hex': () => randomBytes(32).toString('hex'),
		'32 raw random bytes': () => randomBytes(32),
	};
	console.log(`\nfalse refusals of ${count} values each:`);
	for (const [title, make] of Object.entries(generators)) {
		const values = Array.from({length: count}, make);
		const start = performance.now();
		const refused = values.filter(value => checkSecret(value).length > 0).length;
		console.log(`  ${title.padEnd(30)} ${refused}, ${(1000 * (performance.now() - start) / count).toFixed(0)} µs each`);
	}
}
