import {injection} from '../knowledge/shared-objects.js';
import {stringOf, type Node} from './ast.js';
import {nameOf} from './callee-index.js';
import {nodesOf, variableOf, type SourceFile} from './source-file.js';

/** A text, or the name of a constant. */
export function tokenOf(node: Node | undefined): string | undefined {
	return node && (stringOf(node) ?? nameOf(node));
}

/** The token of a parameter: `constructor(@Inject('KEY') private readonly key: string)`. */
export function injectedInto(file: SourceFile, identifier: Extract<Node, {type: 'Identifier'}>): string | undefined {
	const tokens = tokensOf(file);
	const parameter = tokens.size === 0 ? undefined : variableOf(file, identifier)?.defs[0]?.name;
	return parameter && tokens.get(parameter);
}

const knownTokens = new WeakMap<SourceFile, ReadonlyMap<Node, string>>();

function tokensOf(file: SourceFile): ReadonlyMap<Node, string> {
	let tokens = knownTokens.get(file);
	if (!tokens) {
		tokens = new Map(nodesOf(file, 'Decorator').flatMap(({expression, parent}) => {
			const [argument] = expression.type === 'CallExpression' && injection.decorators.has(nameOf(expression.callee) ?? '') ? expression.arguments : [];
			const token = tokenOf(argument);
			const parameter: Node = parent.type === 'TSParameterProperty' ? parent.parameter : parent;
			return token !== undefined && parameter.type === 'Identifier' ? [[parameter, token] as const] : [];
		}));
		knownTokens.set(file, tokens);
	}

	return tokens;
}
