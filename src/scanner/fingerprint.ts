import type {Finding} from '../finding.js';

/**
 * Gives each finding a name that stays while the code around it moves: rule, path below its root, anchor, and a number
 * where these are equal. The order of the findings decides the number.
 */
export function createFingerprints(): (finding: Finding, pathBelowRoot: string) => string {
	const seen = new Map<string, number>();
	return ({ruleId, anchor}, path) => {
		const name = `${ruleId}::${path}::${anchor}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return `${name}::${count}`;
	};
}
