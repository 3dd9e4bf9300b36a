import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {fileStore, rotate} from '../../src/ring/index.js';
import {lockFile} from '../../src/ring/stores/file-lock.js';
import {replaceFile} from '../../src/ring/stores/replace-file.js';
import {temporaryFolder} from '../temporary-folder.js';
import {keyFrom} from './keys.js';
import {testStore} from './store-conformance.js';

const newPath = (): string => join(temporaryFolder(), 'jwks.json');

describe('a file', () => {
	testStore(() => {
		const path = newPath();
		return Promise.resolve({
			open: () => fileStore(path),
			corrupt: text => writeFile(path, text),
			breakDown: () => mkdir(path),
		});
	});

	async function written(path: string): Promise<string> {
		const store = fileStore(path);
		expect(await store.write([keyFrom(1)], (await store.read()).version)).toBe(true);
		return path;
	}

	it('is created for its owner alone, and keeps its mode after that', async () => {
		const path = await written(newPath());
		expect(statSync(path).mode & 0o777).toBe(0o600);
		chmodSync(path, 0o640);
		await written(path);
		expect(statSync(path).mode & 0o777).toBe(0o640);
		expect(readdirSync(join(path, '..'))).toEqual(['jwks.json']);
	});

	it('that others can write is refused in production', async () => {
		const path = await written(newPath());
		chmodSync(path, 0o666);
		await expect(fileStore(path, {env: {}}).read()).rejects.toMatchObject({code: 'SECRET_EXPOSED'});
		expect((await fileStore(path, {env: {NODE_ENV: 'test'}}).read()).keys).toHaveLength(1);
	});

	it('behind a link is replaced, and the link stays', async () => {
		const path = await written(newPath());
		const link = newPath();
		symlinkSync(path, link);
		const before = readFileSync(path, 'utf8');
		await written(link);
		expect(readFileSync(path, 'utf8')).not.toBe(before);
	});

	it('behind a link to nothing is created where the link points', async () => {
		const link = newPath();
		symlinkSync('set.json', link);
		await written(link);
		expect(readdirSync(join(link, '..'))).toEqual(['jwks.json', 'set.json']);
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
	});

	it('is locked against another writer, until the lock is stale', async () => {
		const path = newPath();
		writeFileSync(`${path}.lock`, 'another');
		const fresh = Date.now() / 1000 + 10;
		utimesSync(`${path}.lock`, fresh, fresh);
		await expect(fileStore(path, {writeTimeout: '100ms'}).write([keyFrom(1)], 'absent')).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE', message: expect.stringContaining('locked') as unknown});
		const old = Date.now() / 1000 - 31;
		utimesSync(`${path}.lock`, old, old);
		expect(await fileStore(path).write([keyFrom(1)], 'absent')).toBe(true);
		expect(readdirSync(join(path, '..'))).toEqual(['jwks.json']);
	});

	it('is not written by a writer that lost its lock', async () => {
		const path = newPath();
		const lock = await lockFile(`${path}.lock`, 30);
		expect(await lock?.isHeld()).toBe(true);
		writeFileSync(`${path}.lock`, 'another');
		expect(await replaceFile(path, 'fake', async () => await lock?.isHeld() ?? true)).toBe(false);
		await lock?.release();
		expect(readdirSync(join(path, '..'))).toEqual(['jwks.json.lock']);
	});
});

const built = pathToFileURL(fileURLToPath(new URL('../../dist/ring/index.js', import.meta.url))).href;
const rotateForever = `
	const {fileStore, rotate} = await import(${JSON.stringify(built)});
	const store = fileStore(process.argv[1], {writeTimeout: '200ms'});
	for (let clock = Date.now();; clock += 3_600_000) {
		await rotate({store, maxTokenAge: '15m', rotateEvery: '1h', writeTimeout: '200ms', now: () => clock});
		process.stdout.write('.');
	}
`;

describe('a rotator that is killed', () => {
	it('at any moment leaves a whole file, and the next goes on', async () => {
		const path = newPath();
		for (let run = 0; run < 6; run++) {
			const child = spawn(process.execPath, ['--input-type=module', '-e', rotateForever, path], {stdio: ['ignore', 'pipe', 'inherit']});
			await once(child.stdout, 'data');
			await pause(Math.random() * 40);
			child.kill('SIGKILL');
			await once(child, 'close');
			const {keys} = await fileStore(path).read();
			expect(keys.length).toBeGreaterThan(0);
		}

		await rotate({store: fileStore(path, {writeTimeout: '200ms'}), maxTokenAge: '15m', mode: 'compromised', writeTimeout: '200ms'});
		expect(readdirSync(join(path, '..'))).toEqual(['jwks.json']);
		const {keys} = await fileStore(path).read();
		expect(keys.filter(({revokedAt}) => revokedAt === undefined)).toHaveLength(1);
	});
});
