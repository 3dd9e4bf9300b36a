import {createSecretKey} from 'node:crypto';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {check} from '../../src/cli.js';
import {fileStore} from '../../src/ring/index.js';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {leaksOf} from '../leaks.js';
import {keyFrom} from '../ring/keys.js';
import {temporaryFolder} from '../temporary-folder.js';
import {fakeTerminal} from './terminal.js';

const now = Date.now() / 1000;

async function run(keys: readonly StoredKey[], ...argv: string[]) {
	const path = join(temporaryFolder(), 'jwks.json');
	await fileStore(path).write(keys, 'absent');
	const terminal = fakeTerminal(false);
	const status = await check(['--ring', path, ...argv], terminal);
	const {out, err} = terminal.printed;
	expect(keys.flatMap(({key}) => key === undefined ? [] : leaksOf(key.export(), out + err))).toEqual([]);
	return {status, out, err};
}

describe('check --ring', () => {
	it('tells the keys, their states and ages', async () => {
		const [active, pending] = [keyFrom(now - 7200, {createdAt: now - 7300}), keyFrom(now + 7300, {createdAt: now})];
		const {status, out, err} = await run([active, pending]);
		expect({status, err}).toEqual({status: 0, err: ''});
		expect(out).toMatch(new RegExp(`^ring: ${active.kid} is active, HS256, made 2 h ago, dropped in 2 h\\.\nring: ${pending.kid} is pending, HS256, made \\d s ago, signs in 2 h\\.\n$`));
	});

	it('warns of a key that nothing rotates', async () => {
		const keys = [keyFrom(now - 7200, {createdAt: now - 7300})];
		expect((await run(keys)).err).toBe('');
		expect(await run(keys, '--rotate-every', '1h')).toMatchObject({status: 0, err: expect.stringContaining('warning') as unknown});
	});

	it('ends with 1 for a ring that no server would start with', async () => {
		expect(await run([])).toMatchObject({status: 1, out: expect.stringContaining('KEY_NOT_FOUND') as unknown});
		expect(await run([keyFrom(1, {key: createSecretKey(Buffer.from('fake-secret'))})])).toMatchObject({status: 1, out: expect.stringContaining('SECRET_') as unknown});
	});

	it('ends with 2 for what is no duration', async () => {
		expect((await run([keyFrom(1)], '--rotate-every', 'often')).status).toBe(2);
	});
});
