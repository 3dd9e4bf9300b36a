import {TextSourceCodeBase, VisitNodeStep} from '@eslint/plugin-kit';
import type {Comment} from '../../analysis/parse.js';
import {dialectOf, locOf, type Loc, type SourceFile} from '../../analysis/source-file.js';
import type {HostServices} from '../../host-services.js';
import {ignoreDirectives, type IgnoreDirective} from '../ignore-directives.js';
import type {ParsedSource} from '../parse-file.js';
import {childKeys} from './child-keys.js';

interface TreeNode {
	readonly type: string;
	readonly range: readonly [number, number];
	readonly parent?: TreeNode | undefined;
}

/**
 * What ESLint and its rules ask of a file in a language of ours. Rules for JavaScript are run over it when a
 * configuration has no `files`: they find no node of theirs, and get empty answers to what they ask beforehand.
 */
export class ConfigSourceCode extends TextSourceCodeBase {
	readonly parserServices: {readonly jwtSecrets: HostServices};
	readonly visitorKeys = childKeys;
	readonly isESTree = false;
	readonly hasBOM: boolean;
	readonly tokensAndComments: readonly never[] = [];
	/** Rules that ask for it in `create` look for variables, and there are none. */
	readonly scopeManager = {scopes: [], globalScope: null, acquire: () => null, getDeclaredVariables: () => []};
	readonly #file: SourceFile;
	readonly #comments: readonly Comment[];
	#steps: readonly VisitNodeStep[] | undefined;

	constructor(text: string, {file, comments}: ParsedSource, hasBom: boolean) {
		super({text, ast: treeOf(file), lineEndingPattern: /\r\n|[\n\r\u2028\u2029]/u});
		this.#file = file;
		this.#comments = comments;
		this.hasBOM = hasBom;
		this.parserServices = {jwtSecrets: {file, comments: () => comments}};
	}

	override traverse(): readonly VisitNodeStep[] {
		this.#steps ??= [...stepsOf(this.ast as unknown as TreeNode)];
		return this.#steps;
	}

	/** Comments and parts of texts have a range only. */
	override getLoc({range}: Pick<TreeNode, 'range'>): Loc {
		return locOf(this.#file, range);
	}

	override getParent(node: object): object | undefined {
		return (node as TreeNode).parent;
	}

	/** Rules about the style of comments mean those of JavaScript; ours get them through the services. */
	getAllComments(): readonly never[] {
		return [];
	}

	getInlineConfigNodes(): readonly Comment[] {
		return ignoreDirectives(this.#comments).map(({node}) => node);
	}

	getDisableDirectives(): {readonly directives: readonly IgnoreDirective<Comment>[]; readonly problems: readonly never[]} {
		return {directives: ignoreDirectives(this.#comments), problems: []};
	}

	applyInlineConfig(): {readonly configs: readonly never[]; readonly problems: readonly never[]} {
		return {configs: [], problems: []};
	}

	getNodeByRangeIndex(index: number): TreeNode | null {
		let found: TreeNode | null = null;
		for (let node: TreeNode | undefined = this.ast as unknown as TreeNode; node; node = childrenOf(node).find(({range}) => range[0] <= index && index < range[1])) {
			found = node;
		}

		return found;
	}

	getScope(): object {
		return {variables: [], references: [], through: [], set: new Map(), childScopes: [], upper: null};
	}

	getDeclaredVariables(): readonly never[] {
		return [];
	}

	isGlobalReference(): boolean {
		return false;
	}

	markVariableAsUsed(): boolean {
		return false;
	}

	commentsExistBetween(): boolean {
		return false;
	}

	isSpaceBetween(): boolean {
		return false;
	}

	getCommentsBefore(): readonly never[] {
		return [];
	}

	getCommentsAfter(): readonly never[] {
		return [];
	}

	getCommentsInside(): readonly never[] {
		return [];
	}

	getTokens(): readonly never[] {
		return [];
	}

	getTokensBetween(): readonly never[] {
		return [];
	}

	getFirstToken(): null {
		return null;
	}

	getLastToken(): null {
		return null;
	}

	getTokenBefore(): null {
		return null;
	}

	getTokenAfter(): null {
		return null;
	}

	getTokenByRangeStart(): null {
		return null;
	}
}

function * stepsOf(root: TreeNode): Generator<VisitNodeStep> {
	const stack: {readonly node: TreeNode; readonly isLeaving: boolean}[] = [{node: root, isLeaving: false}];
	for (let item = stack.pop(); item; item = stack.pop()) {
		const {node, isLeaving} = item;
		yield new VisitNodeStep({target: node, phase: isLeaving ? 2 : 1, args: [node, node.parent]});
		if (!isLeaving) {
			stack.push({node, isLeaving: true});
			for (const child of childrenOf(node).reverse()) {
				stack.push({node: child, isLeaving: false});
			}
		}
	}
}

function childrenOf(node: TreeNode): TreeNode[] {
	return (childKeys[node.type] ?? []).flatMap(key => {
		const value = (node as unknown as Readonly<Record<string, TreeNode | readonly TreeNode[] | undefined>>)[key];
		return value === undefined ? [] : Array.isArray(value) ? value as readonly TreeNode[] : [value as TreeNode];
	});
}

/** The tree of a program looks like ECMAScript's to our own analysis only: rules for JavaScript must not see it. */
function treeOf(file: SourceFile): SourceFile['ast'] {
	return dialectOf(file) === undefined ? file.ast : {type: 'PythonModule', range: file.ast.range, loc: locOf(file, file.ast.range), comments: [], tokens: []} as never;
}
