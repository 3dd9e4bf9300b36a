/** Functions that stop a program, or throw, unless what they are given is there. */
export const assertions: ReadonlySet<string> = new Set([
	'assert', 'ok', 'equal', 'strictEqual', 'notEqual', 'match', // node:assert
	'invariant', // tiny-invariant
	'ensure', 'check', 'required', 'requireEnv', 'assertEnv', 'checkEnv',
]);
