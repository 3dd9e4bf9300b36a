import type {KeyObject} from 'node:crypto';

/** A key as a store holds it. Times are NumericDates. Only `demotedAt` and `revokedAt` are ever added. */
export interface StoredKey {
	readonly kid: string;
	readonly alg: string;
	readonly createdAt: number;
	/** From here on it signs, until a later key does. */
	readonly activateAt: number;
	/** The longest life, in seconds, of a token that it signs. */
	readonly maxTokenAge: number;
	/** From here on it no longer signs, and an older key does again. */
	readonly demotedAt?: number;
	/** From here on nothing that it signed is accepted. */
	readonly revokedAt?: number;
	/** The key itself; a revoked one is a tombstone without it. */
	readonly key?: KeyObject;
}

/** The order in which keys come to sign. Of two at one moment the smaller `kid` is the later: it stays. */
export function compareKeys(left: StoredKey, right: StoredKey): number {
	return left.activateAt - right.activateAt || (left.kid < right.kid ? 1 : Number(left.kid > right.kid) * -1);
}

/** Whether two keys of one `kid` contradict each other. */
export function contradicts(left: StoredKey, right: StoredKey): boolean {
	return left.alg !== right.alg
		|| left.createdAt !== right.createdAt
		|| left.activateAt !== right.activateAt
		|| left.maxTokenAge !== right.maxTokenAge
		|| (left.key !== undefined && right.key !== undefined && !left.key.equals(right.key));
}

/**
 * Everything that two sets know, key by key: the earlier of each date, and a tombstone for good. Commutative,
 * associative and idempotent for sets that do not contradict each other.
 */
export function mergeKeys(left: readonly StoredKey[], right: readonly StoredKey[]): readonly StoredKey[] {
	const merged = new Map<string, StoredKey>();
	for (const key of [...left, ...right]) {
		const other = merged.get(key.kid);
		merged.set(key.kid, other === undefined ? key : mergedKey(other, key));
	}

	return [...merged.values()].sort(compareKeys);
}

function mergedKey(left: StoredKey, right: StoredKey): StoredKey {
	const {kid, alg, createdAt, activateAt, maxTokenAge} = left;
	const demotedAt = earlier(left.demotedAt, right.demotedAt);
	const revokedAt = earlier(left.revokedAt, right.revokedAt);
	const key = revokedAt === undefined ? left.key ?? right.key : undefined;
	return {
		kid, alg, createdAt, activateAt, maxTokenAge,
		...(demotedAt !== undefined && {demotedAt}),
		...(revokedAt !== undefined && {revokedAt}),
		...(key !== undefined && {key}),
	};
}

function earlier(left: number | undefined, right: number | undefined): number | undefined {
	return left === undefined || right === undefined ? left ?? right : Math.min(left, right);
}
