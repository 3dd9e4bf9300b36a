import type {GeneratorRow} from '../knowledge/types.js';
import type {ClassNode, FunctionNode, Node} from './ast.js';
import type {Located} from './exports.js';
import type {SourceFile} from './source-file.js';

/** What stands in front of a default: the default acts when this is missing. */
export interface Behind extends Located {
	/** The variables and settings that are read there, in order. */
	readonly names: readonly string[];
}

export type OriginKind =
	/** A text written in source. */
	| {readonly kind: 'text'; readonly text: string}
	/** A variable of the environment. */
	| {readonly kind: 'variable'; readonly name: string; readonly isClient: boolean}
	/** A setting that a configuration library reads, and the variables of the environment that may set it. */
	| {readonly kind: 'setting'; readonly name: string; readonly variables?: readonly string[]}
	| {readonly kind: 'generated'; readonly row: GeneratorRow; readonly size: number | undefined}
	| {readonly kind: 'function'; readonly fn: FunctionNode}
	| {readonly kind: 'class'; readonly owner: ClassNode}
	/** What a caller gives. */
	| {readonly kind: 'parameter'; readonly fn: FunctionNode; readonly index: number; readonly access: readonly string[]; readonly name: string}
	| {readonly kind: 'object'}
	| {readonly kind: 'unknown'};

export type Encoding = 'base64' | 'base64url' | 'hex';

/** One answer to where a value comes from. */
export type Origin = OriginKind & OriginPlace;

export interface OriginPlace extends Located {
	readonly behind: Behind | undefined;
	/** The expressions that the value went through, from the question to the origin. */
	readonly route: Route;
	/** Only one of the things that the value is made of. */
	readonly isDerived: boolean;
	/** It went through a hash, or into an object that does not show it: printing the value does not print the origin. */
	readonly isHidden: boolean;
	/** The text is read as this before it is a key. */
	readonly decodedAs: Encoding | undefined;
	/** The octets are written as this before they are a key. */
	readonly encodedAs: Encoding | undefined;
}

/** What every origin has, for one that is found where it stands. */
export function originAt(file: SourceFile, node: Node): OriginPlace {
	return {file, node, behind: undefined, route: undefined, isDerived: false, isHidden: false, decodedAs: undefined, encodedAs: undefined};
}

/** A linked list, newest first: routes share their beginnings. */
export type Route = {readonly step: Located; readonly before: Route} | undefined;

export function * stepsOf(route: Route): Generator<Located> {
	for (let current = route; current; current = current.before) {
		yield current.step;
	}
}
