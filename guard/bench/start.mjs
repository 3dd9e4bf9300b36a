// What the check adds to the start of a server: the packed package against a program that makes one KeyObject, by turns.
// Run: node guard/bench/start.mjs [ROUNDS] (after npm run build)
import {execFileSync, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const rounds = Number(process.argv[2] ?? 41);
const guard = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jwt-secrets-guard-bench-'));
try {
	execFileSync('npm', ['pack', '--pack-destination', folder], {cwd: guard, stdio: 'ignore'});
	const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
	execFileSync('tar', ['-xzf', tarball], {cwd: folder});
	writeFileSync(join(folder, 'bare.mjs'), 'import {createSecretKey} from \'node:crypto\';\ncreateSecretKey(Buffer.from(process.env.JWT_SECRET_KEY));\n');
	writeFileSync(join(folder, 'guarded.mjs'), 'import {requireSecret} from \'./package/dist/index.js\';\nrequireSecret(\'JWT_SECRET_KEY\');\n');
	const pairs = Array.from({length: rounds}, () => [elapsed('bare.mjs'), elapsed('guarded.mjs')]);
	const [bare, guarded] = [0, 1].map(side => pairs.map(pair => pair[side]).sort((a, b) => a - b));
	const differences = pairs.map(([one, other]) => other - one).sort((a, b) => a - b);
	console.log(`bare      median ${milliseconds(middle(bare))}, best ${milliseconds(bare[0])}`);
	console.log(`guarded   median ${milliseconds(middle(guarded))}, best ${milliseconds(guarded[0])}`);
	console.log(`the check median of paired differences ${milliseconds(middle(differences))}, between the best ${milliseconds(guarded[0] - bare[0])}`);
} finally {
	rmSync(folder, {recursive: true});
}

function elapsed(file) {
	// A certificate bundle that Node reads at every start would drown what is measured.
	const {NODE_EXTRA_CA_CERTS, ...env} = process.env;
	const start = performance.now();
	const {status} = spawnSync(process.execPath, [file], {cwd: folder, env: {...env, JWT_SECRET_KEY: randomBytes(48).toString('base64url')}});
	if (status !== 0) {
		throw new Error(`${file} ended with ${status}`);
	}

	return performance.now() - start;
}

function middle(sorted) {
	return sorted[sorted.length >> 1];
}

function milliseconds(value) {
	return `${value.toFixed(1)} ms`;
}
