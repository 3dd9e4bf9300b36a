/**
 * The parser below oxc-parser's convenience layer. That layer also converts comments, imports and exports of every file,
 * which takes as long as parsing.
 */
declare module 'oxc-parser/src-js/bindings.js' {
	import type {Comment, OxcError, ParserOptions} from 'oxc-parser';

	/** Each field is converted when it is read. */
	export interface NativeResult {
		/** JSON: the program, and the paths of literals that JSON has no form for. */
		readonly program: string;
		readonly comments: Comment[];
		readonly errors: OxcError[];
	}

	export function parseSync(fileName: string, text: string, options: ParserOptions): NativeResult;
}
