import {cost} from './cost.js';

/** What each character can add at most, wherever it stands. A word's cost is put on its rarest letter. */
const most = new Uint8Array(128);

function put(characters: string, units: number): void {
	for (const character of characters) {
		most[character.charCodeAt(0)] = units;
	}
}

put('(', cost.bracket + cost.statement);
put('[{', cost.bracket);
put('<', cost.angle);
put('=', cost.assignment);
put('?', cost.conditional);
put(':', cost.colon);
put('!', cost.not);
put('@', cost.decorator);
put('.', cost.member);
put('*', cost.power);
put('+-/%&|^~', cost.unary);
put(')]`', cost.template);
put('d', cost.statement); // `do`, `void`, `delete`, `readonly`
put('ys', cost.conditional); // `yield`, `is`; `async`, `keyof`, `typeof`, `as`, `asserts`, `satisfies`
put('x', cost.extends);
put('f', cost.infer); // `of`, `instanceof`
put('w', cost.new); // `await`
put('q', cost.word); // `unique`
put('n', cost.binary); // `in`

/** The deepest nesting that these characters allow, in whatever way they make up tokens; most texts are far below it. */
export function mostNestingOf(text: string): number {
	let units = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		units += code < 128 ? most[code] ?? 0 : 0;
	}

	return Math.ceil(units / cost.bracket);
}
