import type {Engine} from './engine.js';
import {importKeys, settingKeys} from './imports.js';
import type {Read} from './read-text.js';
import type {SkipReason} from './scan-result.js';

/** What reading a file says of it, before anything is parsed: enough to know whether it must be. */
export type TextFacts =
	| {readonly skip: SkipReason; readonly detail?: string}
	| {readonly matters: boolean; readonly imports: readonly number[]; readonly isLossy: boolean};

export async function factsOf(path: string, read: Read, {mayMatter, holdsSettings}: Pick<Engine, 'mayMatter' | 'holdsSettings'>): Promise<TextFacts> {
	if ('skip' in read) {
		return read;
	}

	const matters = await mayMatter(read.text, path);
	return {matters, imports: matters ? [] : holdsSettings?.(path) === true ? settingKeys(read.text) : importKeys(path, read.text), isLossy: read.isLossy};
}
