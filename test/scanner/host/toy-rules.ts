import type {Rule} from '../../../src/scanner/host/rule.js';

type Any = Record<string, never>;
interface Context {
	readonly id: string;
	readonly filename: string;
	readonly options: readonly [{readonly max?: number; readonly words?: {readonly one?: string; readonly two?: string}}?];
	readonly settings: Record<string, unknown>;
	readonly report: (descriptor: unknown) => void;
	readonly sourceCode: {
		readonly text: string;
		readonly ast: unknown;
		readonly getText: (node?: unknown, before?: number, after?: number) => string;
		readonly getLoc: (node: unknown) => {readonly start: {readonly line: number}};
		readonly getRange: (node: unknown) => readonly [number, number];
		readonly getScope: (node: unknown) => {readonly type: string; readonly set: Map<string, unknown>; readonly upper: unknown};
		readonly getDeclaredVariables: (node: unknown) => readonly {readonly name: string; readonly references: readonly unknown[]}[];
		readonly getAllComments: () => readonly {readonly type: string; readonly value: string}[];
		readonly getDisableDirectives: () => {readonly directives: readonly {readonly type: string; readonly node: unknown; readonly value: string; readonly justification: string}[]};
	};
}

const rule = (meta: Rule['meta'], create: (context: Context) => Record<string, (node: Any & {[key: string]: never}) => void>): Rule => (
	{meta: {...meta, schema: meta?.schema ?? []}, create: create as never}
);

/** Each rule uses another part of the API. */
export const toyRules: Readonly<Record<string, Rule>> = {
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
	'scopes': rule({messages: {found: '{{name}} in {{scope}}, {{uses}} uses.'}}, context => ({
		VariableDeclarator(node) {
			for (const {name, references} of context.sourceCode.getDeclaredVariables(node)) {
				context.report({node, messageId: 'found', data: {name, scope: context.sourceCode.getScope(node).type, uses: references.length}});
			}
		},
		'FunctionDeclaration:exit'(node) {
			context.report({node: node['id'], messageId: 'found', data: {name: '-', scope: context.sourceCode.getScope(node).type, uses: 0}});
		},
	})),
	'no-marked': rule({
		messages: {found: 'No {{value}}.', drop: 'Drop {{value}}.', wrap: 'Wrap it.'},
		fixable: 'code', hasSuggestions: true,
	} , context => ({
		Literal(node) {
			if (node['value'] === 'marked') {
				context.report({
					node, messageId: 'found', data: {value: 'x'},
					fix: (fixer: {insertTextBefore: (n: unknown, t: string) => unknown; insertTextAfter: (n: unknown, t: string) => unknown}) => [fixer.insertTextAfter(node, ')'), fixer.insertTextBefore(node, '(')],
					suggest: [
						{messageId: 'drop', data: {value: 'y'}, fix: (fixer: {remove: (n: unknown) => unknown}) => fixer.remove(node)},
						{messageId: 'wrap', fix: () => null},
					],
				});
			}
		},
	})),
	'comments': rule({messages: {found: '{{type}} {{value}} at {{line}}'}}, context => ({
		Program() {
			for (const comment of context.sourceCode.getAllComments()) {
				if (!comment.value.includes('eslint')) {
					context.report({node: comment, messageId: 'found', data: {type: comment.type, value: comment.value, line: context.sourceCode.getLoc(comment).start.line}});
				}
			}
		},
	})),
	'directives': rule({messages: {found: '{{type}} [{{value}}] because [{{justification}}]'}}, context => ({
		Program() {
			for (const directive of context.sourceCode.getDisableDirectives().directives) {
				context.report({node: directive.node, messageId: 'found', data: directive});
			}
		},
	})),
	'options': rule({
		messages: {found: '{{text}}'},
		defaultOptions: [{max: 3, words: {one: 'a', two: 'b'}}],
		schema: [{type: 'object', additionalProperties: true}],
	}, context => ({
		WithOptions() {},
		Identifier(node) {
			if (node['name'] === 'configured') {
				context.report({node, messageId: 'found', data: {text: JSON.stringify([context.id, context.options, context.settings['toy']])}});
			}
		},
	})),
	'parameters': rule({messages: {found: '{{type}}'}}, context => ({
		Decorator(node) {
			context.report({node: node['parent'], messageId: 'found', data: {type: (node['parent'] as unknown as {type: string}).type}});
		},
	})),
};
