/** A rule's options over its defaults, merged as ESLint merges them: objects deeply, everything else replaced. */
export function mergeOptions(defaults: readonly unknown[] = [], given: readonly unknown[] = []): readonly unknown[] {
	return [
		...defaults.map((value, index) => index < given.length ? merge(value, given[index]) : value),
		...given.slice(defaults.length),
	];
}

function merge(base: unknown, over: unknown): unknown {
	if (over === undefined || !isRecord(base) || !isRecord(over)) {
		return over === undefined ? base : over;
	}

	const merged = {...base, ...over};
	for (const key of Object.keys(over)) {
		if (Object.hasOwn(base, key)) {
			merged[key] = merge(base[key], over[key]);
		}
	}

	return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
