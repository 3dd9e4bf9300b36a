/**
 * A step into a value: the name of a member, `[]` for each element of a list (or the value itself), `()` for what a
 * function returns. A method of a class (`#method`) is a member like any other.
 */
export type Step = string;

/** Whichever member a program chooses when it runs: `keys[index]`. */
export const someMember: Step = '[*]';

/** The elements of a list that are pairs of a name and a value, as the members of an object: what `new Map(list)` makes of it. */
export const entries: Step = '{}';

/** Whether steps lead to a value itself, where it is given in place of a list. */
export function isWhole(steps: readonly Step[]): boolean {
	return steps.every(step => step === '[]');
}

/** Which argument: counted from zero, by its name (`key=`), by either (`1|key=`), or all that have names (`**`). */
export type ArgumentIndex = number | `${string}=` | '**';

export interface ParsedPosition {
	readonly index: ArgumentIndex;
	readonly steps: readonly Step[];
}

const parsed = new Map<string, ParsedPosition>();

/** Reads `0.keys[].key` into the argument and the steps from it. */
export function parsePosition(position: string): ParsedPosition {
	let found = parsed.get(position);
	if (!found) {
		const [, index = '0', rest = ''] = /^((?:\d+\|)?\w+=|\d+|\*\*)(.*)$/s.exec(position) ?? [];
		const steps = rest.match(/\[\]|\(\)|[^.#[\]()]+/g) ?? [];
		found = {index: /^\d+$/.test(index) ? Number(index) : index as ArgumentIndex, steps};
		parsed.set(position, found);
	}

	return found;
}
