import type {Reading, RingStore} from '../../src/ring/source.js';
import type {StoredKey} from '../../src/ring/stored-key.js';

/** A store in memory that can be told to fail. */
export interface MemoryStore extends RingStore {
	keys: readonly StoredKey[];
	failure: Error | undefined;
	reads: number;
	/** Runs before each write, as somebody else would. */
	beforeWrite: () => void;
}

export function memoryStore(keys: readonly StoredKey[] = []): MemoryStore {
	const version = (): string => JSON.stringify(store.keys.map(({key, ...rest}) => rest));
	const store: MemoryStore = {
		kind: 'file',
		holds: 'set',
		keys,
		failure: undefined,
		reads: 0,
		beforeWrite: () => undefined,
		read: (): Promise<Reading> => {
			store.reads++;
			return store.failure === undefined ? Promise.resolve({keys: store.keys, version: version()}) : Promise.reject(store.failure);
		},
		write: (next, base) => {
			store.beforeWrite();
			if (store.failure !== undefined) {
				return Promise.reject(store.failure);
			}

			const isSame = base === version();
			store.keys = isSame ? next : store.keys;
			return Promise.resolve(isSame);
		},
	};
	return store;
}
