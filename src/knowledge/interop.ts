/** Functions that give back a module with a second, promising form of every function, under its name and this ending. */
export const promisesAll = {names: new Set(['promisifyAll']), ending: 'Async'} as const; // Bluebird 3.7: run

/** Functions that give back the module or function they are given, for another way of calling it. */
export const passesOn: ReadonlySet<string> = new Set([
	'promisify', // node:util, Bluebird
	'bindNodeCallback', // RxJS
	'__importDefault', '__importStar', // TypeScript, tslib
	'_interopRequireDefault', '_interopRequireWildcard', '_interop_require_default', '_interop_require_wildcard', // Babel, SWC
	'__toESM', '__toModule', // esbuild
]);
