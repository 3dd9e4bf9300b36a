import type {TSESLint, TSESTree} from '@typescript-eslint/utils';

type ToyRule = TSESLint.RuleModule<string, unknown[]>;
type Context = Parameters<ToyRule['create']>[0];

const rule = (meta: Partial<ToyRule['meta']>, create: (context: Context) => TSESLint.RuleListener): ToyRule => ({
	meta: {type: 'problem', schema: [], messages: {found: '{{text}}'}, ...meta},
	create,
});

/** What the types do not know. */
interface Newer {
	readonly getLoc: (node: unknown) => TSESTree.SourceLocation;
	readonly getDisableDirectives: () => {readonly directives: readonly {readonly type: string; readonly node: TSESTree.Comment; readonly value: string; readonly justification: string}[]};
}

function newer({sourceCode}: Context): Newer {
	const {getLoc, getDisableDirectives} = sourceCode as unknown as Newer;
	return {getLoc: getLoc.bind(sourceCode), getDisableDirectives: getDisableDirectives.bind(sourceCode)};
}

/** Each rule uses another part of the API. */
export const toyRules: Readonly<Record<string, ToyRule>> = {
	'no-debugger': rule({messages: {found: '`{{ what }}` is left in {{unknown}}.'}}, context => ({
		DebuggerStatement(node) {
			context.report({node, messageId: 'found', data: {what: context.sourceCode.getText(node)}});
		},
	})),
	'no-program': rule({messages: {found: 'All of it.'}}, context => ({
		Program() {
			if (context.sourceCode.text.includes('forbidden')) {
				context.report({loc: {line: 1, column: 0}, messageId: 'found'});
			}
		},
	})),
	scopes: rule({}, context => ({
		VariableDeclarator(node) {
			for (const {name, references} of context.sourceCode.getDeclaredVariables(node)) {
				context.report({node, messageId: 'found', data: {text: `${name} in ${context.sourceCode.getScope(node).type}, ${references.length} uses`}});
			}
		},
		'FunctionDeclaration:exit'(node: TSESTree.FunctionDeclaration) {
			context.report({node, messageId: 'found', data: {text: context.sourceCode.getScope(node).type}});
		},
	})),
	'no-marked': rule({
		messages: {found: 'No {{value}}.', drop: 'Drop {{value}}.', wrap: 'Wrap it.'},
		fixable: 'code',
		hasSuggestions: true,
	}, context => ({
		Literal(node) {
			if (node.value !== 'marked') {
				return;
			}

			context.report({
				node,
				messageId: 'found',
				data: {value: 'x'},
				fix: fixer => [fixer.insertTextAfter(node, ')'), fixer.insertTextBefore(node, '(')],
				suggest: [
					{messageId: 'drop', data: {value: 'y'}, fix: fixer => fixer.remove(node)},
					{messageId: 'wrap', fix: () => null},
				],
			});
		},
	})),
	comments: rule({}, context => ({
		Program() {
			const {getLoc} = newer(context);
			for (const comment of context.sourceCode.getAllComments()) {
				if (!comment.value.includes('eslint')) {
					const {line} = getLoc(comment).start;
					context.report({node: comment, messageId: 'found', data: {text: `${comment.type} ${comment.value} at ${line}`}});
				}
			}
		},
	})),
	directives: rule({messages: {found: '{{type}} [{{value}}] because [{{justification}}]'}}, context => ({
		Program() {
			for (const {node, ...data} of newer(context).getDisableDirectives().directives) {
				context.report({node, messageId: 'found', data});
			}
		},
	})),
	options: rule({
		defaultOptions: [{max: 3, words: {one: 'a', two: 'b'}}],
		schema: [{type: 'object', additionalProperties: true}],
	}, context => ({
		Identifier(node) {
			if (node.name === 'configured') {
				context.report({node, messageId: 'found', data: {text: JSON.stringify([context.id, context.options, context.settings['toy'], context.filename])}});
			}
		},
	})),
	parameters: rule({}, context => ({
		Decorator({parent}) {
			context.report({node: parent, messageId: 'found', data: {text: parent.type}});
		},
	})),
};
