/** A fixed sequence of octets that masks the table of known defaults, the same at build and at run time. */
export function keystream(): () => number {
	let state = 1;
	return () => {
		// The linear congruential generator of "Numerical Recipes"; its high octet.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	};
}
