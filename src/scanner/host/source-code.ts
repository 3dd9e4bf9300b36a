import {locOf, type Loc, type Scope, type SourceFile, type Variable} from '../../analysis/source-file.js';
import type {Node} from '../../analysis/ast.js';
import type {Comment, ParsedFile} from '../../analysis/parse.js';
import type {HostServices} from '../../host-services.js';
import {ignoreDirectives} from '../../languages/ignore-directives.js';
import {readDirectives, type DisableDirectives} from './directives.js';
import type {Reportable, SourceComment} from './rule.js';

/** The part of ESLint's `SourceCode` that rules of this project may use. */
export interface SourceCode {
	readonly text: string;
	readonly ast: SourceFile['ast'];
	readonly parserServices: {readonly jwtSecrets: HostServices};
	readonly getText: (node?: Reportable, before?: number, after?: number) => string;
	readonly getLoc: (node: Reportable) => Loc;
	readonly getRange: (node: Reportable) => readonly [number, number];
	readonly getScope: (node: Node) => Scope;
	readonly getDeclaredVariables: (node: Node) => readonly Variable[];
	readonly getAllComments: () => readonly SourceComment[];
	readonly getDisableDirectives: () => DisableDirectives;
}

/** Comments, directives and scopes are made when a rule asks. */
export function createSourceCode({file, comments, declaredBy}: ParsedFile, services: HostServices): SourceCode {
	let allComments: readonly SourceComment[] | undefined;
	let directives: DisableDirectives | undefined;
	const getLoc = ({range}: Reportable): Loc => locOf(file, range);
	const getAllComments = () => allComments ??= withShebang(file.text, comments);
	return {
		text: file.text,
		ast: file.ast,
		parserServices: {jwtSecrets: services},
		getText: (node, before = 0, after = 0) => node
			? file.text.slice(Math.max(node.range[0] - before, 0), node.range[1] + after)
			: file.text,
		getLoc,
		getRange: node => node.range,
		getScope: file.scopeOf,
		getDeclaredVariables: declaredBy,
		getAllComments,
		getDisableDirectives: () => directives ??= isScript(file) ? readDirectives(getAllComments(), getLoc) : {directives: ignoreDirectives(getAllComments()), problems: []},
	};
}

/** In other languages ESLint's directives are comments like any other. */
export function isScript({ast}: Pick<SourceFile, 'ast'>): boolean {
	return (ast.type as string) === 'Program';
}

function withShebang(text: string, comments: readonly Comment[]): readonly SourceComment[] {
	const [shebang] = /^#!.*/.exec(text) ?? [];
	return shebang === undefined ? comments : [{type: 'Shebang', value: shebang.slice(2), range: [0, shebang.length]}, ...comments];
}
