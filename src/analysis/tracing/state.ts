import type {CallNode, FunctionNode, Node} from '../ast.js';
import type {Behind, Encoding, Origin, OriginKind, Route} from '../origin.js';
import type {Step} from '../position.js';
import type {SourceFile} from '../source-file.js';
import type {Tables} from '../tables.js';

/** The arguments of the calls that a trace went into, innermost first. */
export interface Frame {
	readonly fn: FunctionNode;
	readonly call: CallNode;
	readonly file: SourceFile;
	readonly outer: Frame | undefined;
}

/** What is asked of an expression, and how the trace came to it. */
export interface State {
	/** The part of the value that is asked for. */
	readonly access: readonly Step[];
	readonly behind: Behind | undefined;
	readonly frame: Frame | undefined;
	readonly route: Route;
	readonly isDerived: boolean;
	readonly isHidden: boolean;
	/** What is asked for is what an opaque object hides. */
	readonly isRevealed: boolean;
	readonly decodedAs: Encoding | undefined;
	readonly encodedAs: Encoding | undefined;
	/** Looks only for weak generators: below arithmetic and unknown calls nothing else counts. */
	readonly weakOnly: boolean;
	/** Goes into another file only if its text speaks of JWTs: for questions that are asked of every logged value. */
	readonly isCautious: boolean;
	readonly depth: number;
}

/** How many expressions a trace may go through one after the other. */
export const maximumDepth = 60;

export const start: State = {
	access: [], behind: undefined, frame: undefined, route: undefined,
	isDerived: false, isHidden: false, isRevealed: false, decodedAs: undefined, encodedAs: undefined, weakOnly: false, isCautious: false, depth: 0,
};

/** What the parts of the tracer ask of each other. */
export interface Trace {
	readonly tables: Tables;
	readonly origins: Origin[];
	/** Adds the origins of an expression. */
	readonly trace: (file: SourceFile, node: Node, state: State) => void;
	/** Adds one origin. */
	readonly found: (file: SourceFile, node: Node, state: State, origin: OriginKind) => void;
	/** The origins of something beside the question, under the same frames. */
	readonly aside: (file: SourceFile, node: Node, state: State) => Origin[];
}

/** What a default stands behind: everything that was read before it. */
export function behindOf(file: SourceFile, node: Node, origins: readonly Origin[], outer: Behind | undefined): Behind {
	const names = origins.flatMap(origin => {
		if (origin.kind === 'parameter') {
			return [origin.access.findLast(step => /^\w/.test(step)) ?? origin.name];
		}

		return origin.kind === 'variable' || origin.kind === 'setting' ? [origin.name] : [];
	});
	return {file, node, names: [...outer?.names ?? [], ...names]};
}
