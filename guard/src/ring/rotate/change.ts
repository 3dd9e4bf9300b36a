import {compareKeys, type StoredKey} from '../stored-key.js';

/** One step of a rotation. */
export type Change =
	| {readonly kind: 'create'; readonly key: StoredKey}
	| {readonly kind: 'demote' | 'revoke'; readonly kid: string; readonly at: number}
	| {readonly kind: 'prune'; readonly kid: string};

export function kidOf(change: Change): string {
	return change.kind === 'create' ? change.key.kid : change.kid;
}

/** A set after some changes. Dates that are there already stay. */
export function applyChanges(keys: readonly StoredKey[], changes: readonly Change[]): readonly StoredKey[] {
	return changes.reduce(applyChange, keys);
}

function applyChange(keys: readonly StoredKey[], change: Change): readonly StoredKey[] {
	switch (change.kind) {
		case 'create':
			return [...keys, change.key].sort(compareKeys);
		case 'prune':
			return keys.filter(({kid}) => kid !== change.kid);
		case 'demote':
			return keys.map(key => key.kid === change.kid ? {...key, demotedAt: key.demotedAt ?? change.at} : key);
		case 'revoke':
			return keys.map(stored => {
				if (stored.kid !== change.kid) {
					return stored;
				}

				const {key, ...tombstone} = stored;
				return {...tombstone, revokedAt: tombstone.revokedAt ?? change.at};
			});
	}
}

/** Whether a set shows that the changes reached it, whoever made them. */
export function isApplied(keys: readonly StoredKey[], changes: readonly Change[]): boolean {
	const held = new Map(keys.map(key => [key.kid, key]));
	return changes.every(change => {
		const key = held.get(kidOf(change));
		switch (change.kind) {
			case 'create':
				return key !== undefined;
			case 'prune':
				return key === undefined;
			case 'demote':
				return key?.demotedAt !== undefined;
			case 'revoke':
				return key === undefined || key.revokedAt !== undefined;
		}
	});
}
