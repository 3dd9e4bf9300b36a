/**
 * Puts a value at a position of an argument list, as src/knowledge/types.ts defines positions, and builds what is
 * missing on the way: objects, one-element lists, functions that return the rest, classes with a method that does.
 */
export function place(values, position, value, {asList = true} = {}) {
	const [, index, rest] = /^(\d+)(.*)$/s.exec(position);
	const placed = [...values];
	placed[Number(index)] = into(placed[Number(index)], stepsOf(rest), value, asList);
	return placed;
}

function stepsOf(text) {
	return text.match(/\[\]|\(\)|[.#][^.#[\]()]+/g) ?? [];
}

function into(current, [step, ...rest], value, asList) {
	if (step === undefined) {
		return value;
	}

	if (step === '[]') {
		const [first] = Array.isArray(current) ? current : [current];
		const element = into(first, rest, value, asList);
		return asList ? [element] : element;
	}

	if (step === '()') {
		const known = typeof current === 'function' ? current : () => current;
		return (...received) => into(known(...received), rest, value, asList);
	}

	const name = step.slice(1);
	if (step.startsWith('#')) {
		const known = typeof current === 'function' ? new current() : undefined;
		return class {
			[name](...received) {
				return into(known?.[name], rest, value, asList)(...received);
			}
		};
	}

	return {...current, [name]: into(current?.[name], rest, value, asList)};
}
