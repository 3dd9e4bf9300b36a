import {mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {kubernetesVolume, openKeyRing} from '../../src/ring/index.js';
import {formatKeySet} from '../../src/ring/jwk-set.js';
import type {StoredKey} from '../../src/ring/stored-key.js';
import {temporaryFolder} from '../temporary-folder.js';
import {keyFrom} from './keys.js';

let previous = '';

/** What the kubelet's atomic writer does: a folder a version, a link that is moved in one step, the old folder removed. */
function mount(folder: string, text: string): void {
	const version = mkdtempSync(join(folder, '..2026_'));
	writeFileSync(join(version, 'jwks.json'), text);
	symlinkSync(version.slice(folder.length + 1), join(folder, '..data_tmp'));
	renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
	if (previous.startsWith(folder)) {
		rmSync(previous, {recursive: true});
	} else {
		symlinkSync(join('..data', 'jwks.json'), join(folder, 'jwks.json'));
	}

	previous = version;
}

const kidsOf = (keys: readonly StoredKey[]): readonly string[] => keys.map(({kid}) => kid);

describe('a mounted Secret', () => {
	it('is read, and read anew after the kubelet has moved the link', async () => {
		const folder = temporaryFolder();
		const [old, next] = [keyFrom(1), keyFrom(Date.now() / 1000 + 900)];
		mount(folder, formatKeySet([old]));
		const ring = await openKeyRing({source: kubernetesVolume(folder), maxTokenAge: '15m'});
		expect(ring.status()).toMatchObject({source: 'kubernetes', keys: [{kid: old.kid, state: 'active'}]});
		mount(folder, formatKeySet([old, next]));
		expect(await ring.refresh()).toBeUndefined();
		expect(ring.status().keys.map(({kid, state}) => [kid, state])).toEqual([[old.kid, 'active'], [next.kid, 'pending']]);
		ring.close();
	});

	it('is read whole while the kubelet moves the link all the time', async () => {
		const folder = temporaryFolder();
		const sets = Array.from({length: 3}, (_, index) => [keyFrom(index), keyFrom(index + 10)]);
		const known = new Set(sets.map(set => kidsOf(set).join()));
		mount(folder, formatKeySet(sets[0] ?? []));
		const source = kubernetesVolume(folder);
		const read: string[] = [];
		const kubelet = (async () => {
			for (let count = 0; count < 150; count++) {
				mount(folder, formatKeySet(sets[count % 3] ?? []));
				await pause(2);
			}
		})();
		for (let count = 0; count < 300; count++) {
			read.push(kidsOf((await source.read()).keys).join());
		}

		await kubelet;
		expect(new Set(read)).toEqual(known);
	});

	it('with `subPath` is refused, because it never updates', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'jwks.json'), formatKeySet([keyFrom(1)]));
		await expect(kubernetesVolume(folder).read()).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE', message: expect.stringContaining('subPath') as unknown});
	});

	it('that is missing, or lacks the entry, or holds no set, says so and quotes nothing', async () => {
		const folder = temporaryFolder();
		await expect(kubernetesVolume(folder).read()).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE', message: expect.stringContaining('ENOENT') as unknown});
		mount(folder, 'fake-secret');
		await expect(kubernetesVolume(folder, 'other.json').read()).rejects.toMatchObject({code: 'SOURCE_UNAVAILABLE'});
		await expect(kubernetesVolume(folder).read()).rejects.toMatchObject({code: 'SECRET_MALFORMED'});
		await expect(kubernetesVolume(folder).read()).rejects.not.toThrow('fake-secret');
		mkdirSync(join(folder, 'x'));
		expect(() => kubernetesVolume(folder, '../x')).toThrow('`entry`');
	});
});
