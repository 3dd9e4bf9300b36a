import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, statSync, truncateSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {fileAudit, verifyAudit} from '../../src/audit/index.js';
import {temporaryFolder} from '../temporary-folder.js';

const built = pathToFileURL(fileURLToPath(new URL('../../dist/audit/index.js', import.meta.url))).href;
const script = `
	import {writeSync} from 'node:fs';
	const {fileAudit} = await import(${JSON.stringify(built)});
	const audit = await fileAudit(process.argv[1], {anchor: process.argv[2], anchorEvery: '5ms'});
	for (let count = 0; ; count++) {
		await Promise.all([0, 1, 2].map(() => audit.write({event: 'key.load', outcome: 'success', count})));
		writeSync(1, '...');
	}
`;

/** Let a process write until it is killed, and count the records that it was told are kept. */
async function killedWriter(folder: string, anchor: string, milliseconds: number): Promise<number> {
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder, anchor], {stdio: ['ignore', 'pipe', 'inherit']});
	let acknowledged = 0;
	child.stdout.on('data', (dots: Buffer) => {
		acknowledged += dots.length;
	});
	await once(child.stdout, 'data');
	await pause(milliseconds);
	child.kill('SIGKILL');
	await once(child, 'close');
	return acknowledged;
}

describe('a writer that is killed', () => {
	it('at any moment loses no acknowledged record and leaves a log that verifies', async () => {
		const folder = temporaryFolder();
		const anchor = join(temporaryFolder(), 'anchor');
		let acknowledged = 0;
		const kills = 8;
		for (let run = 0; run < kills; run++) {
			acknowledged += await killedWriter(folder, anchor, Math.random() * 60);
		}

		const report = await verifyAudit(folder, {anchor});
		expect(report.problems).toEqual([]);
		expect(report.chains).toHaveLength(kills);
		expect(report.records - report.chains.length).toBeGreaterThanOrEqual(acknowledged);
		expect(acknowledged).toBeGreaterThan(kills);
	});

	it('with a torn record is named by the next', async () => {
		const folder = temporaryFolder();
		await killedWriter(folder, join(temporaryFolder(), 'anchor'), 5);
		const [name = ''] = readdirSync(folder);
		truncateSync(join(folder, name), statSync(join(folder, name)).size - 3);
		const [torn] = (await verifyAudit(folder)).chains;
		for (let run = 0; run < 2; run++) {
			await (await fileAudit(folder)).close();
		}

		const text = readdirSync(folder).filter(other => other !== name).map(other => readFileSync(join(folder, other), 'utf8')).join('');
		expect(text.split('audit.recovered')).toHaveLength(2);
		expect(text).toContain(torn?.head);
		expect((await verifyAudit(folder)).ok).toBe(true);
	});
});

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
	it('fails what waits, spills what does not, and what was kept still verifies', async () => {
		const folder = temporaryFolder();
		const flood = `
			const {fileAudit} = await import(${JSON.stringify(built)});
			const audit = await fileAudit(process.argv[1]);
			let kept = 0;
			try {
				for (;;) {
					await audit.write({event: 'key.load', outcome: 'success', count: kept});
					kept++;
				}
			} catch (error) {
				console.log(JSON.stringify({kept, code: error.code, message: error.message}));
			}
			process.exit();
		`;
		// A limit on the size of a file is the full disk that needs no privilege.
		const child = spawn('bash', ['-c', 'trap "" XFSZ; ulimit -f 8; exec "$@"', 'bash', process.execPath, '--input-type=module', '-e', flood, folder], {stdio: ['ignore', 'pipe', 'inherit']});
		let output = '';
		child.stdout.on('data', (data: Buffer) => {
			output += data.toString();
		});
		await once(child, 'close');
		const {kept, code, message} = JSON.parse(output) as {kept: number; code: string; message: string};
		expect(code).toBe('AUDIT_UNAVAILABLE');
		expect(message).toContain('EFBIG');
		const report = await verifyAudit(folder);
		expect(report.ok).toBe(true);
		expect(report.records).toBeGreaterThanOrEqual(kept);
		expect(kept).toBeGreaterThan(10);
	});
});
