import {mkdtempSync, readlinkSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import type {KeyObject} from 'node:crypto';
import {join} from 'node:path';
import {describe} from 'vitest';
import {environmentSource, fileStore, kubernetesVolume, valueSource} from '../../src/ring/index.js';
import {formatKeySet} from '../../src/ring/jwk-set.js';
import {temporaryFolder} from '../temporary-folder.js';
import {keyFrom} from './keys.js';
import {testSource} from './source-conformance.js';

const text = (key: KeyObject | undefined): string | undefined => key?.export().toString('base64url');

/** The text of a set whose keys have signed since a while, one after the other. A key stays under its `kid`. */
function setWriter(): (keys: readonly KeyObject[]) => string {
	const start = Math.floor(Date.now() / 1000) - 600;
	const stored = new Map<KeyObject, ReturnType<typeof keyFrom>>();
	return keys => formatKeySet(keys.map((key, index) => {
		const known = stored.get(key) ?? keyFrom(start + index, {createdAt: start - 1000, key});
		stored.set(key, known);
		return known;
	}));
}

describe('a file', () => {
	testSource(keys => {
		const path = join(temporaryFolder(), 'jwks.json');
		const textOf = setWriter();
		const put = (content: string): void => writeFileSync(path, content, {mode: 0o600});
		put(textOf(keys));
		return {open: () => fileStore(path), hold: held => put(textOf(held)), corrupt: put, remove: () => unlinkSync(path)};
	});
});

describe('a mounted Secret of Kubernetes', () => {
	testSource(keys => {
		const folder = temporaryFolder();
		const textOf = setWriter();
		/** As the kubelet does: a folder a version, and a link that is moved in one step. */
		const put = (content: string): void => {
			const version = mkdtempSync(join(folder, '..2026_'));
			writeFileSync(join(version, 'jwks.json'), content);
			symlinkSync(version.slice(folder.length + 1), join(folder, '..data_tmp'));
			renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
		};
		put(textOf(keys));
		return {
			open: () => kubernetesVolume(folder),
			hold: held => put(textOf(held)),
			corrupt: put,
			remove: () => rmSync(join(folder, readlinkSync(join(folder, '..data'))), {recursive: true}),
		};
	});
});

describe('the environment', () => {
	testSource(keys => {
		const env = {JWT_SECRET_KEY: text(keys.at(-1)), JWT_SECRET_KEY_PREVIOUS: text(keys.at(-2))};
		return {open: () => environmentSource('JWT_SECRET_KEY', {maxTokenAge: '15m', encoding: 'base64url', env})};
	});
});

describe('a store of bare values', () => {
	testSource(keys => {
		let values: {current: string; previous?: string | undefined} | undefined;
		const hold = (held: readonly KeyObject[]): void => {
			values = {current: text(held.at(-1)) ?? '', previous: text(held.at(-2))};
		};
		hold(keys);
		return {
			open: () => valueSource(() => values === undefined ? Promise.reject(new Error('fake-secret')) : Promise.resolve(values), {name: 'jwt', maxTokenAge: '15m', encoding: 'base64url'}),
			hold,
			corrupt: content => {
				values = {current: `${content}!`};
			},
			remove: () => {
				values = undefined;
			},
		};
	});
});
