import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, renameSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {expect, it, onTestFinished} from 'vitest';
import {fileStore, rotate} from '../../../src/ring/index.js';
import type {StoredKey} from '../../../src/ring/stored-key.js';
import {timingOf} from '../../../src/ring/timing.js';
import {temporaryFolder} from '../../temporary-folder.js';
import {times} from './times.mjs';

interface Result {
	readonly verified: number;
	/** Tokens that no key could sign. */
	readonly unsigned: number;
	readonly refused: Readonly<Record<string, number>>;
	/** Seconds between two looks at the store. */
	readonly longestGap: number;
	readonly lastAccepted: Readonly<Record<string, number>>;
}

const timing = timingOf(times);

function start(script: string, ...options: readonly (string | number)[]): ChildProcess {
	const child = fork(fileURLToPath(new URL(script, import.meta.url)), options.map(String));
	onTestFinished(() => void child.kill('SIGKILL'));
	return child;
}

/** A store that can be put out of reach in one step, because its path is a link. */
function storeIn(folder: string): {path: string; pointTo: (target: string) => void} {
	const path = join(folder, 'jwks.json');
	const pointTo = (target: string): void => {
		symlinkSync(target, `${path}.new`);
		renameSync(`${path}.new`, path);
	};
	mkdirSync(join(folder, 'out-of-reach'));
	pointTo('set.json');
	return {path, pointTo};
}

/** Every key that ever was in the store. */
function watch(path: string): {seen: Map<string, StoredKey>; stop: () => void} {
	const seen = new Map<string, StoredKey>();
	const store = fileStore(path);
	const timer = setInterval(() => void store.read().then(({keys}) => keys.forEach(key => seen.set(key.kid, key)), () => undefined), 50);
	return {seen, stop: () => clearInterval(timer)};
}

async function run(rotations: number, refreshes: readonly number[]): Promise<{before: readonly Result[]; after: readonly Result[]; seen: ReadonlyMap<string, StoredKey>; revokedAt: number; revoked: readonly string[]}> {
	const {path, pointTo} = storeIn(temporaryFolder());
	await rotate({...times, store: fileStore(path)});
	const replicas = refreshes.map((refresh, index) => start('replica.mjs', path, (index / (refreshes.length - 1) - 0.5) * times.clockSkew, refresh));
	await Promise.all(replicas.map(replica => once(replica, 'message')));
	replicas.forEach(replica => replica.on('message', message => {
		if (typeof message === 'object' && 'tokens' in message) {
			replicas.filter(({connected}) => connected).forEach(other => other.send(message, () => undefined));
		}
	}));

	const {seen, stop} = watch(path);
	onTestFinished(stop);
	const rotators = [start('rotator.mjs', path), start('rotator.mjs', path)];
	for (let round = 0; seen.size <= rotations; round++) {
		await pause(200 + Math.random() * 400);
		rotators[round % 2]?.kill('SIGKILL');
		rotators[round % 2] = start('rotator.mjs', path);
		if (round === 5) {
			pointTo('out-of-reach');
			await pause(300);
			pointTo('set.json');
		}
	}

	rotators.forEach(rotator => rotator.kill('SIGKILL'));
	// A rotator that died holding the lock must not be waited for: after a leak every second counts.
	await pause(times.writeTimeout * 1000);
	const before = await resultsOf(replicas);
	await rotate({...times, store: fileStore(path, {writeTimeout: times.writeTimeout}), mode: 'compromised'});
	const revokedAt = Date.now() / 1000;
	const revoked = (await fileStore(path).read()).keys.flatMap(({kid, revokedAt: at}) => at === undefined ? [] : [kid]);
	await pause((timing.reach + timing.clockSkew) * 1000 + 500);
	return {before, after: await resultsOf(replicas), seen, revokedAt, revoked};
}

function resultsOf(replicas: readonly ChildProcess[]): Promise<readonly Result[]> {
	return Promise.all(replicas.map(replica => new Promise<Result>(resolve => {
		replica.on('message', message => {
			if (typeof message === 'object' && 'verified' in message) {
				resolve(message as Result);
			}
		});
		replica.send({report: true});
	})));
}

it('refuses no good token and accepts none of a key that is over, over 20 rotations by two rotators that are killed all the time', async () => {
	const {before, after, seen, revokedAt, revoked} = await run(20, [times.refresh, times.refresh, times.refresh, times.refresh]);
	const keys = [...seen.values()].sort((left, right) => left.activateAt - right.activateAt);
	for (const {lastAccepted} of after) {
		for (const [index, {kid}] of keys.entries()) {
			// A key whose write took too long gives way to another, so the one before it may live longer.
			const next = keys.slice(index + 1).find(({demotedAt, revokedAt}) => demotedAt === undefined && revokedAt === undefined);
			const dropAt = (next?.activateAt ?? Infinity) + timing.maxTokenAge + timing.leeway;
			expect(lastAccepted[kid] ?? 0).toBeLessThan(dropAt);
		}

		for (const kid of revoked) {
			expect(lastAccepted[kid] ?? 0).toBeLessThan(revokedAt + timing.reach + timing.clockSkew);
		}
	}

	const verified = before.reduce((sum, result) => sum + result.verified, 0);
	console.log(`${keys.length} keys, ${keys.filter(({demotedAt}) => demotedAt !== undefined).length} of them too late, ${verified} verifications in ${before.length} processes, ${Math.max(...before.map(({longestGap}) => longestGap)).toFixed(2)} s without a look`);
	expect(Math.max(...before.map(({longestGap}) => longestGap)), 'the machine kept to what is assumed').toBeLessThan(timing.reach);
	expect(keys.length).toBeGreaterThan(20);
	expect(verified).toBeGreaterThan(100_000);
	expect(before.map(({unsigned}) => unsigned), 'tokens that no key could sign').toEqual([0, 0, 0, 0]);
	expect(before.map(({refused}) => refused), 'refused good tokens').toEqual([{}, {}, {}, {}]);
}, 120_000);

it('refuses some as soon as one replica looks too seldom', async () => {
	const {before} = await run(3, [times.refresh, 60]);
	expect(before[1]?.refused['unknown']).toBeGreaterThan(0);
}, 60_000);
